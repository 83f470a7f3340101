import { bothWays, changes, comes } from "./pairs.ts";
import { SAME, type Rule, type Severities } from "./rule.ts";

const allow = (roles: readonly string[], ...conditions: readonly string[]) => ({ effect: "allow", roles, conditions });
const deny = (roles: readonly string[], ...conditions: readonly string[]) => ({ effect: "deny", roles, conditions });
const LESS: Severities = { policy: "narrowing", request: "breaking" };
const MORE: Severities = { policy: "widening", request: "widening" };

function policy(
  id: string,
  when: string,
  as: Severities,
  why: string,
  fires: Rule["fires"],
  mirror: Rule["mirror"],
): Rule {
  return { id, at: "operation.policy", on: "changed", when, as, why, fires, silent: [fires[1], fires[1]], mirror };
}

const limited = "operation.rateLimit";
const guesses = "operation.guessLimit";
const GUESS = { error: "error:example.Failed", about: "word", fromOne: 30, fromAll: 100 };

/** One limit: more is looser, or stricter where it is the time. */
function limit(
  at: string,
  name: string,
  more: "looser" | "stricter",
  [small, large]: readonly [number, number],
): Rule[] {
  const looser = [{ policy: "widening" }, "It may be done more often."] as const;
  const stricter = [
    { policy: "narrowing", request: "narrowing" },
    "It may be done less often: whoever is as quick as before has to wait.",
  ] as const;
  const [raised, lowered] = more === "looser" ? [looser, stricter] : [stricter, looser];
  return bothWays(at, "higher", [small, large], [`${name}-raised`, ...raised], [`${name}-lowered`, ...lowered]);
}

