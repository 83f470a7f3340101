import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import type { FullPlace } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Clock } from "../shell/clock.ts";
import { IDENTITY_WORDS } from "./words/identity-words.ts";

/** The account has its full number of devices: whoever has just proved that it is theirs chooses one to remove. */
@Component({
  selector: "tc-full-account",
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="tc-full" role="alert" aria-labelledby="full-account">
      <h2 #heading id="full-account" class="tc-card-title">{{ t().welcome.fullTitle }}</h2>
      <p class="tc-field-hint">{{ t().welcome.fullExplanation }}</p>
      <ul class="tc-plain-list tc-devices">
        @for (device of devices(); track device.deviceId) {
          <li class="tc-device">
            <tc-icon name="device" />
            <span class="tc-device-body">
              <strong dir="auto">{{ device.name }}</strong>
              <span class="tc-text-muted">{{ t().devices.lastSeen(dates().near(device.lastSeenAt, now())) }}</span>
            </span>
            <button
              type="button"
              class="tc-button"
              data-look="outline"
              [attr.aria-label]="t().devices.removeDevice(device.name)"
              (click)="chosen.emit(device)"
            >
              {{ t().devices.remove }}
            </button>
          </li>
        }
      </ul>
    </section>
  `,
})
export class FullAccount {
  readonly devices = input.required<readonly FullPlace[]>();
  readonly chosen = output<FullPlace>();
  private readonly language = inject(Language);
  protected readonly t = inject(IDENTITY_WORDS);
  protected readonly dates = this.language.dates;
  protected readonly now = inject(Clock).now;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>("heading");

  constructor() {
    // On a phone it comes up below what is in sight.
    afterNextRender(() => this.heading().nativeElement.scrollIntoView({ block: "start" }));
  }
}
