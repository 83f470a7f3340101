import { isDeepStrictEqual } from "node:util";
import type { Disagreement } from "./examine/examination.ts";

/** What disagrees and is known to, with the reason. The summary counts each: one that nothing needs any more is to go. */
export interface Known {
  readonly what: string;
  readonly why: string;
  is(disagreement: Disagreement): boolean;
}

const judges = ({ verdicts }: Disagreement, others: readonly string[]) =>
  new Set(Object.entries(verdicts).flatMap(([judge, verdict]) => (others.includes(judge) ? [] : [verdict]))).size <= 1;
/** All others agree. */
const onlyDocument = (each: Disagreement) => "document" in each.verdicts && judges(each, ["document"]);
const documentTakes = (each: Disagreement) => onlyDocument(each) && each.verdicts["document"] === "yes";

/** Whether what arrived is what was sent, and a header that fetch added. */
function saysMoreThan(server: string, value: unknown): boolean {
  if (!server.startsWith("changed: ")) return false;
  const arrived = Object.entries(JSON.parse(server.slice("changed: ".length)) as object);
  const added = arrived.filter(([name]) => !Object.hasOwn(value as object, name));
  const kept = Object.fromEntries(arrived.filter((each) => !added.includes(each)));
  return (
    added.length > 0 &&
    added.every(([name]) => /^(?:accept-?language|user-?agent)$/i.test(name)) &&
    isDeepStrictEqual(kept, value)
  );
}

export const KNOWN: readonly Known[] = [
  {
    what: "A text with NUL or with half a surrogate pair",
    why: "JSON Schema has no word for it; neither UTF-8 nor a column of a database holds one.",
    is: (each) => documentTakes(each) && /\\u0000|\\ud800/.test(JSON.stringify(each.value)),
  },
  {
    what: "A field called __proto__, or prototype in one called constructor",
    why: "The server's reader of JSON refuses it before anybody can be tricked by it (Fastify, onProtoPoisoning).",
    is: (each) =>
      (each.as === "input" || each.as === "row") &&
      each.verdicts["server"] === "no" &&
      /"__proto__":|"constructor":\{.*"prototype":/.test(JSON.stringify(each.value)),
  },
  {
    what: "A header that is left out, and that every browser says by itself",
    why: "Accept-Language and User-Agent come with each request (Fetch, 4.6), and no program can leave them away.",
    is: ({ as, verdicts, value }) => as === "input" && saysMoreThan(String(verdicts["server"]), value),
  },
  {
    what: "A line break in a text of a form",
    why: "FormData writes each as CRLF (HTML, 4.10.21.8), and has no other form for a text.",
    is: (each) => each.as === "input" && String(each.verdicts["server"]).includes("\\r\\n"),
  },
];

export function knownAs(disagreement: Disagreement): Known | undefined {
  return KNOWN.find((each) => each.is(disagreement));
}
