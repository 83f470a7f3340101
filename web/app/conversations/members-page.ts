import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from "@angular/core";
import { Router } from "@angular/router";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Field } from "../../ui/field/field.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import type { Member, Person } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { GivenName } from "../records/given-name.ts";
import { Attempt } from "../shell/attempt.ts";
import { Clock } from "../shell/clock.ts";
import { NotFound } from "../shell/not-found.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { PaneHeader } from "../shell/pane-header.ts";
import { GroupLinks } from "./group-links.ts";
import { GroupSenders } from "./group-senders.ts";
import { type MemberAction, actionsOn } from "./member-actions.ts";
import { MemberMenu } from "./member-menu.ts";
import { PeopleSearch } from "./people-search.ts";
import { titleOf } from "./people.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

interface Asked {
  readonly action: MemberAction | "dissolve";
  readonly member: Member;
}

/** Who is in a group and what they may do there. Owner and admins add and remove people, everybody may leave. */
@Component({
  selector: "tc-members-page",
  imports: [
    Avatar,
    Confirm,
    Field,
    GivenName,
    GroupLinks,
    GroupSenders,
    Icon,
    MemberMenu,
    NotFound,
    Notice,
    PaneHeader,
    PeopleSearch,
    RoundButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: "tc-pane" },
  templateUrl: "./members-page.html",
})
export class MembersPage {
  readonly conversationId = input.required<string>();
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly language = inject(Language);
  protected readonly common = this.language.common;
  protected readonly now = inject(Clock).now;
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
  /** Whether one may add people and say what the group is called. */
  protected readonly manages = computed(() => ["owner", "admin"].includes(this.me()?.role ?? ""));
  /** What is to be done with whom, once that was confirmed. */
  protected readonly asked = signal<Asked | null>(null);
  protected readonly successor = signal<Person | null>(null);
  protected readonly words = computed(() => {
    const { group } = this.t();
    const { action, member } = this.asked() ?? { action: "remove", member: null };
    const name = member?.displayName ?? "";
    if (action === "dissolve") return { question: group.dissolveQuestion, confirm: group.dissolve };
    if (member?.own) return { question: group.leaveQuestion, confirm: group.leave };
    if (action === "handOver") return { question: group.handOverQuestion(name), confirm: group.actions.handOver };
    return { question: group.removeQuestion(name), confirm: group.remove(name) };
  });
  private readonly question = viewChild(Confirm);
  private readonly field = viewChild(Field);

  protected offers(member: Member): boolean {
    return actionsOn(this.me(), member).length > 0;
  }

  protected async add(person: Person): Promise<void> {
    await this.attempt.run(() => this.tenchat.conversations.addMembers(this.conversationId(), [person.accountId]));
  }

  protected async rename(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.field()?.read() ?? "";
    await this.attempt.run(() => this.tenchat.conversations.renameGroup(this.conversationId(), name));
  }

  protected act({ action, member }: { readonly action: MemberAction; readonly member: Member }): void {
    const { conversations } = this.tenchat;
    if (action === "remove" || action === "handOver") return this.ask(action, member);
    if (action === "report") return this.report(member);
    const admin = action === "makeAdmin";
    void this.attempt.run(() => conversations.setAdmin(this.conversationId(), member.accountId, admin));
  }

  private report({ accountId }: Member): void {
    const page = ["/conversations", this.conversationId(), "report"];
    void this.router.navigate(page, { queryParams: { member: accountId } });
  }

  protected ask(action: "remove" | "handOver" | "dissolve", member: Member): void {
    this.asked.set({ action, member });
    this.successor.set(member.own ? this.tenchat.conversations.successor(this.conversationId()) : null);
    this.question()?.open();
  }

  protected async confirmed(): Promise<void> {
    const asked = this.asked();
    if (asked === null) return;
    const { action, member } = asked;
    const { conversations } = this.tenchat;
    const id = this.conversationId();
    const work = () => {
      if (action === "handOver") return conversations.handOver(id, member.accountId);
      if (action === "dissolve") return conversations.dissolveGroup(id);
      return member.own ? conversations.leaveGroup(id) : conversations.removeMember(id, member.accountId);
    };
    if ((await this.attempt.run(work)) && member.own) await this.router.navigateByUrl(`/conversations/${id}`);
  }
}
