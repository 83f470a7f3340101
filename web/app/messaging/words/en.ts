import type { MessagingWords } from "./messaging-words.ts";

export const en: MessagingWords = {
  messages: "Messages",
  composer: "Message",
  emoji: "Insert an emoji",
  send: "Send",
  composerHint: "Enter sends, Shift and Enter begin a new line.",
  disappears: (moment) => `Disappears on ${moment}`,
  firstTitle: (name) => `This is the beginning with ${name}`,
  firstText: "Everything here is encrypted from your device to theirs. The server passes on what it cannot read.",
  encrypted: "End-to-end encrypted",
  encryptedVerified: "End-to-end encrypted, keys compared",
  newMessages: "New messages",
  jumpToNewest: "Jump to newest",
  loadingOlder: "Loading earlier messages…",
  showOlder: "Show earlier messages",
  typing: (names, several) => `${names} ${several ? "are" : "is"} writing…`,
  states: { queued: "Queued", sent: "Sent", delivered: "Delivered", read: "Read", failed: "Not sent" },
  retry: "Try again",
  discard: "Discard",
  own: "You",
  says: (name) => `${name}:`,
  showAll: "Show all of it",
  showLess: "Show less",
  undecryptable: {
    "not-for-this-device": "This message was sent before this device was there, so it cannot be opened here.",
    damaged: "This message could not be opened on this device. The others are not affected.",
    erased: "Whoever wrote this has deleted their account, as the server says, before it came here.",
    "refused-sender": "They may not write in this channel. What they sent was refused here, though the server took it.",
  },
  asking: {
    what: "The device that wrote it can send it once more, for this device alone. The connection between the two is set up anew with that.",
    ask: "Ask for it again",
    asked:
      "Asked for. It comes as soon as the device that wrote it is on and has the question. If that device is gone or signed out, it cannot come.",
    askOnceMore: "Ask once more",
    refused:
      "It cannot come again: the device that wrote it does not have it any more, it is too long for that, or it was not meant for this device.",
    resent: "sent again",
    resentTitle: "It could not be read when it came, and its sender's device has sent it again, for this device alone.",
  },
  unsupported: "This message is of a kind that this version cannot show yet. It is kept.",
  held: "Held back until you have looked at the changed keys.",
  serverTime: "time by the server",
  deleted: "This message was deleted.",
  edited: "edited",
  forwarded: "Forwarded",
  changeQueued: "A change of this message waits to be sent.",
  changeFailed: "A change of this message was not sent.",
  quoteGone: "A message that is not on this device",
  actions: {
    menu: "What to do with this message",
    more: "More",
    react: "React",
    moreEmoji: "More emoji",
    reply: "Reply",
    forward: "Forward",
    forwardedTo: (count) => (count === 1 ? "Forwarded to 1 conversation." : `Forwarded to ${count} conversations.`),
    copy: "Copy text",
    report: "Report…",
    copied: "Copied.",
    edit: "Edit",
    delete: "Delete",
    deleteQuestion: "Delete this message for everybody?",
    deleteHint: "Its text is removed from their devices too. Whoever has read it may remember it, or have copied it.",
    editing: "Editing a message",
    cancelReply: "Do not reply to it",
    cancelEdit: "Leave it as it was",
    save: "Save the change",
    replyingTo: (name) => `Replying to ${name}`,
    reaction: (emoji, names) => `${emoji} by ${names}`,
  },
  direct: {
    sign: "Direct",
    handed:
      "It came to their device directly. The server does not have it yet: until then it is shown there, and kept here.",
    refused: "This came to their device directly and may have been read there, also if you discard it here.",
    came: "It came directly. The server does not have it yet: until then it is shown here, and kept by who wrote it.",
  },
  pins: {
    label: "Pinned messages",
    pin: "Pin for everybody",
    unpin: "Unpin for everybody",
    pinned: "Pinned",
    unpinned: "Not pinned any more",
    fewer: "Only one",
    all: (count) => `All ${count}`,
  },
  mentions: {
    label: "Mention somebody",
    found: (count) =>
      `${count === 1 ? "1 person" : `${count} people`} to mention. Up and Down choose, Enter takes, Escape closes.`,
  },
  search: {
    open: "Search in this conversation",
    label: "Search in this conversation",
    next: "Next match",
    previous: "Previous match",
    none: "Nothing found",
    further: "Look further back",
    date: "Go to a day",
    unread: "Go to the first unread message",
    noDate: "There is no message from that day on.",
    found: (at, count) => `${at} of ${count}`,
    lookedBack: (date) => `Looked back to ${date}.`,
  },
  doubts: {
    missing: (name, count) =>
      count === 1
        ? `A message that ${name} sent before this one has not come here. It may be on its way, or the server keeps it back.`
        : `${count} messages that ${name} sent before this one have not come here. They may be on their way, or the server keeps them back.`,
    late: (name) => `This came late: ${name} sent it before what stands above.`,
    unseen: (name) => `When ${name} sent this, there was a message before it that is not here, or is another one here.`,
    unproven: (name) =>
      `Nothing here proves when ${name} sent this and in what order, as it does for their other messages.`,
    unlisted: (name) =>
      `This came from a device that ${name} does not list, or not any more. If they removed it because it was lost, somebody else may be behind this.`,
    replaced: (name) =>
      `Something else had come directly in place of this, and you could read it here. ${name}'s device gave the server this instead.`,
    redated: (name, time) => `The server dated this ${time}. You see the time by the clock of ${name}'s device.`,
    ahead: (name, time) =>
      `The server says it had this on ${time}, before ${name} wrote it: one of the clocks is wrong, or the server is lying.`,
    delayed: (name, time) =>
      `The server had this only on ${time}. By then, by the clock of ${name}'s device, it was long written: it waited for a network, that clock is slow, or the server kept it back.`,
  },
  tooLong: (bytes, limit) =>
    `Too long by ${(bytes - limit).toLocaleString("en")} bytes: a message holds ${limit.toLocaleString("en")}. Your text stays here.`,
  announce: (name, text) => `${name}: ${text}`,
  keyChange: {
    title: (name) => `${name}'s keys have changed`,
    explanation: (name) =>
      `This happens when ${name} starts over on another device. It could also mean that somebody else has taken the account. Nothing is sent until you decide. To be sure, compare this number by voice.`,
    wasVerified: (name) => `You had compared keys with ${name}. That does not count for the new ones: compare again.`,
    safetyNumber: "Safety number",
    accept: "Trust the new keys",
  },
  devices: {
    quoted: (name) => `“${name}”`,
    added: (name, devices) =>
      name === null ? `You have a new device: ${devices}` : `${name} has a new device: ${devices}`,
    addedExplanation: (name) =>
      `${name}'s own key vouches for it, and what you write goes there too. If you did not expect that, ask ${name} some other way.`,
    addedOwn:
      "Your own key vouches for it, and it can read this too. If you did not add it, remove it in the settings and choose another password.",
    doubts: {
      withheld: {
        title: (name) => `The server keeps back ${whose(name)} list of devices`,
        explanation: () => "It was there before. Messages go only to the devices of the list that is known here.",
      },
      forged: {
        title: (name) => `The server shows ${whose(name)} list of devices without the signature that belongs to it`,
        explanation: () => "It is not believed, and nothing goes to devices that are only there.",
      },
      "rolled-back": {
        title: (name) => `The server shows an old version of ${whose(name)} list of devices`,
        explanation: () =>
          "A newer one is known here and goes on to count. The server may have been set back to an earlier day, or it hides that a device was removed.",
      },
      revived: {
        title: (name) => `The server shows ${whose(name)} list of devices with one that was removed`,
        explanation: () =>
          "It is not believed, and nothing goes to that device. The server may have kept from it that it was removed.",
      },
      forked: {
        title: (name) => `There are two versions of ${whose(name)} list of devices with the same number`,
        explanation: () =>
          "The one that was here first counts. The server may show different lists to different people.",
      },
      unlisted: {
        title: (name) => `The server names a device that is not in ${whose(name)} list`,
        explanation: () => "Nothing is sent to it.",
      },
      absent: {
        title: (name) => `The server shows no list of ${whose(name)} devices`,
        explanation: () =>
          "There is one, so it keeps it back, or it is on its way. Among the devices that the server names there could be one that was removed. Nothing is sent until you decide or the list comes.",
      },
      expired: {
        title: (name) => `For a long time nothing has renewed ${whose(name)} list of devices`,
        explanation: (name) =>
          `That is so when ${name ?? "nobody"} has not been here for a month. It could also be that the server hides a change. Nothing is sent until you decide.`,
      },
      drained: {
        title: () => "The server says again and again that this device has no keys left",
        explanation: () =>
          "Others need them to begin to write to you. Either very many people begin today, or the server lies. Until tomorrow no more are made: whoever begins now is given a key that others are given too. What you are writing already goes on.",
      },
      replaced: {
        title: () => "The server shows other keys for your account than yours",
        explanation: () =>
          "If you began anew on another device, this one is signed out. Otherwise the server lies: what you write does not reach your other devices, and it may show those keys to others as yours. Compare keys with somebody, and do not trust this server.",
      },
    },
    seen: "I have seen this",
    sendAnyway: "Send to these devices all the same",
    look: "Who can read this",
  },
  nameChange: {
    title: (known, now) => `The server now calls ${known} “${now}”`,
    explanation: (known) =>
      `The account is the same that you have been writing with, and here it stays ${known} until you decide. People do change their names; a server that lies could also do this to have you take one person for another. If in doubt, ask ${known} some other way.`,
    accept: (now) => `Call them ${now}`,
  },
  rewind: {
    title: "The server was set back to an earlier day",
    explanation:
      "It had forgotten a part of this conversation. Everything you had read is still on this device, and what you wrote is sent again by itself. Each message shows whether it has been sent.",
    seen: "I have read this",
  },
  away: {
    "when-back": (server) => `${server} is away just now. What you write gets there when it returns.`,
    "within-a-day": (server) =>
      `${server} is away just now. What you write gets there if it returns within a day; after that, whoever runs your server has to send it again.`,
    overdue: (server) =>
      `${server} has not answered for more than a day. What has waited for a day is not sent by itself any more: whoever runs your server has to send it again. What you write now gets there if that server returns within a day.`,
    "home-away": (server) =>
      `${server}, where this group is at home, is away just now. What you write waits on your device: until that server returns, nobody gets it, not even people on your own server.`,
  },
};

function whose(name: string | null): string {
  return name === null ? "your" : `${name}'s`;
}
