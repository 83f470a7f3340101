import { apisOver } from "../../../generated/client/contexts.ts";
import type { ApiByContext } from "../../../generated/client/contexts.ts";
import { FetchTransport } from "../../../generated/client/runtime/fetch-transport.ts";
import type { TransportAnswer, TransportRequest } from "../../../generated/client/runtime/transport.ts";
import type { ConditionName, RoleName } from "../../../generated/policies/decide.ts";
import { PASSWORD, Person } from "../../../services/testing/person.ts";
import { signedElsewhere } from "./stage.ts";
import type { Place, Stage } from "./stage.ts";

/** The kinds of callers that abuse row A15 names. */
export type CallerKind =
  | "anonymous"
  | "other user"
  | "other tenant"
  | "ex-member"
  | "member"
  | "demoted"
  | "blocked"
  | "without scope"
  | "remote"
  | "rightful";

/** Who asks, and what the conditions of the policy say of them. */
export interface Caller {
  readonly name: string;
  readonly kind: CallerKind;
  /** Who they are to the server; null: their token is none of its access tokens. */
  readonly role: RoleName | null;
  readonly holds: Readonly<Record<Exclude<ConditionName, "participant">, boolean>>;
  /** In a request about Alice's group, or about her direct conversation; and who hears what she does not want to hear. */
  readonly member: Readonly<Record<Exclude<Place, "account">, boolean>>;
  /** Whether what stands there is theirs to know. */
  knows(place: Place): boolean;
  readonly person: Person | null;
  /** Whether it is an account of Alice's that asks. */
  readonly isAlice: boolean;
  /** What they show who have no session. */
  readonly token: string | null;
  readonly apis: ApiByContext;
  /** What was asked last, and what was answered. */
  readonly talk: Talk;
}

interface Talk {
  asked: string;
  answered: string;
  /** Done to each body before it is sent. */
  change?: ((body: unknown) => unknown) | undefined;
  /** Put behind each address. */
  query?: string | undefined;
}

const NOWHERE = { group: false, direct: false, "kept back": false };
const STRANGER = { holds: { "device-ready": true, administrator: false }, member: NOWHERE };
const MEMBER = { ...STRANGER, member: { ...NOWHERE, group: true } };
const ALICE = { holds: { "device-ready": true, administrator: true }, member: { ...MEMBER.member, direct: true } };
const KEYLESS = { ...ALICE, holds: { ...ALICE.holds, "device-ready": false } };

/** Everybody who asks, Alice last: hers is the request that has to succeed. */
export async function callersOn(stage: Stage): Promise<readonly Caller[]> {
  const { alice, oscar, nina, emil, dana, dora, bela, keyless } = stage;
  const { accessToken, refreshToken } = alice.tokens!;
  const { ticket } = await alice.identity.issueSocketTicket();
  const removed = new Person(alice.origin);
  const login = { username: "alice", password: PASSWORD, deviceName: "removed" };
  removed.tokens = await removed.identity.signInWithPassword(login);
  await alice.identity.revokeDevice({ deviceId: removed.deviceId });

  const make = (rest: Omit<Caller, "apis" | "talk" | "isAlice" | "knows">): Caller => {
    const talk: Talk = { asked: "", answered: "" };
    const token = () => rest.person?.tokens?.accessToken ?? rest.token;
    const transport = new FetchTransport(stage.platform.origin, token);
    const isAlice = rest.person?.accountId === alice.accountId;
    return {
      ...rest,
      isAlice,
      knows: (place) => rest.role !== null && (place === "account" ? isAlice : rest.member[place]),
      talk,
      apis: apisOver({ request: (request) => ask(transport, talk, request) }),
    };
  };
  const user = (name: string, kind: CallerKind, person: Person, facts: Pick<Caller, "holds" | "member">) =>
    make({ name, kind, role: "user", ...facts, person, token: null });
  const refused = (name: string, kind: CallerKind, token: string) =>
    make({ name, kind, role: null, ...ALICE, person: null, token });
  return [
    make({ name: "nobody", kind: "anonymous", role: "guest", ...STRANGER, person: null, token: null }),
    user("Oscar, another user", "other user", oscar, STRANGER),
    user("Nina, of another group of Alice's", "other tenant", nina, STRANGER),
    user("Emil, who was removed", "ex-member", emil, STRANGER),
    user("Dana, a member and no owner", "member", dana, MEMBER),
    user("Dora, who was an admin and is none any more", "demoted", dora, MEMBER),
    user("Bela, whom Alice has blocked", "blocked", bela, {
      ...MEMBER,
      member: { ...MEMBER.member, "kept back": true },
    }),
    user("a device of Alice's without keys", "without scope", keyless, KEYLESS),
    refused("a refresh token", "without scope", refreshToken),
    refused("a socket ticket", "without scope", ticket),
    refused("a device that was removed", "without scope", removed.tokens.accessToken),
    refused("a token of another server", "remote", await signedElsewhere(accessToken)),
    user("Alice", "rightful", alice, ALICE),
  ];
}

/** Says who asks wherever there is somebody to say: also where nobody has to be anybody. */
async function ask(transport: FetchTransport, talk: Talk, request: TransportRequest): Promise<TransportAnswer> {
  const body = talk.change === undefined ? request.body : talk.change(request.body);
  const path =
    talk.query === undefined ? request.path : `${request.path}${request.path.includes("?") ? "&" : "?"}${talk.query}`;
  const sent = { ...request, path, ...(body === undefined ? {} : { body }), authenticated: true };
  talk.asked = JSON.stringify(sent);
  const answer = await transport.request(sent);
  talk.answered = JSON.stringify(answer.body ?? null);
  return answer;
}
