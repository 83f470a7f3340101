import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import type { ServerDescription } from "../../core/tenchat.ts";
import { leadsTo } from "./leads-to.ts";
import { SERVER_INFO_WORDS } from "./words/server-info-words.ts";

/** Where whoever runs the server is reached and what their rules are, as far as they have said. */
@Component({
  selector: "tc-operator-links",
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (link of links(); track link.name) {
      <p>
        <a class="tc-audit-link" [href]="link.address" target="_blank" rel="noopener noreferrer">{{
          t()[link.name]
        }}</a>
      </p>
    }
  `,
})
export class OperatorLinks {
  readonly server = input.required<ServerDescription>();
  protected readonly t = inject(SERVER_INFO_WORDS);
  protected readonly links = computed(() => {
    const { contact, rules } = this.server();
    return (
      [
        { name: "contact", address: contact, protocols: ["https:", "mailto:"] },
        { name: "rules", address: rules, protocols: ["https:"] },
      ] as const
    ).filter(({ address, protocols }) => leadsTo(address, protocols));
  });
}
