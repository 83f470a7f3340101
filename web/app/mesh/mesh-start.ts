import { ChangeDetectionStrategy, Component, inject } from "@angular/core";
import { MESH_WORDS } from "./mesh-tokens.ts";
import { WhatItHides } from "./what-it-hides.ts";

/** Beside the list, where nothing is chosen: what to do, and what to know. */
@Component({
  selector: "tc-mesh-start",
  imports: [WhatItHides],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  template: `
    <div class="tc-settings" tabindex="0">
      <section class="tc-card" aria-labelledby="mesh-steps">
        <h2 id="mesh-steps" class="tc-card-title">{{ t().steps.title }}</h2>
        <ol class="tc-notebook-list">
          <li>{{ t().steps.relays }}</li>
          <li>{{ t().steps.people }}</li>
          <li>{{ t().steps.write }}</li>
        </ol>
      </section>
      <section class="tc-card" aria-labelledby="mesh-hides"><tc-what-it-hides heading="mesh-hides" /></section>
    </div>
  `,
})
export class MeshStart {
  protected readonly t = inject(MESH_WORDS);
}
