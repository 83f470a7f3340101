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

type Write = { pageId: string; text?: string };
type Person = Readonly<Record<"role" | "accountId" | "deviceId" | "sessionId" | "address", string>>;

/** What of the gate is used here. */
interface Gate {
  readonly OperationGate: new (
    limiter: { consume(): void },
    conditions: Readonly<Record<string, () => Promise<boolean>>>,
    log: object,
    observer: object,
    now: () => number,
  ) => { admit(definition: unknown, input: Write, actor: Person): Promise<unknown> };
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

    const { OperationGate } = await project.load<Gate>("server/gate.ts");
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
      () => now,
    );
    const anna = { role: "user", accountId: "anna", deviceId: "d", sessionId: "s", address: "::1" };
    /** Whether it is allowed, and what had to be asked for that. */
    const write = async (input: Write, actor: Person = anna) => {
      asked.length = 0;
      const allowed = await gate.admit(WRITE_PAGE, input, actor).then(
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
});
