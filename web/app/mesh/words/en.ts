import type { MeshWords } from "./mesh-words.ts";

export const en: MeshWords = {
  title: "Anonymous mode",
  opening: "One moment…",
  leave: "Leave the anonymous mode",
  elsewhereTitle: "Open in another tab",
  elsewhere:
    "The anonymous mode is at work in another tab of this browser. Two at once would show relays more than one does.",
  useHere: "Use it here",
  begin: {
    title: "Talk without an account",
    promise:
      "A key that is made on this device stands in for you. Messages travel sealed through relays, and no relay is told both who you are and whom you write to.",
    ways: "A new key or one that you have",
    newKey: "New here",
    keyFile: "I have a key file",
    name: "What others may call you",
    nameHint: "It stands in the contact file that you give to others. It may be any name, and need not be yours.",
    create: "Make my key",
    creating: "Your key is being made. That takes some seconds.",
    file: "Choose the key file",
    fileMissing: "Choose the key file first.",
    fileUnread: "The browser could not read this file. Choose it once more.",
    fileHint: "No file is chosen yet.",
    open: "Open with this key",
    openingFile: "The file is being opened.",
  },
  passphrase: {
    label: "Passphrase of the key file",
    hint: "At least 12 characters, such as four words. Nobody can look it up for you.",
    missing: "Type the passphrase first.",
    show: "Show",
    hide: "Hide",
    showDetail: " what I type",
  },
  hides: {
    title: "What this hides, and what it does not",
    hidden: "Hidden",
    seen: "Not hidden",
    hiddenList: [
      "Who you are: there is no account. This server gives you the page and is asked for nothing else.",
      "What you write: it is sealed on this device for the key it is for. Relays hold it and cannot open it.",
      "Whom you talk with: this browser shows each relay the key of one person, yours or that of one contact, and never that of a second one.",
      "How long a message is, roughly: it is filled up to one of a few sizes. It leaves after a while that chance decides.",
    ],
    seenList: [
      "Your network address: each relay sees where you come from and when you ask. A tool such as Tor hides that; this page does not.",
      "Which server's page you use: browsers say it to each relay.",
      "What relays know together: whoever runs several of them can put together what they saw. Choose relays of different people.",
      "That files travel: they go and come in parts, by a relay that is used for files alone. It can tell parts from messages, sees how many there are, and so roughly how large a file is, and may guess by the time which message they belong to. Who sends you a file chooses what you ask that relay for, and whoever runs it sees from where you save it.",
      "That you use relays: whoever watches your connection sees that, and this server sees that you opened this page.",
      "That you were here: this browser's history keeps the address and the title of this page, as of any other. Use a private window, or clear it.",
      "Which browser you use: each request says its kind and your languages, by which relays that compare notes can match two keys.",
      "Your devices together: each chooses relays by itself, and so does this browser once it has lost or removed its data. A relay may then see two keys from your address.",
      "What this page does: this server gives it to you. Whoever doubts the server has to doubt the page.",
      "What was said, from whoever gets your key: it opens everything that was ever sealed for it.",
      "Who is who: a name in a contact file is what somebody wrote there. Compare the marks of your keys.",
    ],
  },
  list: {
    title: "Anonymous conversations",
    people: "Add people",
    relays: "Relays",
    key: "My key",
    emptyTitle: "Nobody here yet",
    emptyText: "Give your contact file to somebody, and take theirs in.",
    group: "Group",
    nothingSaid: "Nothing said yet",
    strangers: (count) =>
      count === 1
        ? "Somebody who is no contact of yours has written. It is not kept: take in their contact file, and it appears."
        : `${count} people who are no contacts of yours have written. It is not kept: take in their contact files, and it appears.`,
    missing: (count) =>
      count === 1
        ? "One more relay is needed before everything can go and come. What you write waits here."
        : `${count} more relays are needed before everything can go and come. What you write waits here.`,
  },
  steps: {
    title: "How to begin",
    relays:
      "Add relays: one to receive, one for copies to yourself, one for each person you write to, and one for files, if there are any.",
    people: "Exchange contact files with somebody, by a way that you trust.",
    write: "Write. It takes up to a minute each way.",
    choose: "Choose a conversation.",
  },
  talk: {
    older: "Show earlier ones",
    messages: "Messages",
    field: "Message",
    send: "Send",
    save: "Save the change",
    editing: "Changing a message",
    cancelEdit: "Leave it as it was",
    own: "You",
    edited: "edited",
    waiting: "Waits for a relay",
    held: "A relay holds it. Nobody says whether it was received.",
    more: "What to do with this message",
    edit: "Edit",
    remove: "Delete",
    removeQuestion: "Delete this message for everybody?",
    removeHint: "Their programs are asked to delete it. What somebody has seen or copied stays with them.",
    compare: "Compare keys",
    compareHint: "Read these to each other on another way. If they are the same at both ends, nobody is in between.",
    theirMark: "Mark of their key",
    ownMark: "Mark of your key",
    members: "Members",
    groupFile: "Save the group file",
    emptyText: "Nothing was said here yet. A relay holds what you write for seven days.",
    react: "React",
    reactions: {
      thumbsup: "Thumbs up",
      heart: "Heart",
      joy: "Tears of joy",
      tada: "Celebration",
      open_mouth: "Surprise",
      cry: "Crying",
    },
    by: (names) => `from ${names}`,
  },
  file: {
    send: "Send a file",
    question: "Send this file?",
    hint: "All that is in it goes along: photos often say where and when they were taken, documents who wrote them. Relays hold it sealed, each for seven days. 4 MB at most.",
    preparing: "The file is being sealed. That takes some seconds.",
    atRelays: "Parts at relays",
    here: "Parts that are here",
    of: (parts, all) => `${parts} of ${all}`,
    save: "Save",
    saveNamed: (name) => `Save ${name}`,
    removeHint:
      "Their programs are asked to delete it. Message and parts stay sealed at relays until each has held them for seven days, and a program that does not care for this can still have the file.",
  },
  dismiss: {
    contact: {
      action: "Remove this contact",
      question: "Remove this contact from this browser?",
      hint: "What was said here and what waits to be sent goes with it, and what they write from now on is not kept. They are not told. In groups you still see them.",
    },
    group: {
      action: "Leave this group",
      question: "Leave this group in this browser?",
      hint: "What was said here and what waits to be sent goes with it. The others are not told, and what they write is still sealed for you; it is not kept here.",
    },
  },
  relays: {
    title: "Relays",
    explanation:
      "Each relay is shown the key of one person by this browser at most, for good. So you need one to receive, one for copies to your own other devices, one for each person, and one for files. Relays name others that they know, and those are added by themselves.",
    address: "Address of a relay",
    addressHint: "Such as relay.example.org:8443 or https://relay.example.org. It has to answer over https.",
    add: "Add",
    added: "Added. It is asked now.",
    known: "Known relays",
    none: "No relay is known yet. Ask whoever runs one for its address.",
    addressLabel: "Relay",
    uses: {
      none: "Not used yet",
      receive: "Receives for you",
      copy: "Copies to yourself",
      files: "Parts of files",
    },
    sends: (name) => `Sends to ${name}`,
    conditions: {
      good: "Answers",
      silent: "Does not answer. It is tried again, ever more seldom.",
      bad: "Did not hold what it took. It is not used any more.",
    },
    load: (percent) => `${percent} % busy`,
    missing: (count) =>
      count === 1
        ? "One more relay is needed. Add one: until then what you write waits here, sealed."
        : `${count} more relays are needed. Add some: until then what you write waits here, sealed.`,
  },
  people: {
    title: "Add people",
    giveTitle: "Give yours",
    giveText:
      "Your contact file has your name here and your key. Nothing in it is secret, but whoever has it knows that this key is yours.",
    save: "Save my contact file",
    copy: "Copy it as text",
    copied: "Copied.",
    takeTitle: "Take theirs in",
    takeText: "A contact file of a person, or the file of a group that you are in.",
    choose: "Choose a file",
    paste: "Or paste its text",
    take: "Take it in",
    taken: (name) => `${name} is in your list.`,
    groupTitle: "Begin a group",
    groupText: "Each member needs the group file afterwards; it names all of them and their keys.",
    groupName: "Name of the group",
    groupStart: "Begin the group",
    groupNeeds: "A group needs at least two contacts in your list.",
  },
  key: {
    title: "My key",
    markTitle: "Mark of your key",
    fileTitle: "Key file",
    fileText:
      "It takes your key to another device, and is the only way back if this browser loses its data. It is sealed under the passphrase.",
    save: "Save the key file",
    saved: "Saved. Keep it where nobody else has it.",
    forgetTitle: "Leave nothing behind",
    forgetText: "Removes the key, all contacts and all messages of the anonymous mode from this browser.",
    forget: "Remove everything",
    forgetQuestion: "Remove everything of the anonymous mode from this browser?",
    forgetHint: "Without the key file nobody can open what was sealed for you, you neither.",
  },
  problems: {
    "crypto-missing":
      "This page came without encryption, and browsers then refuse the cryptography that this needs. Open it over https.",
    "key-file-damaged": "This is no whole key file. Choose the file that “Save the key file” has made.",
    "passphrase-wrong": "This passphrase does not open the file, or the file was changed. Try it again.",
    "passphrase-short": "A passphrase needs at least 12 characters: whoever finds the file would guess a shorter one.",
    "contact-file-damaged": "This is no whole contact file. Ask for it once more, and take all of its text.",
    "contact-is-self": "This is your own contact file. Take in the one of the other person.",
    "contact-is-key-file":
      "This is a key file, which belongs to one person alone, and it was not taken in. Ask for their contact file. If it is not your own, tell them and delete it.",
    "group-file-damaged": "This is no whole group file. Ask for it once more, and take all of its text.",
    "group-without-self":
      "You are not in this group: whoever made it has to begin it once more with your contact file.",
    "group-changed":
      "You have this group already, and this file names other members. It was not taken in, and the group stays as it was. With other members it has to be begun as a new one.",
    "group-too-small": "A group needs at least two contacts. Choose more.",
    "name-missing": "Type a name first.",
    "relay-unreadable": "This is no address of a relay. Write it like relay.example.org:8443.",
    "message-empty": "Write something first.",
    "message-too-long": "This is too long for one message. Send it in parts.",
    "file-empty": "There is nothing in this file.",
    "file-unread": "The browser could not read this file. Choose it once more.",
    "file-too-large": "This file has more than 4 MB, which is what relays carry. Send a smaller one.",
    "file-not-there":
      "The relays that were asked do not have all of it. It may be on its way: try again in some minutes, and it goes on from here. A week or so after it was sent it is gone.",
    "file-relay-missing":
      "Files need a relay of their own, and each one that is known is used otherwise, or needed for people. Add one under Relays.",
    "file-no-answer":
      "No relay for files answers at the moment. Look whether there is a network, and try again in a minute: it goes on from here.",
    "file-damaged": "What came is not what its sender said. Ask them to send it once more.",
    "not-yours": "This message is not yours, or is gone.",
    "open-elsewhere": "The anonymous mode is open in another tab. Go on there, or load this page again.",
    "storage-failed":
      "This browser did not store it. Look whether the disk is full or site data are refused, and try again.",
    "storage-newer":
      "A newer version of this page has written what is stored here. Nothing was changed: load this page again.",
    unexpected:
      "Something went wrong in this page, and it is not known what. What was stored is safe: load the page again, and try once more.",
  },
};
