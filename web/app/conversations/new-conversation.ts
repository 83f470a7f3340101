import { ChangeDetectionStrategy, Component, afterNextRender, inject, viewChild } from "@angular/core";
import { Router, RouterLink } from "@angular/router";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { Person } from "../../core/tenchat.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { PeopleSearch } from "./people-search.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** Finding somebody to write to. */
@Component({
  selector: "tc-new-conversation",
  imports: [Icon, Notice, PaneHeader, PeopleSearch, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  templateUrl: "./new-conversation.html",
})
export class NewConversation {
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly opening = new Attempt();
  private readonly search = viewChild.required(PeopleSearch);

  constructor() {
    afterNextRender(() => this.search().focus());
  }

  protected async choose(person: Person): Promise<void> {
    await this.opening.run(async () => {
      const id = await this.tenchat.conversations.start(person.accountId);
      await this.router.navigateByUrl(`/conversations/${id}`);
    });
  }
}
