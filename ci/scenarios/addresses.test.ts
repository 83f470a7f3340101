import { named, quoted, SEQUENCES } from "../../generators/testing/hostile-specification.ts";
import { askAll, type Answer, type Question } from "./meanings/ask.ts";

type Case = readonly [question: Question, expected: unknown];

const call = (method: string, input?: object): Question => ({ call: input === undefined ? [method] : [method, input] });
const raw = (method: string, path: string, headers: readonly (readonly [string, string])[] = []) => ({
  raw: [method, path, headers] as const,
});

/** What an operation heard, or what was said instead. */
const outcome = ({ heard, status, error }: Answer): unknown =>
  error?.name ?? (status !== undefined && status >= 400 ? status : heard.flat());

/** What the client says and the operation hears is the same. */
const same = (method: string, ...inputs: readonly object[]): Case[] =>
  inputs.map((input) => [call(method, input), [method, input]]);

/** The client says no, and nothing is sent. */
const unsendable = (method: string, ...inputs: readonly object[]): Case[] =>
  inputs.map((input) => [call(method, input), "UnsendableInput"]);

/** Somebody else asks, with each of these at the end of an address. */
const asked = (path: string, method: string, values: Readonly<Record<string, unknown>>): Case[] =>
  Object.entries(values).map(([text, value]) => [raw("GET", path + text), value === 400 ? 400 : [method, value]]);

