import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from "@angular/core";
import { type MenuPlace, placeWithin } from "./place-within.ts";

/**
 * What can be done here, beside what it can be done to. The browser lays it above everything. A press elsewhere, Escape and
 * Tab close it, and the focus goes back to where it came from. The browser's own closing would also take the end of the
 * press that opened it, which a finger lifts afterwards, for one elsewhere.
 */
@Component({
  selector: "tc-menu",
  changeDetection: ChangeDetectionStrategy.OnPush,
  // A phone that is turned, a window that gets narrow.
  host: { "(window:resize)": "settle()" },
  template: `
    <div
      #menu
      popover="manual"
      class="tc-menu"
      role="menu"
      [attr.aria-label]="label()"
      (toggle)="toggled($event)"
      (keydown)="key($event)"
    >
      <ng-content />
    </div>
  `,
})
export class Menu {
  readonly label = input.required<string>();
  readonly closed = output();
  private readonly menu = viewChild.required<ElementRef<HTMLElement>>("menu");
  private before: HTMLElement | null = null;
  private place: MenuPlace = { x: 0, y: 0 };
  private readonly pressed = (event: Event): void => {
    if (!this.menu().nativeElement.contains(event.target as Node)) this.close();
  };

  constructor() {
    inject(DestroyRef).onDestroy(() => document.removeEventListener("pointerdown", this.pressed, { capture: true }));
  }

  open(place: MenuPlace, focused: HTMLElement | null): void {
    const menu = this.menu().nativeElement;
    this.before = focused;
    this.place = place;
    if (!menu.matches(":popover-open")) {
      menu.showPopover();
      document.addEventListener("pointerdown", this.pressed, { capture: true });
    }
    this.settle();
    this.items()[0]?.focus();
  }

  /** As near to its place as the window has room for all of it. */
  protected settle(): void {
    const menu = this.menu().nativeElement;
    if (menu.matches(":popover-open")) placeWithin(menu, this.place);
  }

  close(): void {
    const menu = this.menu().nativeElement;
    if (menu.matches(":popover-open")) menu.hidePopover();
  }

  protected toggled(event: Event): void {
    if ((event as ToggleEvent).newState !== "closed") return;
    document.removeEventListener("pointerdown", this.pressed, { capture: true });
    const { activeElement, body } = document;
    const lost = activeElement === null || activeElement === body || this.menu().nativeElement.contains(activeElement);
    if (lost) this.before?.focus({ preventScroll: true });
    this.closed.emit();
  }

  protected key(event: KeyboardEvent): void {
    const items = this.items();
    const at = items.findIndex((item) => item === document.activeElement);
    const rtl = getComputedStyle(this.menu().nativeElement).direction === "rtl";
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ArrowRight: at + (rtl ? -1 : 1),
      ArrowLeft: at + (rtl ? 1 : -1),
      Home: 0,
      End: items.length - 1,
    };
    // Escape and Tab belong to the menu alone, and close it.
    if (event.key === "Escape" || event.key === "Tab") event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") return this.close();
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  }

  private items(): HTMLElement[] {
    return [...this.menu().nativeElement.querySelectorAll<HTMLElement>("[role^=menuitem]")];
  }
}
