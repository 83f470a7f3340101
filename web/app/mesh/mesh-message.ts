import { ChangeDetectionStrategy, Component, computed, inject, input, output } from "@angular/core";
import type { reactionNames, TalkItem } from "../../core/mesh/door.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Language } from "../i18n/language.ts";
import { FormattedText } from "../messaging/formatting/formatted-text.ts";
import { MeshFile } from "./mesh-file.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

export type ReactionName = (typeof reactionNames)[number];

/** How each reaction looks; as Jasper has it, it travels by its name. */
export const EMOJI: Readonly<Record<ReactionName, string>> = {
  thumbsup: "👍",
  heart: "❤️",
  joy: "😂",
  tada: "🎉",
  open_mouth: "😮",
  cry: "😢",
};

/** One message of an anonymous conversation. Addresses in it open nothing: whoever is there would see where one comes from. */
@Component({
  selector: "tc-mesh-message",
  imports: [FormattedText, Icon, MeshFile, RoundButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: "tc-message",
    role: "listitem",
    "[class.tc-message-own]": "item().own",
    "[class.tc-message-first]": "first()",
    "[class.tc-message-last]": "last()",
    "[attr.data-state]": "state()",
  },
  template: `
    @let it = item();
    <div class="tc-mesh-line">
      <div class="tc-bubble">
        @if (named() && first() && !it.own) {
          <span class="tc-message-sender" dir="auto">{{ nameOf()(it.author) }}</span>
        } @else {
          <span class="tc-hidden">{{ it.own ? t().talk.own : nameOf()(it.author) }}: </span>
        }
        @if (it.file) {
          <tc-mesh-file [conversation]="conversation()" [item]="it" />
        } @else {
          <div class="tc-message-text" dir="auto" [tcFormattedText]="it.content" [links]="false"></div>
        }
        <span class="tc-message-foot">
          @if (it.edited) {
            <span>{{ t().talk.edited }}</span>
          }
          <time [attr.datetime]="iso()" [title]="dates().full(it.at)">{{ dates().time(it.at) }}</time>
          @if (it.own) {
            <span class="tc-message-state" [title]="it.waiting ? t().talk.waiting : t().talk.held">
              <tc-icon [name]="it.waiting ? 'clock' : 'check'" />
              <span [class.tc-hidden]="!it.waiting">{{ it.waiting ? t().talk.waiting : t().talk.held }}</span>
            </span>
          }
        </span>
      </div>
      <button
        #more
        tcRound
        icon="more"
        type="button"
        aria-haspopup="menu"
        class="tc-mesh-more"
        [label]="t().talk.more"
        (click)="asked.emit(more.element)"
      ></button>
    </div>
    @if (it.reactions.length > 0) {
      <ul class="tc-plain-list tc-mesh-reactions">
        @for (reaction of it.reactions; track reaction.name) {
          <li class="tc-reaction-pill" [title]="by(reaction.authors)">
            <span role="img" [attr.aria-label]="t().talk.reactions[known(reaction.name)]">{{
              emoji[known(reaction.name)]
            }}</span>
            @if (reaction.authors.length > 1) {
              {{ reaction.authors.length }}
            }
            <span class="tc-hidden">{{ by(reaction.authors) }}</span>
          </li>
        }
      </ul>
    }
  `,
})
export class MeshMessage {
  readonly conversation = input.required<string>();
  readonly item = input.required<TalkItem>();
  readonly first = input.required<boolean>();
  readonly last = input.required<boolean>();
  /** Whether others are told apart by their names. */
  readonly named = input(false);
  readonly nameOf = input.required<(author: string) => string>();
  /** What to do with it was asked for, at that button. */
  readonly asked = output<HTMLElement>();
  protected readonly t = inject(MESH_WORDS);
  protected readonly dates = inject(Language).dates;
  protected readonly emoji = EMOJI;
  protected readonly iso = computed(() => new Date(this.item().at).toISOString());
  protected readonly state = computed(() => {
    const { own, waiting } = this.item();
    return own ? (waiting ? "queued" : "sent") : null;
  });

  /** The core keeps no other one. */
  protected known(name: string): ReactionName {
    return name as ReactionName;
  }

  protected by(authors: readonly string[]): string {
    return this.t().talk.by(authors.map((each) => this.nameOf()(each)).join(", "));
  }
}
