import type { KeysWords } from "./keys-words.ts";

export const en: KeysWords = {
  setup: {
    title: (name) => `Welcome, ${name}`,
    steps: {
      checking: "Looking at your account",
      "making-keys": "Making your keys on this device",
      "publishing-keys": "Publishing the public halves",
      loading: "Loading your conversations",
    },
    explanation: "Private keys are made here and never leave this device unencrypted.",
    waiting: "Nothing is lost; this goes on by itself.",
  },
  elsewhere: {
    title: "Your keys are on another device",
    explanation: (name) =>
      `${name}'s keys were made on another device, and this one does not have them. Go on there, or start over here.`,
    replacedTitle: "This account has begun anew on another device",
    replacedExplanation: (name) =>
      `${name}'s keys were made anew elsewhere, so the ones in this browser do not count any more. Messages kept here stay here. If that was you, go on there, or start over here; if it was not, start over here and choose another password.`,
    question: "Start over on this device?",
    consequences: [
      "New keys are made here. All other devices of this account are removed and signed out.",
      "People you write with are told that your keys changed, and may want to compare the new safety number.",
      "Messages kept in this browser stay. What was sent to your other devices cannot be opened here.",
      "It cannot be taken back.",
    ],
    startOver: "Start over on this device",
    signOut: "Leave this account",
  },
};
