import { isServerName } from "../outward/server-name.ts";
import { StartProblem } from "../start-problem.ts";
import { readList, readWhole } from "./read-values.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** How this server meets others; only where its operator has given it a name among them. */
export interface FederationSettings {
  /** `TENCHAT_FEDERATION`: its name there, to which people are `ada@name`. */
  readonly name: string;

  /** `TENCHAT_FEDERATION_PEERS`: the only ones that are listened to; undefined: all but those that are blocked. */
  readonly allowed: readonly string[] | undefined;

  /** `TENCHAT_FEDERATION_BLOCKED`: those that are not. */
  readonly blocked: readonly string[];

  /** `TENCHAT_FEDERATION_TEST_PEERS`: those on a network of one's own, spoken to over plain http. */
  readonly testPeers: readonly string[];

  /** `TENCHAT_FEDERATION_REQUESTS`: how many requests of a kind one server may send in a minute. */
  readonly requestsPerMinute: number;
}

/** Undefined: off, which it is unless told. */
export function readFederation(env: Environment): FederationSettings | undefined {
  const name = env["TENCHAT_FEDERATION"];
  if (name === undefined || name === "") return undefined;
  refuseWrong("TENCHAT_FEDERATION", [name]);
  const allowed = readNames(env, "TENCHAT_FEDERATION_PEERS");
  return {
    name,
    allowed: allowed.length === 0 ? undefined : allowed,
    blocked: readNames(env, "TENCHAT_FEDERATION_BLOCKED"),
    testPeers: readNames(env, "TENCHAT_FEDERATION_TEST_PEERS"),
    requestsPerMinute: readWhole("TENCHAT_FEDERATION_REQUESTS", env["TENCHAT_FEDERATION_REQUESTS"], 100),
  };
}

function readNames(env: Environment, setting: string): readonly string[] {
  const names = readList(env[setting]);
  refuseWrong(setting, names);
  return names;
}

function refuseWrong(setting: string, names: readonly string[]): void {
  const wrong = names.find((each) => !isServerName(each));
  if (wrong !== undefined)
    throw new StartProblem(
      `${setting} has "${wrong}" in it, but a server has a name like chat.example.org: in small letters, without https://, with a port only where that is not 443.`,
    );
}
