import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from "@angular/core";
import { Router, RouterLink } from "@angular/router";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { Member, Person } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { NotFound } from "../shell/not-found.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { PeopleSearch } from "./people-search.ts";
import { titleOf } from "./people.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** Who is in a group. Owners add and remove people, everybody may leave. */
@Component({
  selector: "tc-members-page",
  imports: [Avatar, Confirm, Icon, NotFound, Notice, PeopleSearch, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane", "(keydown.escape)": "back($event)" },
  templateUrl: "./members-page.html",
})
export class MembersPage {
  readonly conversationId = input.required<string>();
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly attempt = new Attempt();
  private readonly conversations = storeSignal(this.tenchat.conversations.list);
  protected readonly group = computed(() =>
    this.conversations().find(({ id, kind }) => id === this.conversationId() && kind === "group"),
  );
  protected readonly title = computed(() => titleOf(this.group(), this.t().group.untitled));
  protected readonly ids = computed(() => this.group()?.members.map(({ accountId }) => accountId) ?? []);
  /** Oneself, while one is in it. */
  protected readonly me = computed(() => {
    const group = this.group();
    return group === undefined || group.ended ? null : (group.members.find(({ own }) => own) ?? null);
  });
  /** Whether one may change who is in it. */
  protected readonly owns = computed(() => {
    const group = this.group();
    return group !== undefined && !group.ended && group.members.some(({ own, role }) => own && role === "owner");
  });
  /** Who is to be removed, once that was confirmed. */
  protected readonly leaving = signal<Member | null>(null);
  private readonly question = viewChild(Confirm);

  protected async add(person: Person): Promise<void> {
    await this.attempt.run(() => this.tenchat.conversations.addMembers(this.conversationId(), [person.accountId]));
  }

  protected ask(member: Member): void {
    this.leaving.set(member);
    this.question()?.open();
  }

  protected async remove(): Promise<void> {
    const member = this.leaving();
    if (member === null) return;
    const { conversations } = this.tenchat;
    const id = this.conversationId();
    const work = () => (member.own ? conversations.leaveGroup(id) : conversations.removeMember(id, member.accountId));
    if ((await this.attempt.run(work)) && member.own) await this.router.navigateByUrl(`/conversations/${id}`);
  }

  protected back(event: Event): void {
    if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
    void this.router.navigateByUrl(`/conversations/${this.conversationId()}`);
  }
}
