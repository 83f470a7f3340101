import {
  type ConversationSecurity,
  type ConversationSummary,
  type DevicesNotice,
  type MessageItem,
  type Person,
  TenChatError,
} from "../../core/tenchat.ts";
import type { ValueStore } from "../../core/store.ts";
import { doubtful, long, many, states } from "./scene-items.ts";
import { ME, PEOPLE, sender } from "./scene-people.ts";

export const SAFETY_NUMBER = "482019573620184756201938475620193847562019384756201938475620";

type Said = readonly [own: boolean, text: string, minutesAgo: number];

const WITH_ADA: readonly Said[] = [
  [false, "Did the reading room ever answer?", 1620],
  [true, "They did! Thursday after four, and we may bring our own lamp.", 1616],
  [false, "A lamp 💡 how civilised", 1615],
  [true, "I can take the notes of the first half. You know the engine better than I do.", 190],
  [false, "Deal. I wrote down what the loom cards would look like:", 64],
  [
    false,
    "<b>for</b> (card of deck) { weave(card) }\n// and then the pattern repeats\n\n  indented, as it was typed",
    63,
  ],
  [true, "That is lovely. And short! The **pattern** is on https://example.org/loom, see `deck[0]`:", 62],
  [true, "> the pattern repeats\n\n1. weave *twice*\n2. rest\n\n```\nweave(card)\n```", 62],
  [true, "سأحضر الرسم معي غدًا", 61],
  [false, "👩‍🔬👏", 12],
  [true, "See you on Thursday, then. I'll be the one with too many pencils.", 5],
];

export function personOf(accountId: string): Person {
  return (
    [ME, ...PEOPLE].find((each) => each.accountId === accountId) ?? {
      accountId,
      username: accountId,
      displayName: accountId,
    }
  );
}

/** What the signed-in scenes show. */
export function fill(
  conversations: ValueStore<readonly ConversationSummary[]>,
  logs: Map<string, ValueStore<readonly MessageItem[]>>,
  scene: string,
): void {
  const now = Date.now();
  const Store = conversations.constructor as new <T>(value: T) => ValueStore<T>;
  const items = WITH_ADA.map(([own, text, minutesAgo], at): MessageItem => ({
    id: `m${at}`,
    own,
    ...sender(own),
    content: { kind: "text", text },
    sentAt: now - minutesAgo * 60_000,
    sequence: at + 1,
    state: own && minutesAgo < 10 ? "sent" : "delivered",
  }));
  if (scene === "doubts") items.push(...doubtful(now));
  if (scene === "states") items.push(...states(now));
  if (scene === "long") items.push(long(now));
  if (scene === "many") items.unshift(...many(now));
  logs.set("c-0190-a1", new Store<readonly MessageItem[]>(items));
  const direct = PEOPLE.slice(0, scene === "few" ? 2 : PEOPLE.length).map((other, at) =>
    summary(other, at, now, scene),
  );
  const groups = scene === "group" ? [group(direct[0]!, now)] : scene === "channel" ? [channel(direct[0]!, now)] : [];
  for (const { id, senders } of groups)
    logs.set(id, new Store<readonly MessageItem[]>([...inGroup(now), ...(senders === "managers" ? refused(now) : [])]));
  conversations.set([...groups, ...direct]);
}

function summary(other: Person, at: number, now: number, scene: string): ConversationSummary {
  const lines = [
    "See you on Thursday, then. I'll be the one with too many pencils.",
    "هل وصلتك الصور؟",
    "The build is green again 🎉",
    "",
    "明日の朝、駅で会いましょう",
    "ok",
    "One more thing about the invitation: it should go out to everybody before the end of the month",
  ];
  const text = lines[at] ?? "";
  const own = at === 0 || at === 5;
  return {
    id: `c-${other.accountId}`,
    kind: "direct",
    name: null,
    endsAt: null,
    senders: "everybody",
    maySend: true,
    ...{ ended: false, dissolved: false, deserted: false },
    blocked: scene === "blocked" && at === 0,
    request: scene === "request" && at < 2 ? other : null,
    membersDoubted: null,
    members: [
      { ...ME, role: "member", own: true },
      { ...other, role: "member", own: false },
    ],
    last: text === "" ? null : { own, senderAccountId: (own ? ME : other).accountId, content: { kind: "text", text } },
    lastAt: now - [5, 40, 190, 1500, 3200, 9000, 40000][at]! * 60_000,
    timer: at === 1 ? 86_400 : 0,
    unread: [0, 3, 0, 0, 120, 0, 0][at]!,
    mentions: at === 4 ? 2 : 0,
    muted: at === 4,
    pinned: at === 0,
    archived: at === 6,
    draft: at === 5 ? "Before I forget" : "",
    typing: at === 2 || (scene === "typing" && at === 0) ? [other] : [],
    presence: at === 0 || at === 3 ? "online" : at === 1 ? "recently" : null,
    verified: at === 1,
    keyChanges:
      at === 3 || (scene === "key-change" && at === 0)
        ? [
            {
              person: other,
              noticedAt: now,
              safetyNumber: SAFETY_NUMBER,
              wasVerified: at === 0,
            },
          ]
        : [],
    devicesNotices: scene === "devices" && at === 0 ? devicesNotices(other, now) : [],
    nameChanges:
      scene === "name-change" && at === 0
        ? [{ person: other, username: "mallory", displayName: "Ada Lovelace", noticedAt: now }]
        : [],
  };
}

