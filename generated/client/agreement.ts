// @generated tenchat:client@1 hash:7aaab8e1fcd286db6cfe9c4e3557c426 DO NOT EDIT DIRECTLY
// From specs/.

import type { Conversation, ConversationPage } from "../contracts/conversations/types.ts";
import type {
  OwnAccount, PasskeyChallenge, PeopleFound, Profile, SessionTokens, SocketTicket
} from "../contracts/identity/types.ts";
import type { AccountDevices, ClaimedBundles, PrekeyStock } from "../contracts/keys/types.ts";
import type { CatchUp, MessageAccepted, MessagePage } from "../contracts/messaging/types.ts";
import type { Health, ServerDescription } from "../contracts/server-info/types.ts";
import type { paths } from "./openapi.ts";

/** Whether a value of either type is one of the other. */
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** What a path answers to a method with a status, as JSON. */
type Answer<P extends keyof paths, M extends string, S extends number> =
  paths[P] extends Record<M, { responses: Record<S, { content: { "application/json": infer B } }> }>
  ? B
  : never;

interface Agreement {
  conversations_listConversations: Agree<ConversationPage, Answer<"/v1/conversations", "get", 200>>;
  conversations_openDirectConversation: Agree<Conversation, Answer<"/v1/conversations/direct", "post", 200>>;
  conversations_readConversation: Agree<Conversation, Answer<"/v1/conversations/{conversationId}", "get", 200>>;
  identity_beginPasskeySignIn: Agree<PasskeyChallenge, Answer<"/v1/sessions/passkey-challenges", "post", 201>>;
  identity_beginPasskeySignUp: Agree<PasskeyChallenge, Answer<"/v1/accounts/passkey-challenges", "post", 201>>;
  identity_issueSocketTicket: Agree<SocketTicket, Answer<"/v1/me/socket-tickets", "post", 201>>;
  identity_readOwnAccount: Agree<OwnAccount, Answer<"/v1/me", "get", 200>>;
  identity_readProfile: Agree<Profile, Answer<"/v1/people/{accountId}", "get", 200>>;
  identity_refreshSession: Agree<SessionTokens, Answer<"/v1/sessions/refreshes", "post", 201>>;
  identity_searchPeople: Agree<PeopleFound, Answer<"/v1/people", "get", 200>>;
  identity_signInWithPasskey: Agree<SessionTokens, Answer<"/v1/sessions/passkeys", "post", 201>>;
  identity_signInWithPassword: Agree<SessionTokens, Answer<"/v1/sessions", "post", 201>>;
  identity_signUpWithPasskey: Agree<SessionTokens, Answer<"/v1/accounts/passkeys", "post", 201>>;
  identity_signUpWithPassword: Agree<SessionTokens, Answer<"/v1/accounts", "post", 201>>;
  keys_addOneTimePrekeys: Agree<PrekeyStock, Answer<"/v1/keys/one-time-prekeys", "post", 200>>;
  keys_claimPrekeyBundles: Agree<ClaimedBundles, Answer<"/v1/people/{accountId}/prekey-bundles", "post", 200>>;
  keys_listAccountDevices: Agree<AccountDevices, Answer<"/v1/people/{accountId}/devices", "get", 200>>;
  keys_publishDeviceKeys: Agree<PrekeyStock, Answer<"/v1/keys/device", "put", 200>>;
  keys_readPrekeyStock: Agree<PrekeyStock, Answer<"/v1/keys/stock", "get", 200>>;
  keys_rotateSignedPrekeys: Agree<PrekeyStock, Answer<"/v1/keys/signed-prekeys", "put", 200>>;
  messaging_catchUp: Agree<CatchUp, Answer<"/v1/catch-up", "post", 200>>;
  messaging_postMessage: Agree<MessageAccepted, Answer<"/v1/conversations/{conversationId}/messages", "post", 201>>;
  messaging_readHistory: Agree<MessagePage, Answer<"/v1/conversations/{conversationId}/messages", "get", 200>>;
  "server-info_checkHealth": Agree<Health, Answer<"/health", "get", 200>>;
  "server-info_describeServer": Agree<ServerDescription, Answer<"/.well-known/tenchat", "get", 200>>;
}

/** Does not compile while any row of the agreement is false. */
export const AGREED: Readonly<Agreement> = {
  conversations_listConversations: true,
  conversations_openDirectConversation: true,
  conversations_readConversation: true,
  identity_beginPasskeySignIn: true,
  identity_beginPasskeySignUp: true,
  identity_issueSocketTicket: true,
  identity_readOwnAccount: true,
  identity_readProfile: true,
  identity_refreshSession: true,
  identity_searchPeople: true,
  identity_signInWithPasskey: true,
  identity_signInWithPassword: true,
  identity_signUpWithPasskey: true,
  identity_signUpWithPassword: true,
  keys_addOneTimePrekeys: true,
  keys_claimPrekeyBundles: true,
  keys_listAccountDevices: true,
  keys_publishDeviceKeys: true,
  keys_readPrekeyStock: true,
  keys_rotateSignedPrekeys: true,
  messaging_catchUp: true,
  messaging_postMessage: true,
  messaging_readHistory: true,
  "server-info_checkHealth": true,
  "server-info_describeServer": true,
};
