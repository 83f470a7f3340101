import { Injectable } from "@angular/core";

/** F6 and Shift+F6 move between the regions of the page, as in desktop programs. */
@Injectable({ providedIn: "root" })
export class Regions {
  move(backwards: boolean): void {
    const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
      (region) => isVisible(region) && region.querySelector("[data-region]") === null,
    );
    if (regions.length === 0) return;
    const here = regions.findIndex((region) => region.contains(document.activeElement));
    const step = backwards ? -1 : 1;
    const next = here === -1 ? (backwards ? regions.length - 1 : 0) : (here + step + regions.length) % regions.length;
    const region = regions[next];
    if (region !== undefined) enter(region);
  }
}

function enter(region: HTMLElement): void {
  const marked = region.matches("[data-region-focus]")
    ? region
    : region.querySelector<HTMLElement>("[data-region-focus]");
  (marked ?? region.querySelector<HTMLElement>("a[href], button, input, textarea, select, [tabindex='0']"))?.focus();
}

function isVisible(region: HTMLElement): boolean {
  return region.getClientRects().length > 0;
}
