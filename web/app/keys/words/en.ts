import type { KeysWords } from "./keys-words.ts";

export const en: KeysWords = {
  setup: {
    title: (name) => `Welcome, ${name}`,
    steps: {
      checking: "Looking at your account",
      "making-keys": "Making your keys on this device",
      "publishing-keys": "Publishing the public halves",
      "fetching-history": "Fetching what was said before",
      loading: "Loading your conversations",
    },
    explanation: "Private keys are made here and never leave this device unencrypted.",
    waiting: "Nothing is lost; this goes on by itself.",
  },
  link: {
    here: "Link with my other device",
    explanation:
      "On the device where you use TenChat already, open the settings, choose “Link another device”, and scan this code or type it. Your keys and what was said so far then come here, sealed for this device alone.",
    picture: "Code for the camera of your other device",
    waiting: "Waiting for your other device…",
    another: "Link another device",
    code: "Code on the new device",
    codeHint: "Sign in on the new device; it then shows a code of 26 letters and digits.",
    scan: "Scan the code",
    stop: "Stop the camera",
    aim: "Hold the other screen's code in front of the camera.",
    noCamera: "The camera could not be used here. Type the code instead.",
    next: "Continue",
    question: (name) => `Let “${name}” into your account?`,
    consequence:
      "It gets your keys and everything that was said so far, and reads and writes in your name. Go on only if you hold it in your hands and have read the code from its screen yourself; nobody who writes or calls has a reason to ask for one.",
    letIn: "Let it in",
    handingOver: "Handing over. Keep both devices open…",
    done: (name) => `“${name}” is linked and has what was said so far.`,
  },
  elsewhere: {
    title: "Your keys are on another device",
    explanation: (name) =>
      `${name}'s keys were made on another device, and this one does not have them. Link the two, or start over here.`,
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
