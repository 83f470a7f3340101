import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { Menu } from "../../ui/menu/menu.ts";
import type { Member } from "../../core/tenchat.ts";
import { CONVERSATIONS_WORDS } from "./words/conversations-words.ts";
import { type MemberAction, actionsOn } from "./member-actions.ts";

/** What one may do with somebody in a group. */
@Component({
  selector: "tc-member-menu",
  imports: [Icon, Menu],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tc-menu #menu [label]="t().group.actionsOn(member()?.displayName ?? '')">
      @for (action of actions(); track action.name) {
        <button
          type="button"
          class="tc-menu-item"
          role="menuitem"
          [attr.data-look]="action.name === 'remove' ? 'danger' : null"
          (click)="choose(action.name)"
        >
          <tc-icon [name]="action.icon" />{{ words(action.name) }}
        </button>
      }
    </tc-menu>
  `,
})
export class MemberMenu {
  /** Oneself; null of somebody who is not in it any more. */
  readonly me = input.required<Member | null>();
  readonly chosen = output<{ readonly action: MemberAction; readonly member: Member }>();
  protected readonly t = inject(CONVERSATIONS_WORDS);
  protected readonly member = signal<Member | null>(null);
  protected readonly actions = computed(() => actionsOn(this.me(), this.member()));
  private readonly menu = viewChild.required<Menu>("menu");

  open(member: Member, button: HTMLElement): void {
    this.member.set(member);
    const { left, bottom } = button.getBoundingClientRect();
    // Its lines are those of this member once they are drawn.
    requestAnimationFrame(() => this.menu().open({ x: left, y: bottom }, button));
  }

  protected words(action: MemberAction): string {
    const { group } = this.t();
    const name = this.member()?.displayName ?? "";
    if (action === "report") return this.t().report(name);
    return action === "remove" ? group.remove(name) : group.actions[action];
  }

  protected choose(action: MemberAction): void {
    const member = this.member();
    this.menu().close();
    if (member !== null) this.chosen.emit({ action, member });
  }
}
