/** One measured number. */
export interface Row {
  readonly what: string;
  readonly entities: number;
  readonly value: number;
  readonly unit: "s" | "ms" | "µs" | "MB" | "";
  /** The most that it may be. */
  readonly budget?: number | undefined;
  /** What something comparable took. */
  readonly reference?: number | undefined;
}

/** The rows as a table, with how each number grew since the size before. */
export function printRows(rows: readonly Row[]): string {
  const head = ["what", "entities", "measured", "budget", "reference", "grew"];
  const lines = rows.map((row) => {
    const before = rows.findLast((each) => each.what === row.what && each.entities < row.entities);
    const number = (value: number | undefined) => (value === undefined ? "" : `${round(value)} ${row.unit}`.trim());
    return [
      row.what,
      String(row.entities),
      number(row.value) + (row.budget !== undefined && row.value > row.budget ? " OVER" : ""),
      row.budget === undefined ? "" : `≤ ${number(row.budget)}`,
      number(row.reference),
      before === undefined ? "" : `×${round(row.value / before.value)}`,
    ];
  });
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => line[at]!.length)));
  return [head, widths.map((width) => "-".repeat(width)), ...lines]
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Two digits that mean something. */
export function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
