/** The formats that validators check: those of JSON Schema (draft 2020-12, validation, 7.3), and `byte` of OpenAPI. */
export const CHECKED_FORMATS = [
  "date-time",
  "date",
  "time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uri-reference",
  "uri-template",
  "uuid",
  "json-pointer",
  "relative-json-pointer",
  "regex",
  "byte",
] as const;

export type CheckedFormat = (typeof CHECKED_FORMATS)[number];

export function isCheckedFormat(format: string | undefined): format is CheckedFormat {
  return (CHECKED_FORMATS as readonly unknown[]).includes(format);
}
