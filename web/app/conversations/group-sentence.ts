import type { MessageContent } from "../../core/tenchat.ts";
import type { ConversationsWords } from "./words/conversations-words.ts";

type Roles = NonNullable<Extract<MessageContent, { kind: "members" }>["roles"]>;

interface Said {
  readonly own: boolean;
  readonly senderAccountId: string;
  readonly content: MessageContent | null;
}

/** What happened to a conversation, as a sentence; null of what somebody has said. `nameOf` knows people, `moment` how a time is said. */
export function groupSentence(
  { own, senderAccountId, content }: Said,
  nameOf: (accountId: string) => string,
  t: ConversationsWords["group"],
  moment: (at: number) => string,
): string | null {
  const who = own ? null : nameOf(senderAccountId);
  const names = (ids: readonly string[]) => ids.map(nameOf).join(", ");
  if (content?.kind === "refused-roster") return t.refused;
  if (content?.kind === "group-name") return t.named(who, content.name);
  if (content?.kind === "timer") return t.timed(who, content.seconds);
  if (content?.kind === "call") return t.called(who, content.how, content.seconds ?? 0);
  if (content?.kind === "direct") return t.direct(who, content.how, content.seconds ?? 0);
  if (content?.kind !== "members") return null;
  const { begun, added, removed, roles = [], byLink = [], links, senders, endsAt } = content;
  const owners = roles.flatMap(({ accountId, role }) => (role === "owner" ? [accountId] : []));
  if (begun) {
    const began = t.began(who, names(added.filter((id) => id !== senderAccountId)));
    const rules = [
      ...(senders === "managers" ? [t.senders.channel] : []),
      ...(endsAt === undefined ? [] : [t.ends.begun(moment(endsAt))]),
    ];
    return [began, ...rules].join(". ");
  }
  if (added.length === 0 && removed.length === 1 && removed[0] === senderAccountId) {
    return [t.left(who), ...owners.map((id) => t.follows(nameOf(id)))].join(". ");
  }
  const invited = added.filter((id) => !byLink.includes(id));
  const sentences = [
    ...(senders === undefined ? [] : [t.senders.changed[senders](who)]),
    ...(links !== undefined && links.made > 0 ? [t.madeLink(who)] : []),
    ...(links !== undefined && links.made === 0 ? [t.endedLink(who)] : []),
    ...byLink.map((id) => t.cameByLink(nameOf(id))),
    ...(invited.length > 0 ? [t.added(who, names(invited))] : []),
    ...(removed.length > 0 ? [t.removed(who, names(removed))] : []),
    ...roleSentences(roles, who, { senderAccountId, nameOf, t }),
  ];
  return sentences.join(". ");
}

function roleSentences(
  roles: Roles,
  who: string | null,
  {
    senderAccountId,
    nameOf,
    t,
  }: Pick<Said, "senderAccountId"> & { nameOf: (accountId: string) => string; t: ConversationsWords["group"] },
): string[] {
  const heir = roles.find(({ role }) => role === "owner");
  // Whoever hands a group over is an admin of it then, which goes without saying.
  if (heir !== undefined) return [t.handedOver(who, nameOf(heir.accountId))];
  return roles.map(({ accountId, role }) => {
    if (accountId === senderAccountId) return t.laidDown(who);
    return role === "admin" ? t.madeAdmin(who, nameOf(accountId)) : t.endedAdmin(who, nameOf(accountId));
  });
}
