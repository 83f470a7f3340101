import { askAll, type Answer, type Question } from "./meanings/ask.ts";

const PREFERENCES = `import "@typespec/http";
import "tenchat";
using TypeSpec.Http;
using Blueprint;
@service(#{ title: "Preferences" }) @useAuth(BearerAuth)
namespace Preferences;
@roles enum Role { guest, user }
enum Theme { light, dark: "very dark" }
@classify(DataClass.C1) model Change {
  theme?: Theme = Theme.dark;
  @minValue(1) pageSize?: int32 = 20;
  mailing: boolean = false;
  @maxLength(9) note?: string;
  @maxItems(3) tags?: string[] = #["a", "b"];
  place?: Place = #{ row: 1, seats: #[2] };
}
@classify(DataClass.C1) model Place { row: int32; @maxItems(3) seats: int32[]; note?: string; }
@route("/preferences") interface Desk {
  @put @allow(Role.user) save(...Change): string;
  @get @allow(Role.user) list(
    @classify(DataClass.C1) @query limit?: int32 = 50,
    @classify(DataClass.C1) @query archived: boolean = false,
    @classify(DataClass.C1) @header \`x-word\`?: string = "it's",
  ): string;
  @put @route("place") @allow(Role.user) move(@body @classify(DataClass.C1) place?: Place = #{ row: 0, seats: #[] }): string;
}`;

type Case = readonly [question: Question, heard: object | undefined];

const json = [["content-type", "application/json"]] as const;
const put = (body: object, heard: object | undefined): Case => [
  { raw: ["PUT", "/preferences", json, JSON.stringify(body)] },
  heard,
];
const ALWAYS = { tags: ["a", "b"], place: { row: 1, seats: [2] } };
const SAVED = { theme: "very dark", pageSize: 20, mailing: false, ...ALWAYS };
const LISTED = { limit: 50, archived: false, "x-word": "it's" };

const CASES: readonly Case[] = [
  put({}, SAVED),
  put({ mailing: true }, { ...SAVED, mailing: true }),
  put({ theme: "light", pageSize: 1, note: "" }, { ...ALWAYS, theme: "light", pageSize: 1, mailing: false, note: "" }),
  put({ tags: [], place: { row: 2, seats: [] } }, { ...SAVED, tags: [], place: { row: 2, seats: [] } }),
  // Left out is one thing, and said wrong another.
  ...[{ theme: null }, { pageSize: 0 }, { mailing: "" }].map((body) => put(body, undefined)),
  [{ raw: ["GET", "/preferences"] }, LISTED],
  [{ raw: ["GET", "/preferences?limit=5&archived=true"] }, { ...LISTED, limit: 5, archived: true }],
  [{ raw: ["GET", "/preferences", [["x-word", "b"]]] }, { ...LISTED, "x-word": "b" }],
  [{ raw: ["GET", "/preferences?limit="] }, undefined],
  [{ call: ["move", {}] }, { place: { row: 0, seats: [] } }],
  [{ call: ["save", {}] }, SAVED],
  [{ call: ["list", {}] }, LISTED],
  [{ call: ["list", { limit: 0 }] }, { ...LISTED, limit: 0 }],
];

describe("A default", () => {
  it("is what an operation is given where nobody said it, and nothing else", async () => {
    const asked = await askAll({
      preferences: { specification: PREFERENCES, questions: CASES.map(([question]) => question) },
    });
    const heard = ({ heard: [first] }: Answer) => first?.[1];
    expect(asked.answers["preferences"]!.map(heard)).toEqual(CASES.map(([, each]) => each));
  }, 300_000);
});
