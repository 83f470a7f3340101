import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { CodePicture } from "../../ui/code/code-picture.ts";
import { KEYS_WORDS } from "./words/keys-words.ts";

/** The code by which another device lets this one in, for its camera and for typing. */
@Component({
  selector: "tc-waiting-link",
  imports: [CodePicture],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ t().link.explanation }}</p>
    <tc-code-picture [code]="code()" [label]="t().link.picture" />
    <p class="tc-code-signs" dir="ltr">
      @for (group of groups(); track $index) {
        <span>{{ group }}</span>
      }
    </p>
    <p role="status">{{ t().link.waiting }}</p>
  `,
})
export class WaitingLinkCode {
  readonly code = input.required<string>();
  protected readonly t = inject(KEYS_WORDS);
  protected readonly groups = computed(() => this.code().match(/.{1,4}/gu) ?? []);
}
