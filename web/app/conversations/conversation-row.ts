import { ChangeDetectionStrategy, Component, computed, inject, input } from "@angular/core";
import { RouterLink, RouterLinkActive } from "@angular/router";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { type ConversationSummary, excerptOf } from "../../core/tenchat.ts";
import type { Dates } from "../i18n/dates.ts";
import { Language } from "../i18n/language.ts";
import { GivenName } from "../records/given-name.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { groupSentence } from "./group-sentence.ts";
import { faceOf, titleOf } from "./people.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";

/** A preview of a draft needs no more of 60,000 bytes. */
const PREVIEW_CHARACTERS = 200;

/** One conversation in the list. */
@Component({
  selector: "tc-conversation-row",
  imports: [Avatar, GivenName, Icon, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let it = conversation();
    <a
      class="tc-row"
      data-arrow-item
      [routerLink]="['/conversations', it.id]"
      #chosen="routerLinkActive"
      routerLinkActive="tc-row-chosen"
      ariaCurrentWhenActive="page"
    >
      <span class="tc-row-face" [class.tc-row-here]="it.presence === 'online'">
        <tc-avatar [id]="face().accountId" [name]="face().displayName" />
      </span>
      <span class="tc-row-body">
        <span class="tc-row-line">
          <span class="tc-row-name" dir="auto"
            >{{ title() }} <tc-given-name [id]="face().accountId" [beside]="title()"
          /></span>
          @if (it.presence === "online") {
            <span class="tc-hidden">{{ t().presence.online }}</span>
          }
          <time class="tc-row-time" [attr.datetime]="isoTime()">{{ time() }}</time>
        </span>
        <span class="tc-row-line">
          @if (it.keyChanges.length > 0) {
            <span class="tc-row-last tc-row-warning"><tc-icon name="alert" />{{ t().list.keyChange }}</span>
          } @else if (it.nameChanges.length > 0) {
            <span class="tc-row-last tc-row-warning"><tc-icon name="alert" />{{ t().list.nameChange }}</span>
          } @else if (it.blocked) {
            <span class="tc-row-last">{{ t().block.sign }}</span>
          } @else if (it.typing.length > 0) {
            <span class="tc-row-last tc-row-typing">{{ common().typing }}</span>
          } @else if (it.draft !== "" && !chosen.isActive) {
            <span class="tc-row-last tc-row-said"
              ><span class="tc-row-draft">{{ t().list.draft }}</span
              ><span class="tc-row-words" dir="auto">{{ draft() }}</span></span
            >
          } @else {
            <span class="tc-row-last tc-row-said"
              ><span>{{ it.last?.own && it.last.content?.kind === "text" ? t().list.you : "" }}</span
              ><span class="tc-row-words" dir="auto">{{ last() }}</span></span
            >
          }
          @if (it.muted) {
            <span class="tc-row-sign"
              ><tc-icon name="mute" /><span class="tc-hidden">{{ t().list.muted }}</span></span
            >
          }
          @if (it.pinned) {
            <span class="tc-row-sign"
              ><tc-icon name="pin" /><span class="tc-hidden">{{ t().list.pinned }}</span></span
            >
          }
          @if (it.mentions > 0) {
            <span class="tc-row-unread tc-row-mentioned">
              <span aria-hidden="true">&#64;</span><span class="tc-hidden">{{ t().list.mentioned }}</span>
            </span>
          }
          @if (it.unread > 0) {
            <span class="tc-row-unread" [class.tc-row-unread-quiet]="it.muted">
              <span aria-hidden="true">{{ it.unread > 99 ? "99+" : it.unread }}</span>
              <span class="tc-hidden">{{ t().list.unread(it.unread) }}</span>
            </span>
          }
        </span>
      </span>
    </a>
  `,
})
export class ConversationRow {
  readonly conversation = input.required<ConversationSummary>();
  /** Now, as of the last time the list was drawn. */
  readonly now = input.required<number>();
  readonly dates = input.required<Dates>();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly face = computed(() => faceOf(this.conversation(), this.t().group.untitled));
  protected readonly title = computed(() => titleOf(this.conversation(), this.t().group.untitled));
  protected readonly time = computed(() => this.dates().short(this.conversation().lastAt, this.now(), this.common()));
  protected readonly isoTime = computed(() => new Date(this.conversation().lastAt).toISOString());
  protected readonly draft = computed(() => this.conversation().draft.slice(0, PREVIEW_CHARACTERS));
  protected readonly last = computed(() => {
    const { last } = this.conversation();
    if (last === null) return this.t().list.noMessages;
    if (last.content === null) return this.t().list.unopened;
    if (last.content.kind === "deleted") return this.t().list.deleted;
    const happened = groupSentence(
      last,
      (id) => this.tenchat.conversations.person(id).displayName,
      this.t().group,
      (at) => this.dates().full(at),
    );
    if (happened !== null) return happened;
    if (last.content.kind !== "text") return this.t().list.otherKind;
    return excerptOf(last.content.text) || this.common().invisible;
  });
}
