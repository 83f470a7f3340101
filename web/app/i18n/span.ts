const UNITS = [
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** How long somebody has talked: in whole minutes from the first one on. */
export function talked(seconds: number, language: string): string {
  return span(seconds < 60 ? Math.max(1, seconds) : Math.round(seconds / 60) * 60, language);
}

/** So many seconds in the largest unit that they fill evenly: 4 weeks, 1 day, 90 seconds. */
export function span(seconds: number, language: string): string {
  const [unit, length] = UNITS.find(([, each]) => seconds % each === 0) ?? ["second", 1];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(seconds / length);
}
