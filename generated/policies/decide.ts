// @generated tenchat:policies@1 hash:735aa4f7c1a72167b36a973e4f528120 DO NOT EDIT DIRECTLY
// From specs/contexts/.

export type RoleName = "guest" | "user";

export type ConditionName = "participant" | "device-ready" | "administrator";

export type ActionId =
  | "conversations.account-deleted"
  | "conversations.blocks-changed"
  | "conversations.conversation-new"
  | "conversations.d3chat-channel-new"
  | "conversations.group-asked"
  | "conversations.group-ended"
  | "conversations.group-new"
  | "identity.ping"
  | "identity.session-ready"
  | "keys.d3chat-keys-low"
  | "keys.keys-changed"
  | "keys.keys-low"
  | "messaging.announce-presence"
  | "messaging.confirm-received"
  | "messaging.d3chat-message-delete"
  | "messaging.d3chat-message-edit"
  | "messaging.d3chat-message-new"
  | "messaging.d3chat-typing-start"
  | "messaging.d3chat-typing-stop"
  | "messaging.message-delivered"
  | "messaging.message-new"
  | "messaging.messages-missed"
  | "messaging.presence-changed"
  | "messaging.start-typing"
  | "messaging.stop-typing"
  | "messaging.submit-message"
  | "messaging.subscribe"
  | "messaging.typing-changed"
  | "messaging.update-presence"
  | "messaging.update-typing"
  | "records.records-changed"
  | "calls.read-call-servers"
  | "conversations.ask-to-join"
  | "conversations.block-account"
  | "conversations.change-group"
  | "conversations.create-group"
  | "conversations.list-asking"
  | "conversations.list-blocks"
  | "conversations.list-conversations"
  | "conversations.list-groups"
  | "conversations.open-direct-conversation"
  | "conversations.read-conversation"
  | "conversations.read-group"
  | "conversations.unblock-account"
  | "federation.claim-bundles-for-peer"
  | "federation.describe-federation"
  | "federation.find-person-elsewhere"
  | "federation.list-away-servers"
  | "federation.list-federation-keys"
  | "federation.list-told-servers"
  | "federation.look-up-devices"
  | "federation.look-up-user"
  | "federation.receive-peer-event"
  | "federation.tell-server-now"
  | "identity.add-passkey"
  | "identity.begin-passkey-addition"
  | "identity.begin-passkey-sign-in"
  | "identity.begin-passkey-sign-up"
  | "identity.change-password"
  | "identity.delete-account"
  | "identity.end-device-sessions"
  | "identity.issue-d3chat-ticket"
  | "identity.issue-socket-ticket"
  | "identity.list-all-devices"
  | "identity.read-own-account"
  | "identity.read-profile"
  | "identity.refresh-session"
  | "identity.remove-device"
  | "identity.remove-passkey"
  | "identity.rename-device"
  | "identity.rename-passkey"
  | "identity.revoke-device"
  | "identity.search-people"
  | "identity.sign-in-with-passkey"
  | "identity.sign-in-with-password"
  | "identity.sign-out"
  | "identity.sign-out-device"
  | "identity.sign-up-with-passkey"
  | "identity.sign-up-with-password"
  | "keys.add-one-time-prekeys"
  | "keys.claim-prekey-bundles"
  | "keys.list-account-devices"
  | "keys.publish-device-keys"
  | "keys.publish-device-list"
  | "keys.put-link-parcel"
  | "keys.read-link-parcel"
  | "keys.read-prekey-stock"
  | "keys.rotate-signed-prekeys"
  | "mesh.fetch-packets"
  | "mesh.send-packet"
  | "mesh.sync-hashes"
  | "mesh.sync-servers"
  | "messaging.catch-up"
  | "messaging.post-message"
  | "messaging.read-history"
  | "moderation.close-report"
  | "moderation.list-reports"
  | "moderation.report-account"
  | "records.list-records"
  | "records.put-record"
  | "records.read-record"
  | "server-info.check-health"
  | "server-info.describe-server"
  | "server-info.negotiate"
  | "server-info.read-attestation"
  | "server-info.read-d3chat-config"
  | "server-info.read-manifest"
  | "server-info.read-metrics"
;

export interface PolicyRule {
  readonly effect: "allow" | "deny";
  readonly roles: readonly RoleName[];
  readonly conditions: readonly ConditionName[];
}

