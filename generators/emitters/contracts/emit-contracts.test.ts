import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";
import { EVERYTHING, WRONG } from "../../testing/every-kind.ts";
import { check, type Validator } from "./runtime/check.ts";

type Validators = Readonly<Record<string, Validator<unknown>>>;

const projects = new Map<string, GeneratedProject>();

beforeAll(async () => {
  for (const name of ["emits-types", "emits-events", "emits-http", "plain-http"])
    projects.set(name, await generateScenario(name));
}, 60_000);

afterAll(() => projects.forEach((project) => project[Symbol.dispose]()));

const load = <Module>(scenario: string, path: string) => projects.get(scenario)!.load<Module>(`contracts/${path}`);

describe("A generated validator", () => {
  it("takes a value of every kind, with what is optional and without", async () => {
    const { validateMore } = await load<Validators>("emits-types", "shared/validators.ts");
    expect(check(validateMore!, EVERYTHING)).toEqual({ ok: true, value: EVERYTHING });
    const { both: _both, ...less } = EVERYTHING;
    expect(check(validateMore!, { ...less, inline: { inner: "" }, optional: "", level: 2, target: 2 }).ok).toBe(true);
    for (const literal of [1, true, null]) expect(check(validateMore!, { ...EVERYTHING, literal }).ok).toBe(true);
  });

  it.each(WRONG)("names %s where it is %j", async (at, change) => {
    const { validateMore } = await load<Validators>("emits-types", "shared/validators.ts");
    const checked = check(validateMore!, { ...EVERYTHING, ...change });
    expect(!checked.ok && checked.issues.map((issue) => issue.path)).toEqual([at]);
  });

  it("names everything that is wrong, not only the first", async () => {
    const { validateMore } = await load<Validators>("emits-types", "shared/validators.ts");
    const checked = check(validateMore!, { ...EVERYTHING, slug: 1, class: 1, surplus: 1 });
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
    // A newer server says more of it than is known here.
    const more = errorFromBody({ ...body, noteId: "2", since: "today" });
    expect(more?.toBody()).toEqual({ ...body, noteId: "2" });
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
      UnsupportedVersion: 406,
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
