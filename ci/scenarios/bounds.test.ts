import { askAll, type Answer, type Question } from "./meanings/ask.ts";

const BOUNDS = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Articles" })
namespace Articles;
@minLength(2) @maxLength(10) @pattern("^[a-z]+$") scalar Tag extends string;
@minItems(1) @maxItems(3) model Tags is Tag[];
@format("uuid") scalar Id extends string;
@minValue(0) @maxValue(100) scalar Percent extends int32;
model Article {
  title: string;
  tags: Tags;
  @maxItems(2) others?: Tags;
  /** Looser than its type on one side, stricter on the other. */
  @minLength(1) @maxLength(4) @pattern("a") short?: Tag;
  @minValue(10) @maxValue(50) half?: Percent;
  many?: Tags[];
  named?: Record<Tags>;
}
@route("/articles")
interface Desk {
  @post create(...Article): string;
  @put @route("tags") replace(@body tags: Tags): string;
  @get @route("{id}") read(@path id: Id, @query other?: Id, @query tags?: Tags): string;
}
model Contact { @format("email") mail?: string; @format("ipv4") host?: string; @format("shoe-size") size?: string; when?: url; }
@route("/contacts") @post op contact(...Contact): string;`;

type Case = readonly [question: Question, status: number];

const ID = "0190a1b2-0000-7000-8000-00000000000A";
const json = [["content-type", "application/json"]] as const;
const send = (method: string, path: string, body: unknown, status: number): Case => [
  { raw: [method, path, json, JSON.stringify(body)] },
  status,
];
const article = (more: object, status: number): Case =>
  send("POST", "/articles", { title: "t", tags: ["ab"], ...more }, status);
const contact = (body: object, status: number): Case => send("POST", "/contacts", body, status);
const ask = (path: string, status: number): Case => [{ raw: ["GET", path] }, status];

const CASES: readonly Case[] = [
  article({}, 200),
  ...[[], ["ab", "cd", "ef", "gh"], ["a"], ["abcdefghijk"], ["AB"]].map((tags) => article({ tags }, 400)),
  article({ others: ["ab", "cd"] }, 200),
  ...[[], ["ab", "cd", "ef"]].map((others) => article({ others }, 400)),
  article({ short: "ab" }, 200),
  ...["a", "abcde", "bcd", "aB"].map((short) => article({ short }, 400)),
  ...[10, 50].map((half) => article({ half }, 200)),
  ...[9, 51].map((half) => article({ half }, 400)),
  article({ many: [["ab"]], named: { a: ["ab"] } }, 200),
  article({ many: [[]] }, 400),
  article({ named: { a: [] } }, 400),
  send("PUT", "/articles/tags", ["ab"], 200),
  ...[["ab", "cd", "ef", "gh"], []].map((tags) => send("PUT", "/articles/tags", tags, 400)),
  ask(`/articles/${ID}`, 200),
  ask(`/articles/${ID.toLowerCase()}?other=${ID}&tags=ab`, 200),
  ...["abc", "123", ID.slice(1), `${ID}0`, `urn:uuid:${ID}`].map((id) => ask(`/articles/${id}`, 400)),
  ask(`/articles/${ID}?other=abc`, 400),
  ask(`/articles/${ID}?tags=ab,cd,ef,gh`, 400),
  contact({ mail: "a@b.org", host: "1.2.3.4", size: "whatever", when: "https://a.b/c" }, 200),
  contact({ mail: "a@b" }, 400),
  contact({ host: "1.2.3.256" }, 400),
  contact({ when: "http://a b" }, 400),
];

describe("What a type says of its values", () => {
  let answers: Answer[];

  beforeAll(async () => {
    const asked = await askAll({ articles: { specification: BOUNDS, questions: CASES.map(([question]) => question) } });
    answers = asked.answers["articles"]!;
  }, 60_000);

  it("holds wherever it is used, together with what a property says", () => {
    expect(CASES.map(([question], at) => [question, answers[at]!.status])).toEqual(CASES);
  });

  it("is named where it does not hold", () => {
    const at = CASES.findIndex(([question]) => "raw" in question && question.raw[1] === "/articles/abc");
    expect(JSON.parse(String(answers[at]!.answer))).toMatchObject({
      code: "invalid-input",
      issues: [{ path: "id", problem: "must have the format uuid" }],
    });
  });
});
