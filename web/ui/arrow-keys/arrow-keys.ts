import { Directive, ElementRef, inject } from "@angular/core";

/** Up, Down, Home and End move between the links and buttons inside; Tab still visits them one by one. */
@Directive({ selector: "[tcArrowKeys]", host: { "(keydown)": "move($event)" } })
export class ArrowKeys {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const items = [...this.host.querySelectorAll<HTMLElement>("[data-arrow-item]")];
    const target = this.target(event.key, items);
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  }

  private target(key: string, items: HTMLElement[]): HTMLElement | undefined {
    const at = items.findIndex((item) => item === document.activeElement);
    const inText = document.activeElement instanceof HTMLInputElement;
    switch (key) {
      case "ArrowDown":
        return items[at + 1];
      case "ArrowUp":
        // From the first item, Up returns to the field that filters the list, where there is one.
        return at === 0 ? (this.host.querySelector("input") ?? undefined) : items[at - 1];
      case "Home":
        return inText ? undefined : items[0];
      case "End":
        return inText ? undefined : items.at(-1);
      default:
        return undefined;
    }
  }
}
