import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from "@angular/core";
import { reactionNames, type TalkItem } from "../../core/mesh/door.ts";
import { Confirm } from "../../ui/confirm/confirm.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Menu } from "../../ui/menu/menu.ts";
import { Language } from "../i18n/language.ts";
import { Desk } from "./desk.ts";
import { MeshAttempt } from "./mesh-attempt.ts";
import { EMOJI, type ReactionName } from "./mesh-message.ts";
import { MESH_WORDS } from "./mesh-tokens.ts";

/** What one can do with a message. A reaction stays: the mesh knows no way to take one back. */
@Component({
  selector: "tc-mesh-message-menu",
  imports: [Confirm, Icon, Menu],
  providers: [MeshAttempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tc-menu #menu [label]="t().talk.more">
      <div class="tc-emoji tc-mesh-emoji" role="group" [attr.aria-label]="t().talk.react">
        @for (name of names; track name) {
          <button
            type="button"
            class="tc-emoji-choice"
            role="menuitem"
            [attr.aria-label]="t().talk.reactions[name]"
            [title]="t().talk.reactions[name]"
            (click)="react(name)"
          >
            {{ emoji[name] }}
          </button>
        }
      </div>
      @if (item()?.own) {
        @if (item()?.file === null) {
          <button type="button" class="tc-menu-item" role="menuitem" (click)="change()">
            <tc-icon name="edit" />{{ t().talk.edit }}
          </button>
        }
        <button type="button" class="tc-menu-item" data-look="danger" role="menuitem" (click)="ask()">
          <tc-icon name="trash" />{{ t().talk.remove }}
        </button>
      }
    </tc-menu>
    <tc-confirm
      #question
      [question]="t().talk.removeQuestion"
      [confirmLabel]="t().talk.remove"
      [cancelLabel]="common().cancel"
      (confirmed)="remove()"
    >
      <p class="tc-text-muted">{{ item()?.file === null ? t().talk.removeHint : t().file.removeHint }}</p>
    </tc-confirm>
    @if (attempt.problem() !== "") {
      <p class="tc-log-problem" role="alert">{{ attempt.problem() }}</p>
    }
  `,
})
export class MeshMessageMenu {
  readonly conversation = input.required<string>();
  readonly edit = output<TalkItem>();
  private readonly desk = inject(Desk);
  protected readonly t = inject(MESH_WORDS);
  protected readonly common = inject(Language).common;
  protected readonly attempt = inject(MeshAttempt);
  protected readonly names: readonly ReactionName[] = reactionNames;
  protected readonly emoji = EMOJI;
  protected readonly item = signal<TalkItem | null>(null);
  private readonly menu = viewChild.required<Menu>("menu");
  private readonly question = viewChild.required<Confirm>("question");

  open(item: TalkItem, beside: HTMLElement): void {
    const { left, bottom } = beside.getBoundingClientRect();
    this.item.set(item);
    this.attempt.clear();
    // What there is to choose is drawn first: where it fits depends on its size.
    setTimeout(() => this.menu().open({ x: left, y: bottom }, beside));
  }

  protected react(name: ReactionName): void {
    this.menu().close();
    this.act((door, id) => door.react(this.conversation(), id, name));
  }

  protected change(): void {
    this.menu().close();
    const item = this.item();
    if (item !== null) this.edit.emit(item);
  }

  protected ask(): void {
    this.menu().close();
    this.question().open();
  }

  protected remove(): void {
    this.act((door, id) => door.remove(this.conversation(), id));
  }

  private act(what: (door: Desk["door"], id: string) => Promise<void>): void {
    const item = this.item();
    if (item !== null) void this.attempt.each(() => what(this.desk.door, item.id));
  }
}