/** Who may do what, as the specification says it. */
export const POLICY: Readonly<Record<ActionId, readonly PolicyRule[]>> = {
  "conversations.account-deleted": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "conversations.blocks-changed": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "conversations.conversation-new": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "conversations.d3chat-channel-new": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "conversations.group-asked": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "conversations.group-ended": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "conversations.group-new": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "identity.ping": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.session-ready": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "keys.d3chat-keys-low": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "keys.keys-changed": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "keys.keys-low": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "messaging.announce-presence": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "messaging.confirm-received": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.d3chat-message-delete": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.d3chat-message-edit": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.d3chat-message-new": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.d3chat-typing-start": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.d3chat-typing-stop": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.message-delivered": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.message-new": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.messages-missed": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "messaging.presence-changed": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.start-typing": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.stop-typing": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.submit-message": [{"effect":"allow","roles":["user"],"conditions":["participant","device-ready"]}],
  "messaging.subscribe": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.typing-changed": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.update-presence": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "messaging.update-typing": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "records.records-changed": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "calls.read-call-servers": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "conversations.ask-to-join": [{"effect":"allow","roles":["user"],"conditions":["device-ready"]}],
  "conversations.block-account": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "conversations.change-group": [{"effect":"allow","roles":["user"],"conditions":["participant","device-ready"]}],
  "conversations.create-group": [{"effect":"allow","roles":["user"],"conditions":["device-ready"]}],
  "conversations.list-asking": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "conversations.list-blocks": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "conversations.list-conversations": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "conversations.list-groups": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "conversations.open-direct-conversation": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "conversations.read-conversation": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "conversations.read-group": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "conversations.unblock-account": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "federation.claim-bundles-for-peer": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "federation.describe-federation": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "federation.find-person-elsewhere": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "federation.list-away-servers": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "federation.list-federation-keys": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "federation.list-told-servers": [{"effect":"allow","roles":["user"],"conditions":["administrator"]}],
  "federation.look-up-devices": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "federation.look-up-user": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "federation.receive-peer-event": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "federation.tell-server-now": [{"effect":"allow","roles":["user"],"conditions":["administrator"]}],
  "identity.add-passkey": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.begin-passkey-addition": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.begin-passkey-sign-in": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "identity.begin-passkey-sign-up": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "identity.change-password": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.delete-account": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.end-device-sessions": [{"effect":"allow","roles":["user"],"conditions":["administrator"]}],
  "identity.issue-d3chat-ticket": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.issue-socket-ticket": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.list-all-devices": [{"effect":"allow","roles":["user"],"conditions":["administrator"]}],
  "identity.read-own-account": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.read-profile": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.refresh-session": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "identity.remove-device": [{"effect":"allow","roles":["user"],"conditions":["administrator"]}],
  "identity.remove-passkey": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.rename-device": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.rename-passkey": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.revoke-device": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.search-people": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.sign-in-with-passkey": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "identity.sign-in-with-password": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "identity.sign-out": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.sign-out-device": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "identity.sign-up-with-passkey": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "identity.sign-up-with-password": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "keys.add-one-time-prekeys": [{"effect":"allow","roles":["user"],"conditions":["device-ready"]}],
  "keys.claim-prekey-bundles": [{"effect":"allow","roles":["user"],"conditions":["device-ready"]}],
  "keys.list-account-devices": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "keys.publish-device-keys": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "keys.publish-device-list": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "keys.put-link-parcel": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "keys.read-link-parcel": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "keys.read-prekey-stock": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "keys.rotate-signed-prekeys": [{"effect":"allow","roles":["user"],"conditions":["device-ready"]}],
  "mesh.fetch-packets": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "mesh.send-packet": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "mesh.sync-hashes": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "mesh.sync-servers": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "messaging.catch-up": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "messaging.post-message": [{"effect":"allow","roles":["user"],"conditions":["participant","device-ready"]}],
  "messaging.read-history": [{"effect":"allow","roles":["user"],"conditions":["participant"]}],
  "moderation.close-report": [{"effect":"allow","roles":["user"],"conditions":["administrator"]}],
  "moderation.list-reports": [{"effect":"allow","roles":["user"],"conditions":["administrator"]}],
  "moderation.report-account": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "records.list-records": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "records.put-record": [{"effect":"allow","roles":["user"],"conditions":["device-ready"]}],
  "records.read-record": [{"effect":"allow","roles":["user"],"conditions":[]}],
  "server-info.check-health": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "server-info.describe-server": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "server-info.negotiate": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "server-info.read-attestation": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "server-info.read-d3chat-config": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "server-info.read-manifest": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
  "server-info.read-metrics": [{"effect":"allow","roles":["guest","user"],"conditions":[]}],
};

/** Whether any rule could ever allow this role the action. */
export function isEverAllowed(action: ActionId, role: RoleName): boolean {
  return POLICY[action].some((rule) => rule.effect === "allow" && rule.roles.includes(role));
}

/** The conditions that the decision depends on, for this role. */
export function conditionsOf(action: ActionId, role: RoleName): readonly ConditionName[] {
  return POLICY[action].filter((rule) => rule.roles.includes(role)).flatMap((rule) => rule.conditions);
}

/**
 * The decision: a refusal goes before any permission, and what nobody allowed is refused. What cannot be told,
 * undefined, counts as true where it refuses and as false where it permits.
 */
export function decide(
  action: ActionId,
  role: RoleName,
  holds: (condition: ConditionName) => boolean | undefined,
): "allow" | "deny" {
  let allowed = false;
  for (const rule of POLICY[action]) {
    const met = rule.effect === "deny"
      ? (each: ConditionName) => holds(each) !== false
      : (each: ConditionName) => holds(each) === true;
    if (!rule.roles.includes(role) || !rule.conditions.every(met)) continue;
    if (rule.effect === "deny") return "deny";
    allowed = true;
  }
  return allowed ? "allow" : "deny";
}
