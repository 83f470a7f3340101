import { askAll, type Answer, type Question } from "./meanings/ask.ts";

const SHELTER = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Shelter" })
namespace Shelter;
@discriminator("kind") model Pet { name: string; }
model Dog extends Pet { kind: "dog"; barks: boolean; }
model Puppy extends Dog { weeks: int32; }
model Newborn extends Puppy { days: int32; }
model Cat extends Pet { kind: "cat"; lives?: int32; }
model Bird extends Pet { wings: int32; }
enum Sound { chirp, hoot }
model Owl extends Bird { kind: "owl"; }
@discriminator("sound") model Singer extends Bird { kind: "singer"; }
model Finch extends Singer { sound: Sound.chirp; }
@route("/pets")
interface Pets {
  @post adopt(@body pet: Pet): Pet;
  @put @route("dogs") walk(@body dog: Dog): Dog;
  @put @route("puppies") feed(@body puppy: Puppy): Puppy;
  @put @route("newborns") wash(@body newborn: Newborn): Newborn;
  @put @route("birds") sing(@body bird: Bird): Bird;
}`;

const ASSETS = `import "@typespec/http";
using TypeSpec.Http;
@service(#{ title: "Assets" })
namespace Assets;
model Attributes is Record<string | float64 | boolean | Attributes>;
model Tree is (Tree | null)[];
model Spread { ...Record<string | Spread>; }
union Json { string, numeric, boolean, null, Json[], Record<Json> }
model Left is Record<Right>;
model Right is (Left | string)[];
model Pair is Record<[Pair, string] | null>;
model Asset {
  id: string;
  attributes?: Attributes;
  tree?: Tree;
  spread?: Spread;
  json?: Json;
  left?: Left;
  pair?: Pair;
}
@route("/assets")
interface Store {
  @post add(...Asset): string;
  @get @route("{id}/attributes") read(@path id: string): Attributes;
}`;

type Case = readonly [question: Question, status: number];

const json = [["content-type", "application/json"]] as const;
const send = (method: string, path: string, body: unknown, status: number): Case => [
  {
    raw: [method, path, json, typeof body === "string" ? body : JSON.stringify(body)],
    ...(path.startsWith("/pets") ? { told: body } : {}),
  },
  status,
];
const pet = (body: object, status: number) => send("POST", "/pets", body, status);
const asset = (more: object, status: number) => send("POST", "/assets", { id: "1", ...more }, status);
const deep = (open: string, close: string) => `{"id":"1","${open.repeat(5000)}${close.repeat(5000)}}`;

const dog = { kind: "dog", name: "Rex", barks: true };
const SHAPES: Readonly<Record<string, { specification: string; cases: readonly Case[] }>> = {
  shelter: {
    specification: SHELTER,
    cases: [
      pet(dog, 200),
      pet({ kind: "cat", name: "Tom" }, 200),
      pet({ kind: "dog", name: "Rex" }, 400),
      pet({ ...dog, weeks: 3 }, 400),
      pet({ kind: "owl", name: "Archie", wings: 2 }, 200),
      pet({ kind: "singer", name: "Fin", wings: 2, sound: "chirp" }, 200),
      pet({ kind: "singer", name: "Fin", wings: 2, sound: "bark" }, 400),
      pet({ kind: "fish", name: "Bob" }, 400),
      send("PUT", "/pets/dogs", dog, 200),
      send("PUT", "/pets/dogs", { ...dog, kind: "cat" }, 400),
      send("PUT", "/pets/puppies", { ...dog, weeks: 3 }, 200),
      send("PUT", "/pets/puppies", dog, 400),
      send("PUT", "/pets/newborns", { ...dog, weeks: 0, days: 1 }, 200),
      send("PUT", "/pets/newborns", { ...dog, weeks: 0 }, 400),
      send("PUT", "/pets/birds", { kind: "owl", name: "Archie", wings: 2 }, 200),
      send("PUT", "/pets/birds", dog, 400),
    ],
  },
  assets: {
    specification: ASSETS,
    cases: [
      asset({ attributes: { a: "x", b: { c: 1, d: { e: true } } } }, 200),
      asset({ attributes: { b: { c: null } } }, 400),
      asset({ attributes: { b: [1] } }, 400),
      asset({ tree: [[], [[null]]] }, 200),
      asset({ tree: [[1]] }, 400),
      asset({ spread: { a: { b: "c" } } }, 200),
      asset({ spread: { a: { b: 1 } } }, 400),
      asset({ json: { a: [1, null, { b: [[]] }] } }, 200),
      asset({ left: { a: ["b", { c: [] }] } }, 200),
      asset({ left: { a: [{ c: 1 }] } }, 400),
      asset({ pair: { a: [{ b: null }, "c"] } }, 200),
      asset({ pair: { a: [{ b: null }] } }, 400),
      send("POST", "/assets", deep('attributes":{"a":', "}").replace('"a":}', '"a":1}'), 400),
      send(
        "POST",
        "/assets",
        deep('tree":', "").replace(/tree.*/, `tree":${"[".repeat(5000)}${"]".repeat(5000)}}`),
        400,
      ),
      send("POST", "/assets", `{"id":"1","json":${"[".repeat(5000)}${"]".repeat(5000)}}`, 400),
      asset({}, 200),
    ],
  },
};

describe("Types that hold others, or themselves", () => {
  let answers: Record<string, Answer[]>;

  beforeAll(async () => {
    const meanings = Object.entries(SHAPES).map(([name, { specification, cases }]) => [
      name,
      { specification, questions: cases.map(([question]) => question) },
    ]);
    ({ answers } = await askAll(Object.fromEntries(meanings) as Parameters<typeof askAll>[0]));
  }, 120_000);

  it.each(Object.keys(SHAPES))("take what they are, and nothing else (%s)", (name) => {
    const found = SHAPES[name]!.cases.map(([question], at) => [question, answers[name]![at]!.status]);
    expect(found).toEqual(SHAPES[name]!.cases);
  });

  it("name the place of what they do not take", () => {
    const problemOf = (at: number) =>
      JSON.parse(String(answers["assets"]![at]!.answer)) as { issues: { path: string }[] };
    expect(problemOf(1).issues[0]!.path).toBe("attributes.b.c");
    expect(problemOf(2).issues[0]!.path).toBe("attributes.b");
  });
});
