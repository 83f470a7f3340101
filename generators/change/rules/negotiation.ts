import { bothWays, changes, comes } from "./pairs.ts";
import { SAME, type Rule, type Severities } from "./rule.ts";

const SUNSET = { deprecatedAt: "2027-01-01T00:00:00Z", endsAt: "2027-07-01T00:00:00Z" };
/** Who does not ask for it before is not told that it is there. */
const ASKED_FIRST: Severities = { request: "narrowing" };
const FREE: Severities = { request: "widening" };
const SAID: Severities = { response: "additive", documentation: "metadata-only" };
const UNSAID: Severities = { response: "narrowing", documentation: "metadata-only" };

/** What clients and servers agree on, and what is going to end. */
export const negotiationRules: readonly Rule[] = [
  ...comes(
    ["features", "features"],
    [{ name: "sharing", doc: "" }],
    [{ response: "additive" }, "From now on there are features to agree on; whoever agrees on none has what it had."],
    [{ response: "breaking" }, "No feature is agreed on any more: a client that waits for one never uses it."],
  ),
  ...comes(
    ["feature", "feature"],
    { name: "sharing", doc: "" },
    [{ response: "additive" }, "Clients that know the feature may agree on it, and the others have what they had."],
    [{ response: "breaking" }, "A client that knows the feature is told that this server does not have it."],
  ),
  ...comes(
    ["operation-feature", "operation.feature"],
    "adding",
    [ASKED_FIRST, "Clients ask for it only where they have agreed on its feature."],
    [FREE, "It is part of no feature any more: every client may ask for it."],
  ),
  changes(
    ["operation-feature-changed", "operation.feature"],
    ["adding", "sharing"],
    ASKED_FIRST,
    "It is part of another feature: clients ask for it only where they have agreed on that one.",
  ),
  ...comes(
    ["sunset", "operation.sunset"],
    SUNSET,
    [SAID, "It is said when it ends, and it is served until then."],
    [UNSAID, "It does not end after all, or nobody says so any more."],
  ),
  ...comes(
    ["feature-sunset", "feature.sunset"],
    SUNSET,
    [SAID, "It is said when all of the feature ends, and it is served until then."],
    [UNSAID, "The feature does not end after all, or nobody says so any more."],
  ),
  changes(
    ["deprecation-moved", "sunset.deprecatedAt"],
    ["2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"],
    SAME,
    "Since when nobody should begin to use it is another moment.",
  ),
  ...bothWays(
    "sunset.endsAt",
    "higher",
    ["2027-07-01T00:00:00Z", "2027-09-01T00:00:00Z"],
    ["sunset-put-off", { response: "widening" }, "It ends later than was said."],
    [
      "sunset-brought-forward",
      { request: "breaking" },
      "It ends earlier than was said: whoever relied on that is late.",
    ],
  ),
];
