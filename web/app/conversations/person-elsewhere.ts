import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { Person } from "../../core/tenchat.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import type { Address } from "./address.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/**
 * Somebody at another server, by their address. That server is asked only once the person wants it: it learns that somebody
 * looks for them.
 */
@Component({
  selector: "tc-person-elsewhere",
  imports: [Icon, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-contents" },
  template: `
    <ul class="tc-plain-list tc-people-found">
      <li>
        <button type="button" class="tc-row" data-arrow-item [disabled]="looking.busy()" (click)="look()">
          <span class="tc-people-elsewhere"><tc-icon name="server" /></span>
          <span class="tc-row-body">
            <span class="tc-row-name"
              >{{ t().elsewhere.look }} <bdi dir="ltr">{{ text() }}</bdi></span
            >
            <span class="tc-row-last">{{ t().elsewhere.learns(address().server) }}</span>
          </span>
        </button>
      </li>
    </ul>
    @if (looking.problem() !== "") {
      <tc-notice tone="danger">{{ looking.problem() }}</tc-notice>
    }
    @if (looking.busy() || isNobody()) {
      <p class="tc-people-state">
        {{ looking.busy() ? t().elsewhere.looking(address().server) : t().elsewhere.nobody(text()) }}
      </p>
    }
  `,
})
export class PersonElsewhere {
  readonly address = input.required<Address>();
  readonly found = output<Person>();
  private readonly tenchat = inject(TENCHAT);
  private readonly announcer = inject(Announcer);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly looking = new Attempt();
  protected readonly text = computed(() => `${this.address().username}@${this.address().server}`);
  /** Whom their server says that it does not know. */
  private readonly nobody = signal("");
  protected readonly isNobody = computed(() => this.nobody() === this.text());

  async look(): Promise<void> {
    const address = this.text();
    await this.looking.run(async () => {
      const accountId = await this.tenchat.federation.accountAt(address);
      // What was typed meanwhile is somebody else.
      if (address !== this.text()) return;
      if (accountId !== null) return this.found.emit({ accountId, username: address, displayName: address });
      this.nobody.set(address);
      this.announcer.say(this.t().elsewhere.nobody(address));
    });
  }
}