const MEASUREMENTS = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Measurements" })
namespace Measurements;
enum Size { small: 1, medium: 2, large: 3 }
enum Grade { low: -0.5, high: 1e-7, none: "none" }
union Limit { int32, "all", true }
@route("/measurements")
interface Measuring {
  @get @route("query") bySize(@query size: Size): string;
  @get @route("path/{size}") atSize(@path size: Size): string;
  @get @route("header") withSize(@header("x-size") size: Size): string;
  @get @route("several") bySizes(@query(#{ explode: true }) sizes: Size[]): string;
  @get @route("grades") byGrades(@query grades: Grade[]): string;
  @get @route("count") byCount(@query count: 1 | 2 | 5): string;
  @get @route("limit") upTo(@query limit: Limit): string;
  @get @route("flag") exactly(@query exact?: true): string;
  @get @route("near") near(@query distance: float64, @query whole?: int32): string;
  @get @route("texts") byTexts(@query texts: string[], @query(#{ explode: true }) more: string[]): string;
  @get @route("box") inBox(@query box: { width: float64, title: string }): string;
  @get @route("unclear") unclear(@query value: string | int32): string;
  @get @route("unclear-too") unclearToo(@header value: "1" | 1): string;
  @get @route("clear") clear(@query value: "one" | 1): string;
  @get @route("objects") ofObjects(@query(#{ explode: true }) toString: string[], @query("valueOf") value?: string, @header("constructor") maker?: string): string;
}`;

const BATCHES = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Batches" })
namespace Batches;
@route("/batches")
interface Lookup {
  @get byIds(@header("x-ids") ids: int32[], @header("x-tags") tags?: string[], @header note?: string): string;
  @get @route("told") told(): { @header sizes: (1 | "all")[]; @header exact: boolean; @statusCode _: 200; };
}`;

const FILES = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Files" })
namespace Files;
@route("/files")
interface Store {
  @get list(): string;
  @delete clear(): void;
  @get @route("{name}") read(@path name: string): string;
  @delete @route("{name}") remove(@path name: string): void;
  @delete @route("{name}/versions/{version}") forget(@path name: string, @path version: string): void;
  @delete @route("{name}/versions") forgetAll(@path name: string): void;
  @post @route("{name}:wake") wake(@path name: string): void;
  @post @route("{names}/all") touch(@path names: string[]): void;
}
@route("/tree{+place}") @get op walk(place: string): string;
@route("/{+anywhere}") @put op write(anywhere: string): string;`;

/** Values beside words that are none of them, whatever somebody who skips the types may send. */
const BESIDE = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Beside" })
namespace Beside;
enum Kind { a, b }
@route("/things")
interface Things {
  @get @route("all") all(): string;
  @get @route("{id}") one(@path id: int32): string;
  @delete @route("c") removeThem(): void;
  @delete @route("{kind}") removeKind(@path kind: Kind): void;
  @put @route("maybe/x") putMaybe(): void; @put @route("{on}/x") put(@path on: boolean): void;
  @post @route("1,2") postBoth(): void; @post @route("{ids}") post(@path ids: int32[]): void;
}`;

const REPORTS = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Reports" })
namespace Reports;
model Report { total: int32; }
@route("/reports")
interface Desk {
  @get read(@header accept: "application/json"): string;
  @get @route("several") several(@header accept: "application/json" | "text/csv" | "image/png"): string;
  @get @route("any") any(@header accept: string): string;
}`;

const BLOG = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Blog" })
namespace Blog;
@route("/articles")
interface Articles {
  @get list(): string;
  @get @route("{id}") byNumber(@path id: int32): string;
  @get @route("{slug}") bySlug(@path slug: string): string;
  @delete @route("{name}") remove(@path name: string): void;
  @get @route("{id}/comments/{commentId}") comment(@path id: int32, @path commentId: int32): string;
  @get @route("{slug}/comments/{number}") numbered(@path slug: string, @path number: int32): string;
  @post @route("{a}:wake") wake(@path a: string): void;
  @post @route("{b}:wake") rouse(@path b: string): void;
}
@route("/Articles") interface Others { @get @route("{id}") other(@path id: string): string; }
@route("/ping/") @get op ping(): string;
@route("/ping") @get op pong(): string;
@route("/pages{/page}") @get op pages(page?: string): string;
@route("/pages") @get op allPages(): string;`;

const SCRIPTS = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Βιβλία" })
namespace Βιβλία;
@route("/βιβλία/{αριθμός}")
interface Ράφι {
  @get διάβασε(@path αριθμός: int32, @query τίτλος?: string, @query \`🙂\`?: string, @query \`🙃\`?: string): string;
  @get @route("{όνομα}-{άλλο}") βρες(@path αριθμός: int32, @path όνομα: string, @path άλλο: string): string;
  @post @route("нове") створити(@path αριθμός: int32, \`ім’я\`: string, \`a\u202eb\`: string): string;
}
@route("/a b/\\"q'\\\`\\\${x}\\\\d|^<>€/%41%20/(c)/::d/-.~!$&+,;=@/{x}") @get op odd(@path x: string): string;
@route("/%3B/%40") @get op reserved(): string;
@route("/a$") namespace Dollar { @get @route("{x}$") op dollar(@path x: string, @query("\u202e\\n\\\${y}") y: string): string; }
@route("/star*") @get op star(): string;
@route("/a/../b") @get op dots(): string;
@route("/δίπλα") namespace Книги { @get op διάλεξε(@query résumé?: string, @query resume?: string): string; }`;

const STRINGS = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Strings" })
namespace Strings;
enum Value { ${SEQUENCES.map((each, at) => `v${at}: ${quoted(each)}`).join(", ")} }
@post @route("/names") op names(${SEQUENCES.map((each) => `${named(each)}?: int32`).join(", ")}): string;
@post @route("/values") op values(@query value: Value, values: Value[]): string;
@get @route("/parts/{value}") op part(@path value: Value): string;`;

/** What no part of a path can be. */
const isPart = (text: string) => !/^\.{1,2}$/.test(text);

const TOLD = { status: 200, headers: { sizes: [1, "all"], exact: false } };

const CASES: Readonly<Record<string, { specification: string; cases: readonly Case[] }>> = {
  measurements: {
    specification: MEASUREMENTS,
    cases: [
      ...asked("/measurements/query?size=", "bySize", {
        2: { size: 2 },
        "2.0": { size: 2 },
        4: 400,
        small: 400,
        "": 400,
      }),
      ...asked("/measurements/path/", "atSize", { 3: { size: 3 } }),
      [raw("GET", "/measurements/header", [["x-size", "1"]]), ["withSize", { size: 1 }]],
      ...asked("/measurements/several", "bySizes", { "?sizes=1&sizes=3": { sizes: [1, 3] }, "": { sizes: [] } }),
      ...asked("/measurements/count?count=", "byCount", { 5: { count: 5 }, 3: 400 }),
      ...asked("/measurements/limit?limit=", "upTo", {
        20: { limit: 20 },
        all: { limit: "all" },
        true: { limit: true },
        some: 400,
        false: 400,
      }),
      ...asked("/measurements/flag", "exactly", { "?exact=true": { exact: true }, "?exact=false": 400, "": {} }),
      ...asked("/measurements/near?distance=", "near", {
        "1e-7": { distance: 1e-7 },
        "1E-7": { distance: 1e-7 },
        "1e%2B21": { distance: 1e21 },
        "0.30000000000000004": { distance: 0.1 + 0.2 },
        ...Object.fromEntries(["NaN", "", "1e999", "0x10", "-", "+1", "%201", "1."].map((each) => [each, 400])),
        "1&whole=9007199254740993": 400,
      }),
      ...asked("/measurements/clear?value=", "clear", { 1: { value: 1 }, one: { value: "one" } }),
      ...same("bySize", { size: 2 }),
      ...same("atSize", { size: 3 }),
      ...same("withSize", { size: 1 }),
      ...same("bySizes", { sizes: [1, 3] }, { sizes: [] }),
      ...same("ofObjects", { toString: [] }, { toString: ["a"], value: "b", maker: "c" }),
      ...same("byGrades", { grades: [-0.5, 1e-7, "none"] }, { grades: [] }),
      ...same("near", ...[1e-7, 1e21, 0.1 + 0.2, Number.MAX_VALUE, 5e-324, 1e20].map((distance) => ({ distance }))),
      ...same("upTo", { limit: 20 }, { limit: "all" }, { limit: true }),
      ...same("exactly", {}),
      ...same("byTexts", { texts: ["a b", "ü&"], more: ["c,d", ""] }),
      ...unsendable(
        "byTexts",
        { texts: ["a,b"], more: [] },
        { texts: [""], more: [] },
        { texts: [], more: ["\ud800"] },
      ),
      ...same("inBox", { box: { width: 1e-7, title: "=?" } }),
      ...unsendable("inBox", { box: { width: 1, title: "a,b" } }),
    ],
  },
  batches: {
    specification: BATCHES,
    cases: [
      ...(
        [
          ["1,3,10", "a,b"],
          ["1, 3, 10", "a , b"],
          ["1,\t3,10", "a,\tb"],
        ] as const
      ).map(([ids, tags]): Case => [
        raw("GET", "/batches", [
          ["x-ids", ids],
          ["x-tags", tags],
        ]),
        ["byIds", { ids: [1, 3, 10], tags: ["a", "b"] }],
      ]),
      [
        raw("GET", "/batches", [
          ["x-ids", "1, 3"],
          ["x-ids", "10"],
        ]),
        ["byIds", { ids: [1, 3, 10] }],
      ],
      [raw("GET", "/batches", [["x-ids", "1,,3"]]), ["byIds", { ids: [1, 3] }]],
      [raw("GET", "/batches", [["x-ids", "1;3"]]), 400],
      ...same("byIds", { ids: [1, 3, 10], tags: ["a", "b c"], note: "é ÿ" }, { ids: [], tags: [] }),
      ...unsendable("byIds", ...["a,b", "", " a"].map((tag) => ({ ids: [1], tags: [tag] }))),
      // For null neither has a word, and left out it would be something else.
      ...unsendable("byIds", { ids: null }, { ids: [1, null] }, { ids: [1], note: null }, { ids: [1], tags: null }),
      ...unsendable("byIds", ...["ł", "a\nb", " a", "🙂", "a\u0000"].map((note) => ({ ids: [1], note }))),
    ],
  },
  files: {
    specification: FILES,
    cases: [
      ...same(
        "remove",
        ...["a/b", "a%2Fb", "...", " ", "?x#y", "ü", "a.b", "%2e%2e", "a:b", "..a"].map((name) => ({ name })),
      ),
      ...unsendable("remove", { name: "" }, { name: "." }, { name: ".." }),
      ...unsendable("forget", ...["..", ".", ""].map((version) => ({ name: "a", version })), {
        name: "..",
        version: "1",
      }),
      ...unsendable("forgetAll", { name: "" }),
      ...same("wake", { name: "a" }),
      ...unsendable("wake", { name: "" }),
      ...same("touch", { names: ["a", "b c"] }, { names: [".", "."] }),
      ...unsendable("touch", { names: ["a,b"] }, { names: [] }, { names: [".."] }),
      ...same("write", ...["a/b c", "a?b#c", "%2e%2e/x"].map((anywhere) => ({ anywhere }))),
      ...unsendable("write", ...["a/../b", "", "a//b", "/a", "./a", "//host"].map((anywhere) => ({ anywhere }))),
      [raw("DELETE", "/files/"), 404],
      [raw("DELETE", "/files//versions"), 404],
      [raw("GET", "/files/"), 404],
    ],
  },
  beside: {
    specification: BESIDE,
    cases: [
      ...same("one", { id: 7 }),
      ...unsendable("one", { id: "all" }),
      ...same("removeKind", { kind: "b" }),
      ...unsendable("removeKind", { kind: "c" }),
      ...same("put", { on: true }),
      ...unsendable("put", { on: "maybe" }),
      ...same("post", { ids: [1, 3] }),
      // As a text it is the word.
      ...unsendable("post", { ids: [1, 2] }),
      [raw("GET", "/things/some"), 400],
      [raw("DELETE", "/things/d"), 400],
    ],
  },
  told: {
    specification: BATCHES,
    cases: [[{ ...call("told"), told: TOLD }, ["told", {}]]],
  },
  reports: {
    specification: REPORTS,
    cases: [
      ...[
        "application/json",
        "*/*",
        "application/*",
        "application/json, text/plain, */*",
        "application/json;q=0.9",
        "text/html, application/xhtml+xml, */*;q=0.8",
        "Application/JSON; charset=utf-8",
      ].map((accept): Case => [raw("GET", "/reports", [["accept", accept]]), ["read", { accept: "application/json" }]]),
      [raw("GET", "/reports"), ["read", { accept: "application/json" }]],
      ...["text/html", "application/json;q=0", "json", "application/jsonp"].map((accept): Case => [
        raw("GET", "/reports", [["accept", accept]]),
        400,
      ]),
      ...(
        [
          ["text/csv", "text/csv"],
          ["text/*;q=0.5, image/png", "image/png"],
          ["*/*;q=0.1, text/csv;q=0.2", "text/csv"],
          ["application/json;q=0.4, text/*;q=0.4", "application/json"],
          ["*/*, application/json;q=0", "text/csv"],
        ] as const
      ).map(([said, accept]): Case => [raw("GET", "/reports/several", [["accept", said]]), ["several", { accept }]]),
      [raw("GET", "/reports/any", [["accept", "a/b, c/d"]]), ["any", { accept: "a/b, c/d" }]],
      ...same("read", { accept: "application/json" }),
      ...same("several", { accept: "text/csv" }),
    ],
  },
  scripts: {
    specification: SCRIPTS,
    cases: [
      ...same("διάβασε", { αριθμός: 7 }, { αριθμός: 7, τίτλος: "田中 & ü", "🙂": "a", "🙃": "b" }),
      ...same("βρες", { αριθμός: 7, όνομα: "ж", άλλο: "з" }),
      ...same("створити", { αριθμός: 7, "ім’я": "я", "a\u202eb": "x" }),
      ...same("odd", { x: "y" }),
      ...same("reserved", {}),
      ...same("dollar", { x: "y", y: "z" }),
      ...same("διάλεξε", { résumé: "a", resume: "b" }),
      [raw("GET", `${encodeURI("/βιβλία/7?τίτλος=田中")}`), ["διάβασε", { αριθμός: 7, τίτλος: "田中" }]],
    ],
  },
  strings: {
    specification: STRINGS,
    cases: [
      ...same("names", Object.fromEntries(SEQUENCES.map((each, at) => [each, at]))),
      ...same("values", ...SEQUENCES.map((value) => ({ value, values: [value] }))),
      ...same("part", ...SEQUENCES.filter(isPart).map((value) => ({ value }))),
    ],
  },
  blog: {
    specification: BLOG,
    cases: [
      [raw("GET", "/articles/7"), ["byNumber", { id: 7 }]],
      [raw("DELETE", "/articles/x"), ["remove", { name: "x" }]],
      [raw("GET", "/Articles/x"), ["other", { id: "x" }]],
      [raw("GET", "/pages"), ["pages", {}]],
      [raw("GET", "/pages/2"), ["pages", { page: "2" }]],
      ...same("pong", {}),
      ...same("pages", {}, { page: "2" }),
    ],
  },
};

describe("What is said in an address or a header", () => {
  let found: Awaited<ReturnType<typeof askAll>>;

  beforeAll(async () => {
    const meanings = Object.entries(CASES).map(([name, { specification, cases }]) => [
      name,
      { specification, questions: cases.map(([question]) => question) },
    ]);
    found = await askAll(Object.fromEntries(meanings) as Parameters<typeof askAll>[0]);
  }, 120_000);

  it.each(Object.keys(CASES))("is what the operation hears, or is refused (%s)", (name) => {
    const { cases } = CASES[name]!;
    expect(cases.map(([question], at) => [question, outcome(found.answers[name]![at]!)])).toEqual(cases);
  });

  it("is read in answers as it was told", () => {
    expect(found.answers["told"]![0]!.answer).toEqual(TOLD);
  });

  it("names what cannot be sent", () => {
    const at = CASES["files"]!.cases.findIndex(([, expected]) => expected === "UnsendableInput");
    expect(found.answers["files"]![at]!.error!.message).toBe('"name" must not be empty in a path. Nothing was sent.');
  });

  it("is said at the line of the operation where no route and no text can tell", () => {
    const said = (name: string) => found.warnings[name]!.filter((each) => each.includes("not generated"));
    expect(said("blog")).toEqual([
      expect.stringMatching(/^17: The operation "ping" .* its address ends with a slash/),
      expect.stringMatching(/^20: The operation "allPages" .* "pages" has its address, GET \/pages\{page\}, too/),
      expect.stringMatching(/^9: The operation "bySlug" .* "byNumber" has its address, GET \/articles\/\{id\}, too/),
      expect.stringMatching(/^12: The operation "numbered" .* "comment" has its address/),
      expect.stringMatching(/^14: The operation "rouse" .* "wake" has its address/),
    ]);
    expect(said("scripts")).toEqual([
      expect.stringMatching(/The operation "star" .* "\*" in its address means something else to a route/),
      expect.stringMatching(/The operation "dots" .* dots stand for a part of its address/),
    ]);
    expect(said("measurements")).toEqual([
      expect.stringMatching(
        /^21: The operation "unclear" .*"value" may be a text that reads like another of its values/,
      ),
      expect.stringMatching(/^22: The operation "unclearToo" /),
    ]);
  });
});
