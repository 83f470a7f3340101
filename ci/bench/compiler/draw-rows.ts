import { round, type Row } from "./rows.ts";

const WIDTH = 640;
const LINE = 56;
const LEFT = 110;

/** Measured, budget and reference of each size as bars, on one scale. */
export function drawRows(rows: readonly Row[]): string {
  const most = Math.max(...rows.flatMap((each) => [each.value, each.budget ?? 0]));
  const length = (value: number) => (value / most) * (WIDTH - LEFT - 90);
  const bars = rows.map((row, at) => {
    const y = 40 + at * LINE;
    const over = row.budget !== undefined && row.value > row.budget;
    const mark = (value: number | undefined, name: string) =>
      value === undefined
        ? ""
        : `<line x1="${LEFT + length(value)}" x2="${LEFT + length(value)}" y1="${y - 4}" y2="${y + 28}" class="${name}"><title>${name} ${round(value)} ${row.unit}</title></line>`;
    return `<text x="${LEFT - 10}" y="${y + 17}" text-anchor="end">${row.entities}</text>
<rect x="${LEFT}" y="${y}" width="${length(row.value)}" height="24" class="${over ? "over" : "kept"}"/>
<text x="${LEFT + length(row.value) + 6}" y="${y + 17}">${round(row.value)} ${row.unit}</text>
${mark(row.budget, "budget")}${mark(row.reference, "reference")}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${60 + rows.length * LINE}" font-family="system-ui, sans-serif" font-size="14">
<style>.kept{fill:#0b6b61}.over{fill:#b3261e}.budget{stroke:#17211f;stroke-width:2}.reference{stroke:#74837e;stroke-dasharray:4 3;stroke-width:2}</style>
<text x="10" y="22">Entities: seconds for ${rows[0]?.what ?? ""} (solid line: budget, dashed: reference)</text>
${bars.join("\n")}
</svg>
`;
}
