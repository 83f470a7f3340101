import type { ShellWords } from "./shell-words.ts";

export const en: ShellWords = {
  connection: {
    connecting: "Connecting…",
    offline: "Offline. What you write waits here.",
    online: "Connected again.",
  },
  notFound: {
    title: "There is nothing here",
    explanation: "The address may be mistyped, or what was here is gone. Your conversations are as you left them.",
    goHome: "Go to your conversations",
  },
  otherTab: {
    title: "TenChat is open in another tab",
    explanation:
      "One tab at a time holds your keys, so that no message is lost or shown twice. Go on in the other tab, or move here.",
    useHere: "Continue here",
  },
  storage: {
    title: "This browser's storage cannot be used",
    explanation: (place) =>
      `TenChat keeps your keys and messages in this browser, and they have no other place. For that it needs site data for ${place}.`,
    whatToDo: "What you can do",
    steps: [
      "Allow site data (cookies) for this address in the settings of the browser.",
      "Leave a private window for an ordinary one.",
      "Free some space on this device, start the browser anew, or take another one.",
    ],
    failing: "This browser stores nothing at the moment. What you write stays on the screen, and it is tried again.",
  },
  update: {
    outdated: "TenChat was updated on this server. Reload to continue; what you have begun to write is kept.",
    ending: (day) => `Parts of what this page uses end here on ${day}. Reload before then to get a newer one.`,
    reload: "Reload to continue",
    unreachable:
      "A part of TenChat could not be loaded, as the server cannot be reached. Nothing is lost; try again when you are connected.",
  },
};
