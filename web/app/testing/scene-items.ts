import { type Doubt, type MessageItem, TenChatError } from "../../core/tenchat.ts";
import { ME, sender } from "./scene-people.ts";

export function states(now: number): MessageItem[] {
  const own = (
    id: string,
    text: string,
    state: MessageItem["state"],
    more: Partial<MessageItem> = {},
  ): MessageItem => ({
    id,
    own: true,
    ...sender(true),
    content: { kind: "text", text },
    sentAt: now - 60_000,
    state,
    ...more,
  });
  const other = (id: string, content: MessageItem["content"]): MessageItem => ({
    id,
    own: false,
    ...sender(false),
    content,
    sentAt: now - 120_000,
    state: "sent",
  });
  return [
    { ...other("u1", { kind: "undecryptable", reason: "damaged" }), askable: true },
    { ...other("u1a", { kind: "undecryptable", reason: "damaged", asking: "asked" }), askable: true },
    { ...other("u1b", { kind: "undecryptable", reason: "damaged", asking: "refused" }), askable: true },
    { ...other("u1c", { kind: "text", text: "It came again" }), resent: true },
    other("u2", { kind: "undecryptable", reason: "not-for-this-device" }),
    other("u3", { kind: "unsupported", contentType: "application/poll" }),
    other("u4", { kind: "held" }),
    own("s0", "", "delivered", { content: { kind: "undecryptable", reason: "not-for-this-device" } }),
    own("s9", "\u200b", "delivered"),
    other("u5", { kind: "deleted" }),
    {
      ...other("u6", { kind: "text", text: "An answer to something, with people's opinions" }),
      replyTo: { id: "m1", senderAccountId: ME.accountId, content: { kind: "text", text: "They did! Thursday" } },
      reactions: [
        { emoji: "👍", accountIds: [ME.accountId, "0190-a1"] },
        { emoji: "🎉", accountIds: ["0190-a1"] },
      ],
    },
    own("s5", "Changed, and read", "read", {
      editedAt: now - 30_000,
      replyTo: { id: "gone", senderAccountId: "0190-a1", content: null },
    }),
    own("s6", "A change of this one waits", "sent", { pending: { state: "queued" } }),
    own("s7", "A change of this one was refused", "sent", {
      pending: { state: "failed", failure: new TenChatError("keys-unverified", "") },
    }),
    own("s1", "This one arrived", "delivered"),
    own("s2", "This one is on the server", "sent"),
    own("s3", "This one was refused", "failed", { failure: new TenChatError("keys-unverified", "") }),
    own("s4", "This one waits for the connection", "queued"),
    own("s8", "This one went to their device directly", "queued", { direct: true }),
    { ...other("u5", { kind: "text", text: "This one came directly" }), direct: true },
  ];
}

/** What a server that drops, reorders and dates anew is seen to have done. */
export function doubtful(now: number): MessageItem[] {
  const hour = 3_600_000;
  const item = (id: string, text: string, ...doubts: Doubt[]): MessageItem => ({
    id,
    own: false,
    ...sender(false),
    content: { kind: "text", text },
    sentAt: now - 240_000,
    state: "sent",
    doubts,
  });
  return [
    item("b1", "Pay now, please", { kind: "missing", count: 2 }, { kind: "unseen" }),
    item("b2", "Do NOT pay yet", { kind: "late" }),
    item("b3", "The invoice was wrong", { kind: "redated", claimed: Date.UTC(2020, 0, 1, 9) }),
    item("b4", "I will call you", { kind: "ahead", acceptedAt: now - 26 * hour }),
    item("b5", "From the train, without a signal", { kind: "delayed", acceptedAt: now - 60_000 }),
    item("b7", "Send it to this account", { kind: "unlisted" }),
    { ...item("b8", "", { kind: "missing", count: 1 }), content: { kind: "aside" } },
    { ...item("b6", "Written by an older version", { kind: "unproven" }), timeBy: "server" },
  ];
}

export function long(now: number): MessageItem {
  const text = `${"All work and no play makes a long message. ".repeat(700)}${"x".repeat(20_000)}${"🦉".repeat(2400)}end`;
  return {
    id: "long",
    own: false,
    ...sender(false),
    content: { kind: "text", text },
    sentAt: now - 30_000,
    state: "sent",
  };
}

export function many(now: number): MessageItem[] {
  return Array.from({ length: 10_000 }, (_, at): MessageItem => ({
    id: `many-${at}`,
    own: at % 4 === 0,
    ...sender(at % 4 === 0),
    content: {
      kind: "text",
      text: `Line ${at} of ten thousand${at % 9 === 0 ? ", and this one is a little longer than the others are" : ""}`,
    },
    sentAt: now - (12_000 - at) * 60_000,
    state: "delivered",
  }));
}
