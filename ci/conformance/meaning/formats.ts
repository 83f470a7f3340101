import addFormats from "ajv-formats";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

/** What checks schemas here: a well-kept validator with all formats, which nothing of ours has a hand in. */
export function schemaValidator(draft: 7 | 2020): Ajv {
  const ajv = draft === 7 ? new Ajv(OPTIONS) : new Ajv2020(OPTIONS);
  addFormats.default(ajv);
  for (const [name, [least, most]] of Object.entries(INTEGERS))
    ajv.addFormat(name, { type: "number", validate: (value: number) => value >= least && value <= most });
  // RFC 3339, 5.6, to the letter: the package's own takes a blank for the T and an offset without its colon.
  ajv.addFormat("date-time", (text) => MOMENT.test(text) && isDay(text.slice(0, 10)));
  // RFC 9562, 4: the name of a UUID as a URN is another text.
  ajv.addFormat("uuid", /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  // OpenAPI's registry, and RFC 4648, section 4: one line of it.
  ajv.addFormat("byte", /^(?:[a-z0-9+/]{4})*(?:[a-z0-9+/]{2}==|[a-z0-9+/]{3}=)?$/i);
  ajv.addFormat("http-date", /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
  ajv.removeKeyword("contentEncoding");
  // RFC 4648, section 4; a validator has to be told to check what it calls an annotation.
  ajv.addKeyword({
    keyword: "contentEncoding",
    type: "string",
    validate: (encoding: string, text: string) => encoding !== "base64" || isBase64(text),
  });
  ajv.addKeyword({
    keyword: "x-byte-length",
    type: "string",
    validate: ({ minimum, maximum }: { minimum: number; maximum: number }, text: string) => {
      const { length } = Buffer.from(text, "base64");
      return length >= minimum && length <= maximum;
    },
  });
  return ajv;
}

const MOMENT = /^\d{4}-\d\d-\d\dt(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const OPTIONS = { strict: false, allErrors: false, logger: false, unicodeRegExp: true } as const;

/** The whole numbers of the registry of formats (OpenAPI Initiative), from the least to the most. */
export const INTEGERS: Readonly<Record<string, readonly [number, number]>> = {
  int8: [-128, 127],
  int16: [-32768, 32767],
  int32: [-2147483648, 2147483647],
  int64: [-(2 ** 63), 2 ** 63],
  uint8: [0, 255],
  uint16: [0, 65535],
  uint32: [0, 4294967295],
  uint64: [0, 2 ** 64],
  "double-int": [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** Base64 with padding, in its one canonical form. */
export function isBase64(text: string): boolean {
  return Buffer.from(text, "base64").toString("base64") === text;
}

const judge = schemaValidator(2020);
const known = new Map<string, (text: string) => boolean>();

/** Whether a text has a format of JSON Schema; one that nobody checks has everything. */
export function hasFormat(text: string, format: string): boolean {
  const check = known.get(format) ?? (judge.compile({ type: "string", format }) as (text: string) => boolean);
  known.set(format, check);
  return check(text);
}
