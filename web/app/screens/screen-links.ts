import { ChangeDetectionStrategy, Component, computed, inject, signal } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { TABLE_SCREENS } from "./table-screens.ts";
import { SCREENS_WORDS } from "./words/screens-words.ts";

/** The way to the screens that the specification describes, for whoever meets what they ask for; nothing for all others. */
@Component({
  selector: "tc-screen-links",
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (screens().length > 0) {
      <section class="tc-card" aria-labelledby="screen-links">
        <h2 id="screen-links" class="tc-card-title">{{ t().heading }}</h2>
        @for (screen of screens(); track screen.path) {
          <p class="tc-text-muted">{{ t().screens[screen.path].about }}</p>
          <a class="tc-button" data-look="outline" [routerLink]="'/' + screen.path">{{
            t().screens[screen.path].title
          }}</a>
        }
      </section>
    }
  `,
})
export class ScreenLinks {
  protected readonly t = inject(SCREENS_WORDS);
  private readonly held = signal<ReadonlySet<string>>(new Set());
  protected readonly screens = computed(() =>
    TABLE_SCREENS.filter(({ conditions }) => conditions.every((each) => this.held().has(each))),
  );

  constructor() {
    const { screens } = inject(TENCHAT);
    // Without an answer there is no way shown; the list of devices on the same page says what is wrong.
    void new Attempt().run(async () => this.held.set(await screens.conditions()));
  }
}
