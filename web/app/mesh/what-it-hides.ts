import { ChangeDetectionStrategy, Component, inject, input } from "@angular/core";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** What this mode hides and what it does not, in words that hold. */
@Component({
  selector: "tc-what-it-hides",
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-mesh-hides" },
  template: `
    <h2 class="tc-card-title" [id]="heading()">{{ t().hides.title }}</h2>
    <h3 class="tc-mesh-hides-title">{{ t().hides.hidden }}</h3>
    <ul class="tc-notebook-list">
      @for (each of t().hides.hiddenList; track each) {
        <li>{{ each }}</li>
      }
    </ul>
    <h3 class="tc-mesh-hides-title">{{ t().hides.seen }}</h3>
    <ul class="tc-notebook-list">
      @for (each of t().hides.seenList; track each) {
        <li>{{ each }}</li>
      }
    </ul>
  `,
})
export class WhatItHides {
  readonly heading = input.required<string>();
  protected readonly t = inject(MESH_WORDS);
}