/** Who may do what, and how often. */
export const policyRules: readonly Rule[] = [
  policy(
    "role-allowed",
    "roleAllowed",
    MORE,
    "A role may do it that could not.",
    [[allow(["user"])], [allow(["user", "admin"])]],
    "role-no-longer-allowed",
  ),
  policy(
    "role-no-longer-allowed",
    "roleNoLonger",
    LESS,
    "A role may no longer do it: whoever has it is refused.",
    [[allow(["user", "admin"])], [allow(["user"])]],
    "role-allowed",
  ),
  policy(
    "condition-added",
    "conditionAdded",
    LESS,
    "It is allowed only while one condition more holds: whoever does not meet it is refused.",
    [[allow(["user"])], [allow(["user"], "owner")]],
    "condition-dropped",
  ),
  policy(
    "condition-dropped",
    "conditionDropped",
    MORE,
    "It is allowed also where a condition does not hold.",
    [[allow(["user"], "owner")], [allow(["user"])]],
    "condition-added",
  ),
  policy(
    "refusal-rule-added",
    "denyAdded",
    LESS,
    "Some are refused what was allowed.",
    [[allow(["user"])], [allow(["user"]), deny(["user"], "late")]],
    "refusal-rule-dropped",
  ),
  policy(
    "refusal-rule-dropped",
    "denyDropped",
    MORE,
    "Some are allowed what was refused.",
    [[allow(["user"]), deny(["user"], "late")], [allow(["user"])]],
    "refusal-rule-added",
  ),
  policy(
    "policy-wider",
    "wider",
    MORE,
    "More is allowed than before, and nothing less.",
    [[allow(["user"], "owner")], [allow(["user"], "late"), allow(["user"], "owner")]],
    "policy-narrower",
  ),
  policy(
    "policy-narrower",
    "narrower",
    LESS,
    "Less is allowed than before: some are refused.",
    [[allow(["user"], "late"), allow(["user"], "owner")], [allow(["user"], "owner")]],
    "policy-wider",
  ),
  policy(
    "policy-same",
    "same",
    SAME,
    "It is written in another way; the same is allowed.",
    [[allow(["user", "admin"])], [allow(["user"]), allow(["admin"])]],
    "policy-same",
  ),
  policy(
    "policy-other",
    "other",
    { policy: "breaking", request: "breaking" },
    "Some are allowed what was refused, and some are refused what was allowed.",
    [[allow(["user"])], [allow(["admin"])]],
    "policy-other",
  ),
  ...comes(
    ["role", "role"],
    { name: "more" },
    [{ policy: "widening" }, "There are people of a kind more; what they may do each operation says."],
    [{ policy: "breaking" }, "People of this kind are nobody any more."],
  ),
  {
    id: "roles-reordered",
    at: "roles",
    on: "reordered",
    as: SAME,
    why: "The order of roles says nothing.",
    fires: [
      [{ name: "a" }, { name: "b" }],
      [{ name: "b" }, { name: "a" }],
    ],
    silent: [[], []],
    mirror: "roles-reordered",
  },
  ...comes(
    ["condition-declared", "condition"],
    { name: "more" },
    [
      { policy: "metadata-only" },
      "There is a condition more, which somebody has to decide; what it allows each operation says.",
    ],
    [{ policy: "metadata-only" }, "There is a condition less; what it allowed each operation says."],
  ),
  {
    id: "conditions-reordered",
    at: "conditions",
    on: "reordered",
    as: SAME,
    why: "The order of conditions says nothing.",
    fires: [
      [{ name: "a" }, { name: "b" }],
      [{ name: "b" }, { name: "a" }],
    ],
    silent: [[], []],
    mirror: "conditions-reordered",
  },
  ...comes(
    ["rate-limit", limited],
    { points: 5, seconds: 60, per: "account" },
    [{ policy: "narrowing", request: "narrowing" }, "It may be done only so often from now on."],
    [{ policy: "widening" }, "It may be done as often as anybody likes."],
  ),
  ...limit(`${limited}.points`.replace("operation.", ""), "rate-points", "looser", [5, 30]),
  ...limit(`${limited}.seconds`.replace("operation.", ""), "rate-seconds", "stricter", [10, 60]),
  changes(
    ["rate-per-changed", "rateLimit.per"],
    ["account", "address"],
    { policy: "breaking" },
    "The limit counts against another budget: some have more of it, and some less.",
  ),
  ...comes(
    ["shared-limit", "rateLimit.bucket"],
    "example.other",
    [{ policy: "narrowing", request: "narrowing" }, "It counts against the budget of another operation from now on."],
    [{ policy: "widening" }, "It has a budget of its own from now on."],
  ),
  changes(
    ["shared-limit-changed", "rateLimit.bucket"],
    ["example.other", "example.third"],
    { policy: "breaking" },
    "It counts against the budget of another operation than before.",
  ),
  ...comes(
    ["guess-limit", guesses],
    GUESS,
    [{ policy: "narrowing", request: "narrowing" }, "Whoever guesses wrong has to wait from now on."],
    [
      { policy: "breaking", privacy: "breaking" },
      "Nobody who guesses has to wait: what is guessed at is found sooner.",
    ],
  ),
  changes(
    ["guess-error-changed", "guessLimit.error"],
    ["error:example.Failed", "error:example.Other"],
    { policy: "breaking" },
    "Another answer counts as a wrong guess.",
  ),
  changes(
    ["guess-about-changed", "guessLimit.about"],
    ["word", "short"],
    { policy: "breaking" },
    "Wrong guesses are counted for something else.",
  ),
  ...limit("guessLimit.fromOne", "guesses-from-one", "looser", [10, 30]),
  ...limit("guessLimit.fromAll", "guesses-from-all", "looser", [50, 100]),
  ...comes(
    ["guess-known-device", "guessLimit.known"],
    "short",
    [{ policy: "widening" }, "Known devices are counted by themselves: no guess of somebody else keeps them out."],
    [
      { policy: "narrowing", request: "narrowing" },
      "Known devices are counted like strangers: guesses of somebody else may keep them out.",
    ],
  ),
  changes(
    ["guess-known-device-changed", "guessLimit.known"],
    ["short", "word"],
    { policy: "breaking" },
    "Another field proves a known device.",
  ),
  {
    id: "made-audited",
    at: "operation.audited",
    on: "changed",
    when: "becomesTrue",
    as: { policy: "narrowing", privacy: "widening" },
    why: "Every use of it leaves a record from now on.",
    fires: [false, true],
    silent: [true, false],
    mirror: "no-longer-audited",
  },
  {
    id: "no-longer-audited",
    at: "operation.audited",
    on: "changed",
    as: { policy: "breaking", privacy: "breaking" },
    why: "It leaves no record any more: nobody can say afterwards who did it.",
    fires: [true, false],
    silent: [false, true],
    mirror: "made-audited",
  },
];

function classes(kind: "property" | "scalar"): Rule[] {
  const at = `${kind}.dataClass`;
  const of = kind === "property" ? "A value" : "Every value of this type";
  return [
    {
      id: `${kind}-class-lowered`,
      at,
      on: "changed",
      when: "lowerClass",
      as: { privacy: "breaking" },
      why: `${of} is taken for less harmful than before: what was kept out of logs, indexes and addresses no longer is.`,
      fires: ["C2", "C1"],
      silent: ["C1", "C2"],
      mirror: `${kind}-class-raised`,
    },
    {
      id: `${kind}-class-raised`,
      at,
      on: "changed",
      as: { privacy: "narrowing" },
      why: `${of} is taken for more harmful than before, and is kept out of more.`,
      fires: ["C1", "C2"],
      silent: ["C2", "C1"],
      mirror: `${kind}-class-lowered`,
    },
    ...comes(
      [`${kind}-class`, at],
      "C1",
      [{ privacy: "narrowing" }, `${of} has a data class from now on.`],
      [{ privacy: "breaking" }, `${of} has no data class any more: nothing says how it has to be treated.`],
    ),
  ];
}

/** How much harm values do in the wrong hands. */
export const privacyRules: readonly Rule[] = [...classes("property"), ...classes("scalar")];
