import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { ConversationsDoor } from "./door.ts";

export function openConversationsDoor(lifecycle: SessionLifecycle): ConversationsDoor {
  const groups = () => lifecycle.atWork().conversations.groups;
  return {
    list: lifecycle.conversations.list,
    ended: lifecycle.conversations.ended,
    noteEndsSeen: () => lifecycle.asked(() => lifecycle.atWork().conversations.ends.seen()),
    person: (accountId) => lifecycle.atWork().keys.names.person(accountId),
    startGroup: (...group) => lifecycle.asked(() => groups().begin(...group)),
    setSenders: (id, senders) => lifecycle.asked(() => groups().setSenders(id, senders)),
    addMembers: (id, accountIds) => lifecycle.asked(() => groups().add(id, accountIds)),
    removeMember: (id, accountId) => lifecycle.asked(() => groups().remove(id, accountId)),
    setAdmin: (id, accountId, admin) => lifecycle.asked(() => groups().setAdmin(id, accountId, admin)),
    handOver: (id, accountId) => lifecycle.asked(() => groups().handOver(id, accountId)),
    successor: (id) => {
      const heir = groups().successor(id);
      return heir === null ? null : lifecycle.atWork().keys.names.person(heir);
    },
    links: (id) => lifecycle.atWork().conversations.links(id),
    makeLink: (id, link) => lifecycle.asked(() => groups().invite(id, link)),
    endLink: (id, linkId) => lifecycle.asked(() => groups().endInvitation(id, linkId)),
    join: (code) => lifecycle.asked(() => lifecycle.atWork().conversations.join(code)),
    leaveGroup: (id) => lifecycle.asked(() => groups().leave(id)),
    dissolveGroup: (id) => lifecycle.asked(() => groups().dissolve(id)),
    renameGroup: (id, name) => lifecycle.asked(() => groups().rename(id, name)),
    blocked: lifecycle.conversations.blocked,
    block: (accountId) => lifecycle.asked(() => lifecycle.atWork().conversations.blocks.block(accountId)),
    unblock: (accountId) => lifecycle.asked(() => lifecycle.atWork().conversations.blocks.unblock(accountId)),
    accept: (conversationId) => lifecycle.asked(() => lifecycle.atWork().messaging.accept(conversationId)),
    remove: (conversationId) => lifecycle.asked(() => lifecycle.atWork().conversations.requests.remove(conversationId)),
    setTimer: (id, seconds) => lifecycle.asked(() => lifecycle.atWork().conversations.setTimer(id, seconds)),
    arrange: (conversationId, change) =>
      lifecycle.asked(() => lifecycle.atWork().conversations.arrange(conversationId, change)),
    start: (accountId) => lifecycle.asked(() => lifecycle.atWork().conversations.start(accountId)),
  };
}
