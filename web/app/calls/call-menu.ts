import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from "@angular/core";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Menu } from "../../ui/menu/menu.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CALLS_WORDS } from "./words/calls-words.ts";

/** Calls whom a conversation is with: by voice, or with a picture; and begins to connect with their device for messages. */
@Component({
  selector: "tc-call-menu",
  imports: [Confirm, Icon, Menu, RoundButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      #button
      tcRound
      icon="phone"
      [label]="t().call"
      type="button"
      aria-haspopup="menu"
      (click)="open()"
    ></button>
    <tc-menu #menu [label]="t().call">
      <button type="button" class="tc-menu-item" role="menuitem" (click)="call(false)">
        <tc-icon name="phone" />{{ t().voice }}
      </button>
      <button type="button" class="tc-menu-item" role="menuitem" (click)="call(true)">
        <tc-icon name="camera" />{{ t().video }}
      </button>
      @if (!isDirect()) {
        <button type="button" class="tc-menu-item" role="menuitem" (click)="connect()">
          <tc-icon name="direct" />{{ t().direct.open }}
        </button>
      }
    </tc-menu>
    <tc-confirm #problem [question]="attempt.problem()" [cancelLabel]="common().close" />
  `,
})
export class CallMenu {
  readonly conversationId = input.required<string>();
  /** The person thinks of a direct connection: what that means is said before anybody is asked. */
  readonly direct = output();
  private readonly tenchat = inject(TENCHAT);
  protected readonly t = inject(CALLS_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly attempt = new Attempt();
  private readonly states = storeSignal(this.tenchat.direct.states);
  /** There is one, or one was asked for: the bar of the conversation is about that. */
  protected readonly isDirect = computed(() => this.states().has(this.conversationId()));
  private readonly button = viewChild.required<RoundButton>("button");
  private readonly menu = viewChild.required<Menu>("menu");
  private readonly problem = viewChild.required<Confirm>("problem");

  focus(): void {
    this.button().element.focus();
  }

  protected connect(): void {
    this.menu().close();
    this.direct.emit();
  }

  protected open(): void {
    const button = this.button().element;
    const { left, bottom } = button.getBoundingClientRect();
    this.menu().open({ x: left, y: bottom }, button);
  }

  protected async call(video: boolean): Promise<void> {
    this.menu().close();
    if (await this.attempt.run(() => this.tenchat.calls.call(this.conversationId(), video))) return;
    if (this.attempt.problem() !== "") this.problem().open();
  }
}
