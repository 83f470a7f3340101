/** In the language's own words: `195 kB`, `3.2 MB`. */
export function fileSize(bytes: number, language: string): string {
  const [unit, length] = bytes < 1_000 ? ["byte", 1] : bytes < 999_500 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
  const digits = unit === "megabyte" ? 1 : 0;
  const style = { style: "unit", unit: String(unit), unitDisplay: "short", maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language, style).format(bytes / Number(length));
}
