import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from "@angular/core";
import { Router } from "@angular/router";
import { ArrowKeys } from "../../../ui/arrow-keys/arrow-keys.ts";
import { Avatar } from "../../../ui/avatar/avatar.ts";
import { type ConversationView, type MessageItem, excerptOf } from "../../../core/tenchat.ts";
import { faceOf, titleOf } from "../../conversations/people.ts";
import { CONVERSATIONS_WORDS } from "../../conversations/words/conversations-words.ts";
import { Language } from "../../i18n/language.ts";
import { wordsIn } from "../../i18n/words-in.ts";
import { Attempt } from "../../shell/attempt.ts";
import { storeSignal } from "../../shell/store-signal.ts";
import { TENCHAT } from "../../shell/tenchat-token.ts";
import { plainText } from "../../i18n/plain-text.ts";
import type { ForwardingWords } from "./words/forwarding-words.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";

/** Into which conversations a text is to go. It is there until it is closed; the browser keeps the focus inside. */
@Component({
  selector: "tc-forward-dialog",
  imports: [ArrowKeys, Avatar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog class="tc-confirm tc-forward" aria-labelledby="forward-title" (close)="closed.emit(sent)">
      <form class="tc-confirm-body" tcArrowKeys (submit)="send($event)">
        <h2 class="tc-confirm-question" id="forward-title">{{ t().title }}</h2>
        <p class="tc-quote-text tc-forward-text" dir="auto">{{ text() }}</p>
        @if (all().length === 0) {
          <p>{{ t().nowhere }}</p>
        } @else {
          <input
            #field
            type="search"
            class="tc-find-field tc-forward-filter"
            dir="auto"
            autocomplete="off"
            [attr.aria-label]="t().filter"
            [placeholder]="t().filter"
            (input)="query.set(field.value)"
          />
          <ul class="tc-plain-list tc-forward-list">
            @for (one of shown(); track one.id) {
              <li>
                <label class="tc-forward-choice">
                  <input
                    type="checkbox"
                    data-arrow-item
                    [checked]="chosen().has(one.id)"
                    [disabled]="attempt.busy()"
                    (change)="toggle(one.id)"
                    (keydown.enter)="toggle(one.id); $event.preventDefault()"
                  />
                  <tc-avatar size="small" [id]="one.face.accountId" [name]="one.face.displayName" />
                  <span class="tc-row-body">
                    <bdi>{{ one.title }}</bdi>
                    @if (one.username !== null) {
                      <bdi class="tc-row-last" dir="ltr">&#64;{{ one.username }}</bdi>
                    }
                  </span>
                </label>
              </li>
            } @empty {
              <li>{{ t().noneMatch }}</li>
            }
          </ul>
        }
        <p class="tc-text-muted">{{ t().hint }}</p>
        @if (item().expiresAt; as at) {
          <p class="tc-text-muted">{{ t().disappears(language.dates().full(at)) }}</p>
        }
        @if (attempt.problem() !== "") {
          <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
        }
        <div class="tc-confirm-actions">
          <button type="button" class="tc-button" data-look="plain" (click)="dialog.close()">
            {{ language.common().cancel }}
          </button>
          <button
            class="tc-button"
            data-look="primary"
            [attr.aria-disabled]="chosen().size === 0 ? 'true' : null"
            [attr.aria-busy]="attempt.busy()"
          >
            {{ t().send(chosen().size) }}
          </button>
        </div>
      </form>
    </dialog>
  `,
})
export class ForwardDialog {
  readonly view = input.required<ConversationView>();
  readonly item = input.required<MessageItem>();
  /** With how many conversations it was sent to. */
  readonly closed = output<number>();
  private readonly tenchat = inject(TENCHAT);
  private readonly router = inject(Router);
  protected readonly t = wordsIn<ForwardingWords>({ en, de, ar });
  private readonly words = inject(CONVERSATIONS_WORDS);
  protected readonly language = inject(Language);
  protected readonly attempt = new Attempt();
  private readonly conversations = storeSignal(this.tenchat.conversations.list);
  protected readonly query = signal("");
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** All but this one in which one can write. */
  protected readonly all = computed(() => {
    const { untitled } = this.words().group;
    return this.conversations()
      .filter((each) => each.maySend && !each.ended && !each.deserted && !each.blocked && each.request === null)
      .filter(({ id }) => id !== this.view().id)
      .map((one) => {
        const [face, title] = [faceOf(one, untitled), titleOf(one, untitled)];
        const username = one.kind === "direct" && face.username !== title ? face.username : null;
        return { id: one.id, face, title, username };
      });
  });
  protected readonly shown = computed(() => {
    const wanted = plainText(this.query().trim());
    return this.all().filter(({ title, username }) => plainText(`${title}\n${username ?? ""}`).includes(wanted));
  });
  protected readonly text = computed(() => {
    const { content } = this.item();
    return content.kind === "text" ? excerptOf(content.text) : "";
  });
  protected sent = 0;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>("dialog");

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected toggle(id: string): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = [...this.chosen()];
    const [only, ...others] = this.shown();
    // Enter in the field, with one found: that one is meant.
    if (chosen.length === 0 && only !== undefined && others.length === 0) return this.toggle(only.id);
    if (chosen.length === 0) return;
    const worked = await this.attempt.run(async () => {
      for (const id of chosen) {
        await this.view().forward(this.item().id, id);
        // What failed is tried again without saying the same twice elsewhere.
        this.toggle(id);
        this.sent += 1;
      }
    });
    if (!worked) return;
    this.dialog().nativeElement.close();
    if (this.sent === 1) await this.router.navigate(["/conversations", chosen[0]]);
  }
}
