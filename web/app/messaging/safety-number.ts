import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { MESSAGING_WORDS } from "./words/messaging-words.ts";

/** The digits two people read to each other to be sure of their keys. */
@Component({
  selector: "tc-safety-number",
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <figure class="tc-safety">
      <figcaption>{{ t().keyChange.safetyNumber }}</figcaption>
      <p class="tc-safety-digits" dir="ltr">
        @for (group of groups(); track $index) {
          <span>{{ group }}</span>
        }
      </p>
    </figure>
  `,
})
export class SafetyNumber {
  readonly digits = input.required<string>();
  protected readonly t = inject(MESSAGING_WORDS);
  protected readonly groups = computed(
    () =>
      this.digits()
        .replaceAll(/\s/gu, "")
        .match(/.{1,5}/gu) ?? [],
  );
}