/** A group with somebody who has left, and a server that says others are in it. */
function group(beside: ConversationSummary, now: number): ConversationSummary {
  const [first, second, third] = PEOPLE as [Person, Person, Person];
  return {
    ...beside,
    id: "c-group",
    kind: "group",
    name: "Climbing on Thursday",
    membersDoubted: "differ",
    members: [
      { ...ME, role: "owner", own: true },
      { ...first, role: "admin", own: false },
      ...[second, third].map((other) => ({ ...other, role: "member" as const, own: false })),
    ],
    lastAt: now,
  };
}

/** The same where one only reads. */
function channel(beside: ConversationSummary, now: number): ConversationSummary {
  const { members, ...all } = group(beside, now);
  const [me, first, ...others] = members.map((member, at) => ({
    ...member,
    role: at === 1 ? ("owner" as const) : ("member" as const),
  }));
  return {
    ...all,
    members: [first!, me!, ...others],
    membersDoubted: null,
    senders: "managers",
    maySend: false,
    endsAt: now + 3_600_000,
  };
}

/** It became a channel, and somebody wrote there who may not. */
function refused(now: number): MessageItem[] {
  const said = (by: Person, content: MessageItem["content"], at: number): MessageItem => ({
    ...sender(false),
    id: `r${at}`,
    own: false,
    senderAccountId: by.accountId,
    content,
    sentAt: now - (3 - at) * 1_000,
    sequence: 20 + at,
    state: "sent",
  });
  const [first, second] = PEOPLE as [Person, Person];
  return [
    said(first, { kind: "members", begun: false, added: [], removed: [], senders: "managers" }, 1),
    said(second, { kind: "undecryptable", reason: "refused-sender" }, 2),
  ];
}

function inGroup(now: number): MessageItem[] {
  const [first, second, third, gone] = PEOPLE as [Person, Person, Person, Person];
  const said = (by: Person, content: MessageItem["content"], at: number): MessageItem => ({
    id: `g${at}`,
    own: by === ME,
    ...sender(by === ME),
    senderAccountId: by.accountId,
    content,
    sentAt: now - (20 - at) * 60_000,
    sequence: at,
    state: "delivered",
  });
  const ids = (...people: Person[]) => people.map(({ accountId }) => accountId);
  return [
    said(ME, { kind: "members", begun: true, added: ids(ME, first, second, gone), removed: [] }, 1),
    said(ME, { kind: "group-name", name: "Climbing on Thursday", again: false }, 2),
    { ...said(first, { kind: "text", text: "Who brings the rope?" }, 3), pinned: true },
    said(second, { kind: "text", text: "أنا أحضره" }, 4),
    said(second, { kind: "text", text: "And the shoes." }, 5),
    {
      ...said(ME, { kind: "text", text: "Then I bring coffee. **At eight**, where the two paths meet." }, 6),
      pinned: true,
    },
    said(gone, { kind: "members", begun: false, added: [], removed: ids(gone) }, 7),
    said(ME, { kind: "members", begun: false, added: ids(third), removed: [] }, 8),
    said(first, { kind: "refused-roster" }, 9),
    said(second, { kind: "text", text: "The hall is closed on Thursday.", forwarded: true }, 10),
    said(
      third,
      { kind: "text", text: "Hello all, and @mira! Do you know @ada? I am not ada@example.org, nor @nobody." },
      11,
    ),
  ];
}

/** A new device of each, and all that a server may say of devices that nobody vouches for. */
function devicesNotices(other: Person, now: number): readonly DevicesNotice[] {
  const added = [{ deviceId: "d9", name: "Firefox on Android", since: now - 60_000 }];
  return [
    { person: ME, own: true, added, doubts: [], held: false },
    { person: other, own: false, added, doubts: ["rolled-back", "unlisted", "expired"], held: true },
  ];
}

/** What the page about the security of a conversation shows. */
export function securityOf(conversation: ConversationSummary | undefined): ConversationSecurity {
  if (conversation === undefined) throw new TenChatError("not-found", "");
  const day = 86_400_000;
  return {
    suite: { agreement: "PQXDH: X25519, ML-KEM-1024", messages: "Double Ratchet: AES-256-GCM", postQuantum: true },
    people: conversation.members
      .map((member) => ({
        person: member,
        own: member.own,
        verifiedAt: conversation.verified && !member.own ? Date.now() - 2 * day : null,
        safetyNumber: member.own ? null : SAFETY_NUMBER,
        code: member.own ? null : `TENCHAT:1:${SAFETY_NUMBER}`,
        devices: [
          {
            deviceId: `${member.accountId}-1`,
            name: "Firefox on Linux",
            since: Date.now() - 90 * day,
            current: member.own,
            weaknesses: [],
          },
          {
            deviceId: `${member.accountId}-2`,
            name: null,
            since: null,
            current: false,
            weaknesses: member.own
              ? []
              : [{ kind: "no-one-time-key" as const }, { kind: "old-keys" as const, madeAt: Date.now() - 20 * day }],
          },
        ],
      }))
      .toSorted((one, other) => Number(one.own) - Number(other.own)),
  };
}
