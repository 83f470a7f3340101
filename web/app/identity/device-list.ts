import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from "@angular/core";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { OwnDevice } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { IDENTITY_WORDS } from "./words/identity-words.ts";

/** The devices of one's account, this one first. */
@Component({
  selector: "tc-device-list",
  imports: [Confirm, Icon, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (attempt.problem() !== "") {
      <tc-notice tone="danger">
        <p>{{ attempt.problem() }}</p>
        <button type="button" class="tc-button" data-look="outline" (click)="load()">{{ common().tryAgain }}</button>
      </tc-notice>
    }
    <ul class="tc-plain-list tc-devices">
      @for (device of devices(); track device.deviceId) {
        <li class="tc-device">
          <tc-icon name="device" />
          <span class="tc-device-body">
            <strong dir="auto">{{ device.name }}</strong>
            <span class="tc-text-muted">{{
              device.current ? t().devices.thisDevice : t().devices.lastSeen(dates().full(device.lastSeenAt))
            }}</span>
          </span>
          @if (!device.current) {
            <button
              type="button"
              class="tc-button"
              data-look="outline"
              [attr.aria-label]="t().devices.removeDevice(device.name)"
              (click)="ask(device)"
            >
              {{ t().devices.remove }}
            </button>
          }
        </li>
      }
    </ul>
    <tc-confirm
      [question]="t().devices.removeQuestion(asked()?.name ?? '')"
      [confirmLabel]="t().devices.remove"
      [cancelLabel]="common().cancel"
      (confirmed)="remove()"
    />
  `,
})
export class DeviceList {
  private readonly tenchat = inject(TENCHAT);
  private readonly announcer = inject(Announcer);
  private readonly language = inject(Language);
  protected readonly t = inject(IDENTITY_WORDS);
  protected readonly common = this.language.common;
  protected readonly dates = this.language.dates;
  protected readonly attempt = new Attempt();
  protected readonly devices = signal<readonly OwnDevice[]>([]);
  protected readonly asked = signal<OwnDevice | null>(null);
  private readonly confirm = viewChild.required(Confirm);

  constructor() {
    this.load();
  }

  load(): void {
    void this.attempt.run(async () => {
      const devices = await this.tenchat.identity.devices();
      this.devices.set(
        devices.toSorted((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt - a.lastSeenAt),
      );
    });
  }

  protected ask(device: OwnDevice): void {
    this.asked.set(device);
    this.confirm().open();
  }

  protected remove(): void {
    const device = this.asked();
    if (device === null) return;
    void this.attempt.run(async () => {
      await this.tenchat.identity.revokeDevice(device.deviceId);
      this.devices.update((devices) => devices.filter(({ deviceId }) => deviceId !== device.deviceId));
      this.announcer.say(this.t().devices.removed(device.name));
    });
  }
}
