import { ChangeDetectionStrategy, Component, inject } from "@angular/core";
import { RouterOutlet } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { Desk } from "./desk.ts";
import { MeshBegin } from "./mesh-begin.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** What fits the state of the key: none yet, at work here, or in another tab. */
@Component({
  selector: "tc-mesh-frame",
  imports: [Icon, MeshBegin, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (state().kind) {
      @case ("ready") {
        <router-outlet />
      }
      @case ("no-key") {
        <tc-mesh-begin />
      }
      @case ("elsewhere") {
        <div class="tc-notebook-frame">
          <div class="tc-notebook" data-region>
            <span class="tc-notebook-sign"><tc-icon name="device" /></span>
            <h1 class="tc-notebook-title">{{ t().elsewhereTitle }}</h1>
            <p>{{ t().elsewhere }}</p>
            <div class="tc-notebook-actions">
              <button type="button" class="tc-button" data-look="primary" (click)="useHere()">{{ t().useHere }}</button>
            </div>
          </div>
        </div>
      }
    }
  `,
})
export class MeshFrame {
  protected readonly t = inject(MESH_WORDS);
  protected readonly state = storeSignal(inject(Desk).door.state);

  protected useHere(): void {
    location.reload();
  }
}
