import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from "@angular/core";
import type { Correspondent } from "../../core/mesh/door.ts";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Language } from "../i18n/language.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { Desk } from "./desk.ts";
import { groupedMark } from "./grouped-mark.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";
import { saveFile } from "./save-file.ts";

/** By which two people find out that nobody is between them; and who is in a group. */
@Component({
  selector: "tc-compare-marks",
  imports: [Confirm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let it = correspondent();
    <tc-confirm #dialog [question]="t().talk.compare" [cancelLabel]="common().close">
      <p class="tc-text-muted">{{ t().talk.compareHint }}</p>
      <dl class="tc-facts tc-mesh-marks">
        @if (it.kind === "contact") {
          <dt>{{ t().talk.theirMark }}</dt>
          <dd>
            <code dir="ltr">{{ grouped(it.id) }}</code>
          </dd>
        }
        <dt>{{ t().talk.ownMark }}</dt>
        <dd>
          <code dir="ltr">{{ grouped(own()) }}</code>
        </dd>
        @for (member of others(); track member.id) {
          <dt dir="auto">{{ member.name }}</dt>
          <dd>
            <code dir="ltr">{{ grouped(member.id) }}</code>
          </dd>
        }
      </dl>
      @if (it.kind === "group") {
        <button type="button" class="tc-button" data-look="outline" (click)="save()">{{ t().talk.groupFile }}</button>
      }
    </tc-confirm>
  `,
})
export class CompareMarks {
  readonly correspondent = input.required<Correspondent>();
  private readonly desk = inject(Desk);
  protected readonly t = inject(MESH_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly grouped = groupedMark;
  private readonly state = storeSignal(this.desk.door.state);
  protected readonly own = computed(() => {
    const state = this.state();
    return state.kind === "ready" ? state.id : "";
  });
  protected readonly others = computed(() => this.correspondent().members.filter(({ id }) => id !== this.own()));
  private readonly dialog = viewChild.required<Confirm>("dialog");

  open(): void {
    this.dialog().open();
  }

  protected save(): void {
    const { id } = this.correspondent();
    saveFile("group.tenchat.json", this.desk.door.groupFile(id));
  }
}
