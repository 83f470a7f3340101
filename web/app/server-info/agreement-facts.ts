import { ChangeDetectionStrategy, Component, computed, inject } from "@angular/core";
import { Language } from "../i18n/language.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { SERVER_INFO_WORDS } from "./words/server-info-words.ts";

/** What this program and the server can do together, what one of them cannot, and when that ends. */
@Component({
  selector: "tc-agreement-facts",
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (agreement(); as known) {
      @if (known.protocol === null) {
        <p>{{ t().nothing }}</p>
      } @else if (known.serverLacks.length > 0) {
        <p>{{ t().serverLacks }}</p>
        <ul>
          @for (feature of known.serverLacks; track feature) {
            <li>{{ t().features[feature] }}</li>
          }
        </ul>
        <p class="tc-field-hint">{{ t().serverHint }}</p>
      } @else {
        <p>{{ t().whole }}</p>
      }
      @if (known.clientLacks.length > 0) {
        <p>{{ t().clientLacks }}</p>
      }
      @for (line of endings(); track line) {
        <p>{{ line }}</p>
      }
    } @else {
      <p>{{ about().unknown }}</p>
    }
  `,
})
export class AgreementFacts {
  private readonly dates = inject(Language).dates;
  protected readonly about = inject(SERVER_INFO_WORDS);
  protected readonly t = computed(() => this.about().agreement);
  protected readonly agreement = storeSignal(inject(TENCHAT).serverInfo.agreement);
  protected readonly endings = computed(() => {
    const ending = this.agreement()?.ending ?? null;
    if (ending === null) return [];
    const { ends, features, partsEnd } = this.t();
    const day = (at: number) => this.dates().date(at);
    return [partsEnd(day(ending.at)), ...ending.features.map(({ feature, at }) => ends(features[feature], day(at)))];
  });
}
