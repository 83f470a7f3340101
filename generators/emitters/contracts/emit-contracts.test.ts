import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";
import { check, type Validator } from "./runtime/runtime.ts";

type Validators = Readonly<Record<string, Validator<unknown>>>;

const projects = new Map<string, GeneratedProject>();

beforeAll(async () => {
  for (const name of ["emits-types", "emits-events", "emits-http", "plain-http"])
    projects.set(name, await generateScenario(name));
}, 60_000);

afterAll(() => projects.forEach((project) => project[Symbol.dispose]()));

const load = <Module>(scenario: string, path: string) => projects.get(scenario)!.load<Module>(`contracts/${path}`);

/** A value of the scenario's model that has a property of every kind. */
const everything = {
  slug: "a/b",
  short: "abcde",
  key: Buffer.alloc(32).toString("base64"),
  sealed: "",
  level: 1,
  target: null,
  literal: "a",
  pair: ["a", 1],
  list: [],
  few: [1],
  nested: [["a"], []],
  map: { one: 1 },
  maps: [{ one: "a" }],
  inline: { inner: "a", deeper: { innermost: true } },
  anything: { whatever: null },
  when: "2026-01-31T12:00:00Z",
  day: "2026-01-31",
  small: 255,
  big: -(2 ** 40),
  share: 0.5,
  nullable: null,
  both: null,
  "with-hyphen": "",
  class: "",
  more: "",
};

/** Where each kind of property is wrong, as the validator has to name it. */
const wrong: readonly [at: string, change: object][] = [
  ["slug", { slug: "A" }],
  ["slug", { slug: "" }],
  ["slug", { slug: "a".repeat(11) }],
  ["short", { short: "abcdef" }],
  ["short", { short: "A" }],
  ["key", { key: Buffer.alloc(31).toString("base64") }],
  ["key", { key: Buffer.alloc(33).toString("base64") }],
  ["sealed", { sealed: "not base64" }],
  ["level", { level: 3 }],
  ["level", { level: null }],
  ["target", { target: "A" }],
  ["literal", { literal: "b" }],
  ["literal", { literal: false }],
  ["pair", { pair: ["a"] }],
  ["pair[1]", { pair: ["a", 2 ** 31] }],
  ["list[1]", { list: ["a", "A"] }],
  ["few", { few: [] }],
  ["few", { few: [1, 2, 3, 4] }],
  ["few[0]", { few: [0.5] }],
  ["nested[1][0]", { nested: [[], [1]] }],
  ["map.one", { map: { one: "1" } }],
  ["maps[0].one", { maps: [{ one: "A" }] }],
  ["inline.inner", { inline: {} }],
  ["inline.deeper.innermost", { inline: { inner: "", deeper: {} } }],
  ["inline.deeper.more", { inline: { inner: "", deeper: { innermost: true, more: 1 } } }],
  ["inline.more", { inline: { inner: "", more: 1 } }],
  ["anything", { anything: undefined }],
  ["when", { when: "2026-01-31" }],
  ["day", { day: "2026-02-30" }],
  ["small", { small: 256 }],
  ["small", { small: -1 }],
  ["big", { big: 2 ** 53 }],
  ["share", { share: 0.4 }],
  ["optional", { optional: null }],
  ["nullable", { nullable: undefined }],
  ["both", { both: 1 }],
  ["with-hyphen", { "with-hyphen": 1 }],
  ["class", { class: null }],
  ["more", { more: undefined }],
  ["surplus", { surplus: 1 }],
];

describe("A generated validator", () => {
  it("takes a value of every kind, with what is optional and without", async () => {
    const { validateMore } = await load<Validators>("emits-types", "shared/validators.ts");
    expect(check(validateMore!, everything)).toEqual({ ok: true, value: everything });
    const { both: _both, ...less } = everything;
    expect(check(validateMore!, { ...less, inline: { inner: "" }, optional: "", level: 2, target: 2 }).ok).toBe(true);
    for (const literal of [1, true, null]) expect(check(validateMore!, { ...everything, literal }).ok).toBe(true);
  });

  it.each(wrong)("names %s where it is %j", async (at, change) => {
    const { validateMore } = await load<Validators>("emits-types", "shared/validators.ts");
    const checked = check(validateMore!, { ...everything, ...change });
    expect(!checked.ok && checked.issues.map((issue) => issue.path)).toEqual([at]);
  });

  it("names everything that is wrong, not only the first", async () => {
    const { validateMore } = await load<Validators>("emits-types", "shared/validators.ts");
    const checked = check(validateMore!, { ...everything, slug: 1, class: 1, surplus: 1 });
    expect(!checked.ok && checked.issues.map((issue) => issue.path)).toEqual(["surplus", "slug", "class"]);
  });

  it("holds a model that contains itself to its shape at every depth", async () => {
    const { validateTree } = await load<Validators>("emits-types", "shared/validators.ts");
    const tree = (inner: unknown) => ({ branches: [{ branches: [], parent: { branches: [inner] } }] });
    expect(check(validateTree!, tree({ branches: [] })).ok).toBe(true);
    const checked = check(validateTree!, tree({}));
    expect(!checked.ok && checked.issues[0]!.path).toBe("branches[0].parent.branches[0].branches");
  });

  it("tells variants apart, knows exclusive bounds, and types the fields that nobody named", async () => {
    const { validatePet, validateLabels, validateShape } = await load<Validators>("plain-http", "shared/validators.ts");
    const dog = { kind: "dog", name: "", weight: 0.1, born: 0 };
    expect(check(validatePet!, dog).ok).toBe(true);
    expect(check(validatePet!, { ...dog, weight: 0 }).ok).toBe(false);
    expect(check(validatePet!, { ...dog, kind: "cat" }).ok).toBe(false);
    expect(check(validatePet!, { kind: "bird", name: "" }).ok).toBe(false);
    expect(check(validateLabels!, { owner: "a", other: 1 }).ok).toBe(true);
    expect(check(validateLabels!, { other: "a" }).ok).toBe(false);
    expect(check(validateLabels!, { owner: 1 }).ok).toBe(false);
    expect(check(validateShape!, { kind: "round", value: { radius: 1 } }).ok).toBe(true);
    expect(check(validateShape!, { kind: "square", value: { radius: 1 } }).ok).toBe(false);
  });
});

