import { generateFrom } from "../../testing/generated-project.ts";

const SPECIFICATION = `
@service(#{ title: "Notes" }) @useAuth(BearerAuth) namespace Notes;
@roles enum Role { guest, user, admin }
@conditions enum Condition { owner, suspended }
namespace Pages {
  @route("/pages/{pageId}") @put @deny(Role.user, Condition.suspended) @allow(Role.admin) @allow(Role.user, Condition.owner)
  op writePage(@path @classify(DataClass.C1) pageId: string, @classify(DataClass.C1) text?: string): void;
}
`;

/** A door with a lock, and two ways through another one. */
const DOOR = `
@service(#{ title: "House" }) @useAuth(BearerAuth) namespace House;
@roles enum Role { guest, user }
namespace Door {
  @error model WrongCode { @statusCode _: 401; @classify(DataClass.C0) code: "wrong-code" }
  model Attempt { @classify(DataClass.C1) name: string; @classify(DataClass.C1) key?: string }
  @route("/open") @post @useAuth(NoAuth) @allow(Role.guest | Role.user) @rateLimit(5, 60, RatePer.address)
  @limitGuesses(WrongCode, "name", 3, 9, "key")
  op open(...Attempt): void | WrongCode;
  @route("/front") @post @allow(Role.user) @rateLimit(7, 60, RatePer.session) op front(): void;
  @route("/back") @post @allow(Role.user) @sharesLimit(front) op back(): void;
}
`;

type Write = { pageId: string; text?: string };
type Person = Readonly<Record<"role" | "accountId" | "deviceId" | "sessionId" | "address", string>>;

/** What of the gate is used here. */
interface Gate {
  readonly OperationGate: new (
    limiter: { consume(): void },
    conditions: Readonly<Record<string, () => Promise<boolean>>>,
    log: object,
    observer: object,
    recognizeDevice: undefined,
    now: () => number,
  ) => { admit(definition: unknown, read: () => Write, context: object): Promise<unknown> };
}

interface DoorGate {
  admit(definition: unknown, read: () => unknown, context: object): Promise<unknown>;
  run(definition: unknown, context: object, work: () => Promise<void>): Promise<void>;
}

