import { ChangeDetectionStrategy, Component, computed, inject } from "@angular/core";
import { storeSignal } from "../shell/store-signal.ts";
import { Desk } from "./desk.ts";
import { MeshStart } from "./mesh-start.ts";
import { MeshTalk } from "./mesh-talk.ts";

/** The conversation that was chosen. Whom one talks with is in no address: one that was loaded anew shows how to begin. */
@Component({
  selector: "tc-mesh-talk-page",
  imports: [MeshStart, MeshTalk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  template: `
    @for (one of chosen(); track one.id) {
      <tc-mesh-talk [correspondent]="one" />
    } @empty {
      <tc-mesh-start />
    }
  `,
})
export class MeshTalkPage {
  private readonly desk = inject(Desk);
  private readonly correspondents = storeSignal(this.desk.door.correspondents);
  /** That one alone: another one is another conversation from the ground up. */
  protected readonly chosen = computed(() => this.correspondents().filter(({ id }) => id === this.desk.chosen()));
}
