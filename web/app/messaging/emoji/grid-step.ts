/**
 * Where a key leads in a grid of so many columns (WAI-ARIA, grid): a place in it, "out" for above its first row, or
 * undefined if it leads nowhere.
 */
export function gridStep(
  { key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">,
  at: number,
  { count, columns, rtl }: { readonly count: number; readonly columns: number; readonly rtl: boolean },
): number | "out" | undefined {
  const last = count - 1;
  const rowStart = at - (at % columns);
  const to = (place: number) => (place < 0 || place > last ? undefined : place);
  switch (key) {
    case "ArrowRight":
      return to(at + (rtl ? -1 : 1));
    case "ArrowLeft":
      return to(at + (rtl ? 1 : -1));
    case "ArrowDown":
      // A last row that is shorter is reached all the same.
      return to(at + columns) ?? (rowStart + columns <= last ? last : undefined);
    case "ArrowUp":
      return at < columns ? "out" : at - columns;
    case "PageDown":
      return Math.min(last, at + columns * 5);
    case "PageUp":
      return Math.max(at % columns, at - columns * 5);
    case "Home":
      return ctrlKey ? 0 : rowStart;
    case "End":
      return ctrlKey ? last : Math.min(last, rowStart + columns - 1);
    default:
      return undefined;
  }
}
