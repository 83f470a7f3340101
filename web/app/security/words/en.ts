import type { SecurityWords } from "./security-words.ts";

export const en: SecurityWords = {
  title: "Security of this conversation",
  encrypted:
    "Everything here is encrypted from your device to theirs. The server passes on what it cannot read. It does see who writes to whom, when, and roughly how much.",
  agreement: "Devices agree on keys by",
  messages: "Each message has a key by",
  postQuantum: "Quantum computers",
  postQuantumYes:
    "What is recorded today stays closed to them: keys are agreed upon in two ways at once, and both would have to be broken. The steps from message to message after that are of the older kind.",
  postQuantumNo: "What is recorded today could be opened by one some day.",
  unknownSuite: "This conversation is encrypted in a way that only a newer version of TenChat knows.",
  verified: (name, date) => `You have compared keys with ${name} (${date}).`,
  notVerified: (name) =>
    `You have not compared keys with ${name} yet. Until then you rely on the server having told you the truth when you first met.`,
  changed: (name) => `${name}'s keys have changed. Decide about that in the conversation first.`,
  compare: (name) => `Compare keys with ${name}`,
  howTo: (name) =>
    `Sit together with ${name} and scan the code on the other screen, or read this number to each other in a call where you know the voice. If it is the same for both of you, nobody stands in between.`,
  number: "Safety number",
  code: (name) => `Code for the camera of ${name}`,
  theSame: "It is the same",
  scan: "Scan the code on the other screen",
  stopScanning: "Stop the camera",
  aim: "Hold the other screen's code in front of the camera.",
  noCamera: "The camera could not be used here. Nothing has changed; compare the number instead.",
  noCode: "That is another kind of code. Scan the one on this same page of the other screen.",
  different: (name) =>
    `That is not the same. Either it is the code of another conversation, or somebody stands between you and ${name}. Do not write anything secret here until you know which.`,
  markedNow: (name) => `Keys with ${name} compared: they are the same.`,
  unmarkedNow: (name) => `${name} counts as not compared again.`,
  unmark: "Take that back",
  noKeys: "There are no keys to compare yet: write a first message.",
  devices: "Devices that can read this",
  devicesHint: "Whoever holds one of these devices can read what is sent from now on.",
  devicesUnknown: "Not known while the server cannot be reached.",
  noDevices: "None yet: what you write waits.",
  thisDevice: "this device",
  you: "You",
  unnamed: (place) => `Device ${place}`,
  since: (date) => `since ${date}`,
  weak: {
    "no-one-time-key": "The server handed out no key for it that is used only once: none was left, or it kept it back.",
    "old-keys": (date) => `The server handed out keys that it made long ago (${date}).`,
    "replaced-keys": "The server handed out keys that it had replaced by newer ones before.",
    until: "Whoever steals those keys from it can read what you write to it until it has answered.",
  },
};
