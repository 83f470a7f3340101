import { judged } from "./figures.ts";
import type { Measured, Result } from "./figures.ts";

const [WIDTH, NAMES, ROW, HEAD] = [900, 300, 26, 70];
/** Ratios from a hundredth to a hundredfold stand on one line, the floor in its middle. */
const DECADES = 2;

/**
 * Each figure of the newest result as a multiple of the floor's, by a logarithm, the same of those before in grey; green
 * where its goal is reached.
 */
export function drawResults(results: readonly Result[]): string {
  const newest = results.at(-1);
  if (newest === undefined) throw new Error("No result is kept.");
  const rows = newest.figures.map((figure, at) => drawFigure(figure, at, results.slice(0, -1)));
  const height = HEAD + newest.figures.length * ROW + 20;
  const grid = [0.01, 0.1, 1, 10, 100].map(
    (ratio) =>
      `<line x1="${x(ratio)}" y1="${HEAD - 12}" x2="${x(ratio)}" y2="${height - 16}" stroke="${ratio === 1 ? "#555" : "#ccc"}"/>` +
      `<text x="${x(ratio)}" y="${HEAD - 16}" text-anchor="middle">${ratio} ×</text>`,
  );
  return (
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
      `<title>What messages cost, in multiples of a bare relay on the same PostgreSQL</title>`,
      `<rect width="100%" height="100%" fill="#fff"/>`,
      `<text x="10" y="22" font-size="15">What messages cost, in multiples of a bare relay on the same PostgreSQL</text>`,
      `<text x="10" y="40" fill="#555">${escaped(`${newest.commit}, ${newest.machine}, medians of ${newest.rounds}`)}</text>`,
      ...grid,
      ...rows,
      `</svg>`,
    ].join("\n") + "\n"
  );
}

function drawFigure(figure: Measured, at: number, before: readonly Result[]): string {
  const y = HEAD + at * ROW;
  const { isKept, goal } = judged(figure);
  const [from, to] = [x(1), x(figure.ours / figure.floor)];
  const dots = before
    .flatMap(({ figures }) => figures.filter(({ name }) => name === figure.name))
    .map(({ ours, floor }) => `<circle cx="${x(ours / floor)}" cy="${y + 8}" r="3" fill="#999"/>`);
  const bar = `<rect x="${Math.min(from, to)}" y="${y + 2}" width="${Math.max(1, Math.abs(to - from))}" height="12" fill="${isKept ? "#2e7d32" : "#c62828"}"/>`;
  const value = `${figure.ours.toLocaleString("en")} ${figure.unit} beside ${figure.floor.toLocaleString("en")} (goal ${goal})`;
  return (
    `<text x="${NAMES - 8}" y="${y + 12}" text-anchor="end">${escaped(figure.name)}</text>${bar}${dots.join("")}` +
    `<text x="${WIDTH - 8}" y="${y + 12}" text-anchor="end" fill="#333">${escaped(value)}</text>`
  );
}

function x(ratio: number): number {
  const within = Math.max(-DECADES, Math.min(DECADES, Math.log10(ratio)));
  return Math.round(NAMES + ((within + DECADES) / (2 * DECADES)) * (WIDTH - NAMES - 260));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
