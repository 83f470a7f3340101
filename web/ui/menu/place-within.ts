/** Where something opens, in pixels of the window. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

const EDGE = 8;

/** Lays an element as near to its place as the window has room for all of it. */
export function placeWithin(element: HTMLElement, { x, y }: MenuPlace): void {
  // Where it stood before it may have had less room than it can have.
  element.style.left = "0";
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(EDGE, Math.min(x, innerWidth - width - EDGE))}px`;
  element.style.top = `${Math.max(EDGE, Math.min(y, innerHeight - height - EDGE))}px`;
}
