import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSpecification } from "../../generators/model/read.ts";

const root = join(import.meta.dirname, "../..");

/** A mistake: what stands on the marked line, and the codes that may be said about it there. */
type Mistake = readonly [what: string, line: string, code: string];

const effect = "blueprint/rule-without-effect";
const disagree = "blueprint/guest-and-auth-disagree";
const none = "blueprint/no-decision";
const MISTAKES: readonly Mistake[] = [
  ["an operation that nobody decided about", `op it(): void;`, none],
  ["a guest's operation that nobody decided about", `@useAuth(NoAuth) op it(): void;`, none],
  ["an interface that nobody decided about", `interface It { @get it(): void; }`, none],
  ["a channel that nobody decided about", `@channel("it.go", Direction.fromClient) op it(): void;`, none],
  ["a role too many: the guest", `@allow(Role.guest | Role.user) op it(): void;`, disagree],
  [
    "a role too many: the guest, under a condition",
    `@allow(Role.user) @allow(Role.guest, Condition.owner) op it(): void;`,
    disagree,
  ],
  ["a role too few: the guest of an open operation", `@useAuth(NoAuth) @allow(Role.user) op it(): void;`, disagree],
  ["an open operation for administrators alone", `@useAuth(NoAuth) @allow(Role.admin) op it(): void;`, disagree],
  ["only refusals on an open operation", `@useAuth(NoAuth) @deny(Role.user) op it(): void;`, disagree],
  [
    "a role too many: one that another rule allows already",
    `@allow(Role.user) @allow(Role.user | Role.admin, Condition.owner) op it(): void;`,
    effect,
  ],
  [
    "a role too many: one whose refusal refuses nothing",
    `@allow(Role.user) @deny(Role.user | Role.admin, Condition.owner) op it(): void;`,
    effect,
  ],
  ["the same permission twice", `@allow(Role.user) @allow(Role.user) op it(): void;`, effect],
  [
    "a permission that a wider one covers",
    `@allow(Role.user) @allow(Role.user, Condition.owner) op it(): void;`,
    effect,
  ],
  [
    "a permission that a wider one before it covers",
    `@allow(Role.user, Condition.owner) @allow(Role.user) op it(): void;`,
    effect,
  ],
  [
    "a permission with a condition more than another",
    `@allow(Role.user, Condition.owner) @allow(Role.user, Condition.owner, Condition.ready) op it(): void;`,
    effect,
  ],
  ["a refusal that covers the permission", `@allow(Role.user) @deny(Role.user) op it(): void;`, effect],
  [
    "a refusal that covers a permission under a condition",
    `@allow(Role.user, Condition.owner) @deny(Role.user) op it(): void;`,
    effect,
  ],
  [
    "a refusal of the very condition that permits",
    `@allow(Role.user, Condition.owner) @deny(Role.user, Condition.owner) op it(): void;`,
    effect,
  ],
  [
    "a refusal of a part of what permits",
    `@allow(Role.user, Condition.owner, Condition.ready) @deny(Role.user, Condition.ready) op it(): void;`,
    effect,
  ],
  [
    "a refusal that covers one role's permission",
    `@allow(Role.user | Role.admin) @deny(Role.user) op it(): void;`,
    effect,
  ],
  ["a refusal of a role that nobody allowed", `@allow(Role.user) @deny(Role.admin) op it(): void;`, effect],
  [
    "a refusal of a role that nobody allowed, under a condition",
    `@allow(Role.user) @deny(Role.admin, Condition.owner) op it(): void;`,
    effect,
  ],
  [
    "the same refusal twice",
    `@allow(Role.user) @deny(Role.user, Condition.owner) @deny(Role.user, Condition.owner) op it(): void;`,
    effect,
  ],
  [
    "a refusal that a wider one covers",
    `@allow(Role.user) @deny(Role.user, Condition.owner) @deny(Role.user, Condition.owner, Condition.ready) op it(): void;`,
    effect,
  ],
  [
    "two permissions that two refusals take back together",
    `@allow(Role.user, Condition.owner) @allow(Role.user, Condition.ready) @deny(Role.user, Condition.owner) op it(): void;`,
    effect,
  ],
  [
    "a rule without effect in an interface",
    `@allow(Role.user) @allow(Role.user, Condition.owner) interface It { @get it(): void; }`,
    effect,
  ],
  ["a misspelt role", `@allow(Role.usr) op it(): void;`, "invalid-ref"],
  ["a misspelt condition", `@allow(Role.user, Condition.onwer) op it(): void;`, "invalid-ref"],
  ["a role that is none", `@allow(Colour.red) op it(): void;`, "blueprint/not-a-role"],
  ["a condition that is none", `@allow(Role.user, Colour.red) op it(): void;`, "blueprint/not-a-condition"],
];

const around = (line: string) => `import "@typespec/http";
import "${join(root, "generators/library/lib/main.tsp").replaceAll("\\", "/")}";

using TypeSpec.Http;
using Blueprint;

@service(#{ title: "Mistakes" })
@useAuth(BearerAuth)
namespace Mistakes {
  @roles enum Role { guest, user, admin }
  @conditions enum Condition { owner, ready }
  enum Colour { red }
  @route("/before") @allow(Role.user) op before(): void;
}
namespace ${/@channel/.test(line) ? "Frames" : "Mistakes.Inner"} {
  using Mistakes;
  ${/@channel/.test(line) ? "" : '@route("/it") '}${line}
}
`;
const LINE =
  around("here")
    .split("\n")
    .findIndex((each) => each.includes("here")) + 1;

describe("the proof of a policy", () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-mistakes-")));

  beforeAll(() => symlinkSync(join(root, "node_modules"), join(folder, "node_modules")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function diagnose(line: string): Promise<{ code: string; line: number }[]> {
    mkdirSync(join(folder, "specs"), { recursive: true });
    writeFileSync(join(folder, "specs/main.tsp"), around(line));
    const reading = await readSpecification(join(folder, "specs"));
    const errors = reading.kind === "refused" ? reading.diagnostics.filter((each) => each.severity === "error") : [];
    return errors.map(({ code, line: at }) => ({ code, line: at }));
  }

  it("has nothing against a policy in which every rule decides something", async () => {
    const sound = [
      `@allow(Role.user) op it(): void;`,
      `@useAuth(NoAuth) @allow(Role.guest | Role.user | Role.admin) op it(): void;`,
      `@allow(Role.user | Role.admin) @deny(Role.user, Condition.owner) op it(): void;`,
      `@allow(Role.user, Condition.owner) @allow(Role.user, Condition.ready) op it(): void;`,
      `@allow(Role.admin) @allow(Role.user, Condition.owner) interface It { @get it(): void; }`,
      `@channel("it.go", Direction.fromClient) @allow(Role.user) op it(): void;`,
    ];
    for (const line of sound) expect([line, await diagnose(line)]).toEqual([line, []]);
  }, 60_000);

  it("finds 30 of 30 mistakes, each at its line", async () => {
    const missed: string[] = [];
    for (const [what, line, code] of MISTAKES) {
      const found = await diagnose(line);
      const hit = found.some((each) => each.code === code && each.line === LINE);
      if (!hit) missed.push(`${what}: ${JSON.stringify(found)}`);
      if (found.some((each) => each.line !== LINE)) missed.push(`${what}, elsewhere: ${JSON.stringify(found)}`);
    }
    expect(missed).toEqual([]);
    expect(MISTAKES).toHaveLength(30);
  }, 120_000);
});