interface Declared extends Error {
  readonly code: string;
  readonly status: number;
  toBody(): object;
}
type ErrorClass = new (...parts: unknown[]) => Declared;
interface Registry {
  errorFromBody(body: unknown, status?: number): Declared | undefined;
}

describe("A generated error", () => {
  it("travels and comes back as what it was", async () => {
    const { NoteNotFound } = await load<Record<string, ErrorClass>>("emits-http", "shared/errors.ts");
    const { errorFromBody } = await load<Registry>("emits-http", "errors.ts");
    const error = new NoteNotFound!({ noteId: "1", hint: "another" }, "No such note.");
    expect(error).toMatchObject({ name: "NoteNotFound", status: 404, noteId: "1", hint: "another" });
    expect(error.toBody()).toEqual({ code: "note-not-found", message: "No such note.", noteId: "1", hint: "another" });
    const back = errorFromBody(JSON.parse(JSON.stringify(error.toBody())));
    expect(back).toBeInstanceOf(NoteNotFound);
    expect(back).toEqual(error);
    expect(new NoteNotFound!({ noteId: "1" }).toBody()).not.toHaveProperty("hint");
  });

  it("is only what has its shape, whatever a body calls itself", async () => {
    const { errorFromBody } = await load<Registry>("emits-http", "errors.ts");
    const body = { code: "note-not-found", message: "", noteId: "1" };
    expect(errorFromBody(body)?.status).toBe(404);
    for (const other of [{ ...body, noteId: 1 }, { ...body, message: undefined }, { code: "toString" }, { code: 1 }])
      expect(errorFromBody(other)).toBeUndefined();
    for (const other of [null, undefined, "note-not-found", [], 1]) expect(errorFromBody(other)).toBeUndefined();
  });

  it("without a code is told by its status and its shape", async () => {
    const { Problem } = await load<Record<string, ErrorClass>>("plain-http", "shared/errors.ts");
    const { errorFromBody } = await load<Registry>("plain-http", "errors.ts");
    const error = new Problem!({ detail: "gone" });
    expect(error.toBody()).toEqual({ detail: "gone" });
    expect(errorFromBody(error.toBody(), 404)).toBeInstanceOf(Problem);
    expect(errorFromBody(error.toBody(), 400)).toBeUndefined();
    expect(errorFromBody({ detail: 1 }, 404)).toBeUndefined();
  });

  it("of the server itself has its status, in one place for all contexts", async () => {
    const refusals = await load<Record<string, ErrorClass>>("plain-http", "refusals.ts");
    const statuses = Object.fromEntries(
      Object.entries(refusals).map(([name, made]) => [name, new made({ issues: [], retryAfter: 1 }).status]),
    );
    expect(statuses).toEqual({
      InvalidInput: 400,
      Unauthenticated: 401,
      Forbidden: 403,
      NotFound: 404,
      PayloadTooLarge: 413,
      UnsupportedMediaType: 415,
      RateLimited: 429,
      InternalError: 500,
    });
  });
});

describe("A generated event", () => {
  interface Events {
    readonly EVENTS: Readonly<Record<string, { version: number; priority: string; validate: Validator<unknown> }>>;
    createEnvelope(type: string, payload: object, stamp: object): object;
  }

  it("has an envelope that says its version, its key, and of what class it is", async () => {
    const { createEnvelope } = await load<Events>("emits-events", "events.ts");
    const stamp = { id: "01", occurredAt: "2026-01-31T12:00:00Z" };
    const payload = { noteId: "n", size: 3 };
    expect(createEnvelope("note-written", payload, stamp)).toEqual({
      ...stamp,
      type: "note-written",
      partitionKey: "note:n",
      schemaVersion: 2,
      payload,
      privacy: { containsPII: true, classification: "C1" },
    });
    expect(createEnvelope("reader-came", { reader: "r" }, stamp)).toMatchObject({
      partitionKey: "reader:r",
      schemaVersion: 1,
      privacy: { containsPII: false, classification: "C0" },
    });
  });

  it("waits with the chat unless told otherwise, and has a validator of its own", async () => {
    const { EVENTS } = await load<Events>("emits-events", "events.ts");
    const rows = Object.entries(EVENTS).map(([type, { priority }]) => [type, priority]);
    expect(rows).toEqual([
      ["note-removed", "chat"],
      ["note-written", "analytics"],
      ["reader-came", "presence"],
    ]);
    expect(check(EVENTS["note-written"]!.validate, { noteId: "n", size: 1 }).ok).toBe(true);
    expect(check(EVENTS["note-written"]!.validate, { noteId: "n" }).ok).toBe(false);
    expect(check(EVENTS["reader-came"]!.validate, { noteId: "n" }).ok).toBe(false);
  });
});
