import { ChangeDetectionStrategy, Component, ViewEncapsulation, effect, inject } from "@angular/core";
import { Title } from "@angular/platform-browser";
import { Icon } from "../../ui/icon/icon.ts";
import { Language } from "../i18n/language.ts";
import { Announcer } from "../shell/announcer.ts";
import { Mark } from "../shell/mark.ts";
import { Regions } from "../shell/regions.ts";
import { Desk } from "./desk.ts";
import { MeshFrame } from "./mesh-frame.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** The page of the anonymous mode, in the place of the one that has accounts. */
@Component({
  selector: "tc-app",
  imports: [Icon, Mark, MeshFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  styleUrl: "./mesh.css",
  host: { "(document:keydown.f6)": "move($event, false)", "(document:keydown.shift.f6)": "move($event, true)" },
  template: `
    <main class="tc-main">
      @if (desk.problem(); as problem) {
        <div class="tc-notebook-frame">
          <div class="tc-notebook" data-region role="alert">
            <span class="tc-notebook-sign"><tc-icon name="alert" /></span>
            <h1 class="tc-notebook-title">{{ t().title }}</h1>
            <p>{{ t().problems[problem] }}</p>
            <div class="tc-notebook-actions">
              <button type="button" class="tc-button" data-look="primary" (click)="desk.open()">
                {{ common().tryAgain }}
              </button>
              <a class="tc-button" data-look="outline" href="/">{{ t().leave }}</a>
            </div>
          </div>
        </div>
      } @else if (desk.isOpen()) {
        <tc-mesh-frame />
      } @else {
        <div class="tc-splash">
          <h1 class="tc-side-title"><tc-mark /></h1>
          <p class="tc-text-muted" role="status">{{ t().opening }}</p>
        </div>
      }
    </main>
    <div class="tc-hidden" aria-live="polite">{{ announcer.words() }}</div>
  `,
})
export class MeshApp {
  protected readonly desk = inject(Desk);
  protected readonly t = inject(MESH_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly announcer = inject(Announcer);
  private readonly regions = inject(Regions);

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`${this.t().title} – TenChat`));
    void this.desk.open();
  }

  protected move(event: Event, backwards: boolean): void {
    event.preventDefault();
    this.regions.move(backwards);
  }
}
