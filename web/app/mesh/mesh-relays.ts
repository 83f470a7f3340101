import { ChangeDetectionStrategy, Component, computed, inject, signal } from "@angular/core";
import type { ShownRelay } from "../../core/mesh/door.ts";
import { Field } from "../../ui/field/field.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { Desk } from "./desk.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { namesOf } from "./names-of.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

const ICONS = { good: "check", silent: "offline", bad: "alert" } as const;

/** Which relays there are, what each is used for, and how it does. */
@Component({
  selector: "tc-mesh-relays",
  imports: [Field, Icon, Notice, PaneHeader],
  providers: [MeshAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  template: `
    <tc-pane-header back="/" [beside]="true" [title]="t().relays.title" />
    <div class="tc-settings">
      <section class="tc-card" aria-labelledby="mesh-relays-add">
        <h2 id="mesh-relays-add" class="tc-card-title">{{ t().relays.address }}</h2>
        <p class="tc-text-muted">{{ t().relays.explanation }}</p>
        @if (missing() > 0) {
          <tc-notice tone="warning">{{ t().relays.missing(missing()) }}</tc-notice>
        }
        <form class="tc-mesh-form" (submit)="$event.preventDefault(); add(field)">
          <tc-field
            #field
            [label]="t().relays.addressLabel"
            [hint]="t().relays.addressHint"
            [problem]="attempt.problem()"
            [(value)]="address"
          />
          <button type="submit" class="tc-button" data-look="primary" [attr.aria-busy]="attempt.busy()">
            {{ t().relays.add }}
          </button>
          <p class="tc-field-hint" role="status">{{ told() }}</p>
        </form>
      </section>
      <section class="tc-card" aria-labelledby="mesh-relays-known">
        <h2 id="mesh-relays-known" class="tc-card-title">{{ t().relays.known }}</h2>
        @if (relays().length === 0) {
          <p class="tc-text-muted">{{ t().relays.none }}</p>
        }
        <ul class="tc-plain-list">
          @for (relay of relays(); track relay.address) {
            <li class="tc-device" [attr.data-condition]="relay.condition">
              <tc-icon [name]="icons[relay.condition]" />
              <div class="tc-device-body">
                <strong
                  ><bdi dir="ltr">{{ relay.address }}</bdi></strong
                >
                <span dir="auto">{{ use(relay) }}</span>
                <span class="tc-text-muted">{{ t().relays.conditions[relay.condition] }}</span>
              </div>
              @if (relay.load !== null) {
                <span class="tc-text-muted">{{ t().relays.load(relay.load) }}</span>
              }
            </li>
          }
        </ul>
      </section>
    </div>
  `,
})
export class MeshRelays {
  private readonly desk = inject(Desk);
  protected readonly t = inject(MESH_WORDS);
  protected readonly attempt = inject(MeshAttempt);
  protected readonly icons = ICONS;
  protected readonly address = signal("");
  protected readonly told = signal("");
  protected readonly missing = storeSignal(this.desk.door.relaysMissing);
  private readonly all = storeSignal(this.desk.door.relays);
  private readonly correspondents = storeSignal(this.desk.door.correspondents);
  /** In one order, however often one of them changes. */
  protected readonly relays = computed(() =>
    this.all().toSorted((one, other) => (one.address < other.address ? -1 : 1)),
  );

  protected async add(field: Field): Promise<void> {
    this.told.set("");
    const address = field.read();
    if (await this.attempt.run(() => this.desk.door.addRelay(address))) {
      this.address.set("");
      this.told.set(this.t().relays.added);
    }
    field.focus();
  }

  protected use({ use, contact }: ShownRelay): string {
    if (use !== "send") return this.t().relays.uses[use];
    const members = this.correspondents().flatMap((each) => each.members);
    return this.t().relays.sends(namesOf(this.correspondents(), members)(contact ?? ""));
  }
}