describe("The generated gate", () => {
  it("TC-022 decides by policy entries: deny first, then allow with conditions, else deny; and remembers a permission for a moment", async () => {
    using project = await generateFrom(SPECIFICATION);
    const { POLICY, decide } = await project.load<{
      POLICY: Record<string, unknown>;
      decide(action: string, role: string, holds: (condition: string) => boolean): string;
    }>("policies/decide.ts");
    // The name of an action is its resource and what is done with it.
    expect(POLICY).toEqual({
      "pages.write-page": [
        { effect: "deny", roles: ["user"], conditions: ["suspended"] },
        { effect: "allow", roles: ["admin"], conditions: [] },
        { effect: "allow", roles: ["user"], conditions: ["owner"] },
      ],
    });
    const holding = (...conditions: readonly string[]) =>
      decide("pages.write-page", "user", (each) => conditions.includes(each));
    expect([holding("owner"), holding("owner", "suspended"), holding()]).toEqual(["allow", "deny", "deny"]);
    expect(decide("pages.write-page", "admin", () => false)).toBe("allow");
    expect(decide("pages.write-page", "guest", () => true)).toBe("deny");

    const { OperationGate } = await project.load<Gate>("server/runtime/gate.ts");
    const { WRITE_PAGE } = await project.load<{ WRITE_PAGE: unknown }>("server/pages/operations.ts");
    const facts = { owner: true, suspended: false };
    const asked: string[] = [];
    const predicate = (name: keyof typeof facts) => async () => {
      asked.push(name);
      return facts[name];
    };
    let now = 0;
    const gate = new OperationGate(
      { consume() {} },
      { owner: predicate("owner"), suspended: predicate("suspended") },
      { unexpected() {}, audited() {} },
      { observe() {} },
      undefined,
      () => now,
    );
    const anna = { role: "user", accountId: "anna", deviceId: "d", sessionId: "s", address: "::1" };
    /** Whether it is allowed, and what had to be asked for that. */
    const write = async (input: Write, actor: Person = anna) => {
      asked.length = 0;
      const allowed = await gate
        .admit(WRITE_PAGE, () => input, { actor, requestId: "r" })
        .then(
          () => true,
          (error: { code: string }) => {
            expect(error.code).toBe("forbidden");
            return false;
          },
        );
      return [allowed, asked.toSorted().join(" ")];
    };
    const all = "owner suspended";
    expect(await write({ pageId: "1" })).toEqual([true, all]);
    expect(await write({ pageId: "1" })).toEqual([true, ""]);
    // Another page, another person, another device: another decision.
    expect(await write({ pageId: "2" })).toEqual([true, all]);
    expect(await write({ pageId: "1" }, { ...anna, accountId: "bert" })).toEqual([true, all]);
    expect(await write({ pageId: "1" }, { ...anna, deviceId: "e" })).toEqual([true, all]);
    // What is more than ids and numbers is not remembered.
    expect(await write({ pageId: "1", text: "x".repeat(65) })).toEqual([true, all]);
    expect(await write({ pageId: "1", text: "x".repeat(65) })).toEqual([true, all]);

    facts.owner = false;
    now = 999;
    expect(await write({ pageId: "1" })).toEqual([true, ""]);
    now = 1_000;
    expect(await write({ pageId: "1" })).toEqual([false, all]);
    // A refusal is not remembered: what becomes allowed is allowed at once.
    facts.owner = true;
    expect(await write({ pageId: "1" })).toEqual([true, all]);
    facts.suspended = true;
    now = 2_000;
    expect(await write({ pageId: "1" })).toEqual([false, all]);
  });

  it("counts wrong guesses by what is guessed at, known devices apart, and calls before anything is read of them", async () => {
    using project = await generateFrom(DOOR);
    const { OperationGate } = await project.load<{ OperationGate: new (...parts: unknown[]) => DoorGate }>(
      "server/runtime/gate.ts",
    );
    const { OPEN, FRONT, BACK } = await project.load<Record<string, unknown>>("server/door/operations.ts");
    const { WrongCode } = await project.load<Record<string, new () => Error>>("contracts/door/errors.ts");
    const trace: unknown[] = [];
    const limiter = {
      consume: ({ operation, points }: { operation: string; points: number }, subject: string) =>
        void trace.push(["call", operation, points, subject]),
      guess(limit: { error: string; fromOne: number; fromAll: number }, guess: object) {
        trace.push([limit.error, limit.fromOne, limit.fromAll, guess]);
        return { takeBack: () => void trace.push("taken back") };
      },
    };
    const keys = (key: string) => (key === "anna's" ? { about: "Anna", device: "phone" } : undefined);
    const log = { unexpected() {}, audited() {} };
    const gate = new OperationGate(limiter, {}, log, { observe() {} }, keys);
    const open = async (input: object, work: () => Promise<void> = async () => {}) => {
      trace.length = 0;
      const context = { actor: { role: "guest", address: "192.0.2.1" }, requestId: "r" };
      await gate
        .admit(OPEN, () => input, context)
        .then(
          () => gate.run(OPEN, context, work).catch(() => undefined),
          ({ code }: { code: string }) => trace.push(code),
        );
      return [...trace];
    };
    const strangers = ["call", "door.open", 5, "192.0.2.1"];
    const counted = (guess: object) => ["wrong-code", 3, 9, { address: "192.0.2.1", about: "anna", ...guess }];
    const wrong = () => Promise.reject(new WrongCode!());
    // The letters of a keyboard for Chinese are the same letters.
    for (const name of ["anna", "ANNA", "\uff21nna"])
      expect(await open({ name }, wrong)).toEqual([strangers, counted({})]);
    expect(await open({ name: "anna" })).toEqual([strangers, counted({}), "taken back"]);
    expect(await open({ name: "anna", key: "anna's" }, wrong)).toEqual([
      ["call", "door.open", 5, "device:phone"],
      counted({ device: "phone" }),
    ]);
    expect(await open({ name: "anna", key: "made up" }, wrong)).toEqual([strangers, counted({})]);
    // Known to somebody else.
    expect((await open({ name: "bert", key: "anna's" }, wrong))[0]).toEqual(strangers);
    for (const unreadable of [{ name: 7 }, { key: "anna's" }, [], { name: "anna", more: 1 }])
      expect(await open(unreadable)).toEqual([strangers, "invalid-input"]);

    trace.length = 0;
    const anna = { role: "user", accountId: "anna", deviceId: "d", sessionId: "s", address: "::1" };
    for (const definition of [FRONT, BACK]) await gate.admit(definition, () => ({}), { actor: anna, requestId: "r" });
    expect(trace).toEqual([
      ["call", "door.front", 7, "s"],
      ["call", "door.front", 7, "s"],
    ]);
  });
});
