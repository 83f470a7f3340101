import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  Injector,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  untracked,
} from "@angular/core";
import { Notice } from "../../ui/notice/notice.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CALLS_WORDS } from "./words/calls-words.ts";

/**
 * The direct connection of a conversation, at its top for as long as there is one, is asked for or is about to be: what the
 * other side learns by it is said before the person asks or agrees.
 */
@Component({
  selector: "tc-direct-bar",
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: "tc-hold tc-direct",
    role: "group",
    tabindex: "-1",
    "[attr.aria-label]": "t().title(name())",
    "[attr.data-state]": "state()?.kind",
  },
  template: `
    @let it = state();
    @if (it !== undefined || offering()) {
      <tc-notice icon="direct">
        <div class="tc-direct-words">
          <div role="status">
            <p class="tc-direct-state">{{ words() }}</p>
          </div>
          @if (it === undefined || it.kind === "asked") {
            <p>{{ t().purpose }}</p>
            <p>{{ relayOnly() ? t().hidden(name()) : t().learns }}</p>
          } @else if (it.kind === "on") {
            <p class="tc-direct-learnt">{{ it.hidden ? t().hidden(name()) : t().learnt(name()) }}</p>
          }
          <p class="tc-field-problem" role="alert">{{ attempt.problem() }}</p>
        </div>
        <div class="tc-hold-actions">
          @switch (it?.kind) {
            @case (undefined) {
              <button type="button" class="tc-button" data-look="primary" (click)="ask()">{{ t().ask(name()) }}</button>
              <button type="button" class="tc-button" data-look="plain" (click)="close()">{{ common().cancel }}</button>
            }
            @case ("asked") {
              <button type="button" class="tc-button" data-look="primary" (click)="agree()">{{ t().agree }}</button>
              <button type="button" class="tc-button" data-look="plain" (click)="end()">{{ t().decline }}</button>
            }
            @case ("over") {
              <button type="button" class="tc-button" data-look="plain" (click)="close()">{{ common().close }}</button>
            }
            @default {
              <button type="button" class="tc-button" data-look="outline" (click)="end()">
                {{ it?.kind === "on" ? t().end : t().giveUp }}
              </button>
            }
          }
        </div>
      </tc-notice>
    }
  `,
})
export class DirectBar {
  readonly conversationId = input.required<string>();
  /** Of whom it would be with. */
  readonly name = input.required<string>();
  /** The person is about to ask for one. */
  readonly offering = model.required<boolean>();
  /** The person has closed it, who had the focus in it. */
  readonly closed = output();
  private readonly tenchat = inject(TENCHAT);
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly all = inject(CALLS_WORDS);
  protected readonly t = computed(() => this.all().direct);
  protected readonly common = this.language.common;
  protected readonly attempt = new Attempt();
  protected readonly relayOnly = storeSignal(this.tenchat.calls.relayOnly);
  private readonly states = storeSignal(this.tenchat.direct.states);
  protected readonly state = computed(() => this.states().get(this.conversationId()));
  protected readonly words = computed(() => {
    const [state, t, name] = [this.state(), this.t(), this.name()];
    if (state === undefined) return t.offers(name);
    if (state.kind === "on") return state.interrupted ? t.interrupted : t.on(name);
    if (state.kind !== "over") return t[state.kind](name);
    return state.problem === undefined ? t.over[state.how] : this.language.describe(state.problem);
  });

  constructor() {
    effect(() => {
      if (this.offering()) untracked(() => this.#focus());
    });
  }

  protected async ask(): Promise<void> {
    if (!(await this.attempt.run(() => this.tenchat.direct.ask(this.conversationId())))) return;
    this.offering.set(false);
    this.#focus();
  }

  protected async agree(): Promise<void> {
    if (await this.attempt.run(() => this.tenchat.direct.agree(this.conversationId()))) this.#focus();
  }

  protected async end(): Promise<void> {
    if (await this.attempt.run(() => this.tenchat.direct.end(this.conversationId()))) this.#focus();
  }

  protected close(): void {
    this.offering.set(false);
    this.tenchat.direct.dismiss(this.conversationId());
    this.closed.emit();
  }

  /** The button that was pressed is gone, and what came of it is in its place. */
  #focus(): void {
    afterNextRender(() => this.host.nativeElement.focus(), { injector: this.injector });
  }
}
