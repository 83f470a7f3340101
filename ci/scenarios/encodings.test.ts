import { readFileSync } from "node:fs";
import { join } from "node:path";
import { askAll, type Answer, type Question } from "./meanings/ask.ts";

const ENCODINGS = readFileSync(
  join(import.meta.dirname, "../../generators/scenarios/encodings/input/specs/main.tsp"),
  "utf8",
);

type Case = readonly [question: Question, status: number, heard?: object | undefined];

const json = [["content-type", "application/json"]] as const;
const text = [["content-type", "text/plain"]] as const;

const TEXTS = {
  link: "-_8",
  links: ["", "YQ"],
  level: "3",
  weight: null,
  number: "-9223372036854775808",
  lasts: null,
  hues: "light|dark",
  words: "a b,",
  counts: "",
};
const texts = (change: object, status: number): Case => {
  const body = { ...TEXTS, ...change };
  return [{ raw: ["POST", "/texts", json, JSON.stringify(body)], told: body }, status];
};

const said = (path: string, status: number, heard?: object): Case => [
  { raw: ["GET", `/said/${path}`, [["tints", "dark"]]] },
  status,
  heard && { level: "3", tints: "dark", ...heard },
];
const plain = (path: string, body: string, status: number, told?: unknown, heard?: object): Case => [
  { raw: ["POST", `/plain${path}`, text, body], ...(told === undefined ? {} : { told }) },
  status,
  heard,
];

const picture = (accept: string, status: number, heard?: object, told?: unknown): Case => [
  { raw: ["GET", "/pictures/1", [["accept", accept]]], ...(told === undefined ? {} : { told }) },
  status,
  heard && { id: "1", ...heard },
];

/** No program would write it so. */
const SIGNED = '{ "a" : 1.50e0,\r\n"a":"\\u0061" }';
const inBase64 = (words: string) => Buffer.from(words).toString("base64");

const TAGGED = { status: 200, headers: { etag: "g" }, body: { name: "b" } };

const CASES: readonly Case[] = [
  texts({}, 200),
  // One text for equal bytes: no padding, no other alphabet, no bits left over.
  ...["YQ==", "YR", "+/8", "Y", "YQ\n"].map((link) => texts({ link }, 400)),
  ...["700", "699"].map((level) => texts({ level }, 200)),
  ...["701", "2", "03", "3.0", "-3", "", "three"].map((level) => texts({ level }, 400)),
  ...["9223372036854775808", "1e3"].map((number) => texts({ number }, 400)),
  ...["TRUE", "false"].map((isOn) => texts({ isOn }, 200)),
  ...["yes", true].map((isOn) => texts({ isOn }, 400)),
  ...["-0.5e3", "12"].map((weight) => texts({ weight }, 200)),
  ...["heavy", 12].map((weight) => texts({ weight }, 400)),
  ...["", "dark"].map((hues) => texts({ hues }, 200)),
  ...["light|", "light,dark", ["light"]].map((hues) => texts({ hues }, 400)),
  ...["a", "a,b,c,d"].map((words) => texts({ words }, 400)),
  ...["127\n-128", "0"].map((counts) => texts({ counts }, 200)),
  ...["128", "1\n", "1,2"].map((counts) => texts({ counts }, 400)),
  said("3?words=a%7Cb&link=YQ&counts=1+-2&hues=light,dark", 204, {
    words: ["a", "b"],
    link: "YQ",
    counts: [1, -2],
    hues: ["light", "dark"],
  }),
  said("3?words=a,b&link=YQ&lines=light%0Adark", 204, { words: ["a,b"], link: "YQ", lines: "light\ndark" }),
  said("2?words=a&link=YQ", 400),
  said("3?words=a&link=YQ&lines=red", 400),
  plain("", "-7", 200, 4, { count: -7 }),
  plain("", "7.5", 400),
  plain("", "2147483648", 400),
  plain("/on", "false", 200, { status: 200, headers: { etag: "e" }, body: true }, { isOn: false }),
  plain("/on", "0", 400),
  plain("/at", "2026-01-31T12:00:00Z", 200, 5, { when: "2026-01-31T12:00:00Z" }),
  plain("/at", '"2026-01-31T12:00:00Z"', 400),
  [{ call: ["count", { count: 3 }], told: 3 }, 200, { count: 3 }],
  [{ raw: ["POST", "/roots", [...json, ["etag", "e"]], '{"name":"a"}'], told: TAGGED }, 200, { etag: "e", name: "a" }],
  [{ raw: ["POST", "/roots", [...json, ["etag", "e"]], '{"name":"a","etag":"f"}'] }, 400],
  [{ raw: ["POST", "/signed", json, SIGNED] }, 200, { signed: inBase64(SIGNED) }],
  [{ raw: ["POST", "/signed", json, "no JSON"] }, 200, { signed: inBase64("no JSON") }],
  [{ raw: ["POST", "/signed", text, SIGNED] }, 415],
  [{ call: ["sign", { signed: inBase64(SIGNED) }], told: "1" }, 200, { signed: inBase64(SIGNED) }],
  [{ call: ["sign", {}], told: "1" }, 200, {}],
  picture("image/png", 200, { accept: "image/png" }, "YQ=="),
  picture("application/json;q=0.9, image/*;q=0.5", 200, { accept: "application/json" }, { words: "a" }),
  picture("text/html", 400),
  [
    { call: ["asText", { id: "1", accept: "application/json" }], told: { words: "a" } },
    200,
    { id: "1", accept: "application/json" },
  ],
];

describe("What travels as something else than it is", () => {
  let answers: readonly Answer[];
  let warnings: readonly string[];

  beforeAll(async () => {
    const asked = await askAll({
      encodings: { specification: ENCODINGS, questions: CASES.map(([question]) => question) },
    });
    answers = asked.answers["encodings"]!;
    warnings = asked.warnings["encodings"]!;
  }, 300_000);

  it("is taken in its one form, and refused in any other", () => {
    const found = CASES.map(([question], at) => [
      question,
      answers[at]!.error === undefined ? (answers[at]!.status ?? 200) : 500,
    ]);
    expect(found).toEqual(CASES.map(([question, status]) => [question, status]));
  });

  it("is what the operation is given, once", () => {
    const wanted = CASES.flatMap(([question, , heard], at) => (heard === undefined ? [] : [{ question, heard, at }]));
    expect(wanted.map(({ question, at }) => [question, answers[at]!.heard.map(([, input]) => input)])).toEqual(
      wanted.map(({ question, heard }) => [question, [heard]]),
    );
  });

  it("is what the client is answered", () => {
    const calls = CASES.flatMap(([question], at) => ("call" in question ? [{ question, at }] : []));
    expect(calls.map(({ at }) => answers[at]!.answer)).toEqual(calls.map(({ question }) => question.told));
  });

  it("is refused at its line where a text could be two things, or nothing tells two operations apart", () => {
    expect(warnings.filter((each) => each.includes("not generated"))).toEqual([
      expect.stringContaining('"either" is not generated: a body of the type text/plain that is no one text'),
      expect.stringContaining('"asGif" is not generated: "asPng" has its address'),
    ]);
  });
});
