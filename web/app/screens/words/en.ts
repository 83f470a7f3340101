import {
  ADMINISTRATION_SCREEN,
  REPORTS_SCREEN,
  SERVERS_SCREEN,
  type Column,
} from "../../../../generated/ui/blueprint.ts";
import type { Cells, ScreensWords } from "./screens-words.ts";

/** In English columns are called what the specification calls them. */
function labelsOf<C extends Column>(columns: readonly C[]): Cells<C["name"]> {
  return Object.fromEntries(columns.map(({ name, label }) => [name, label])) as Cells<C["name"]>;
}

const { devices } = ADMINISTRATION_SCREEN.tables;
const { reports } = REPORTS_SCREEN.tables;
const { servers } = SERVERS_SCREEN.tables;
const [close] = reports.actions;
const [tryNow] = servers.actions;
const [endSessions, removeDevice] = devices.actions;

export const en: ScreensWords = {
  heading: "Running this server",
  actions: "What can be done",
  more: "Show more",
  loading: "Asking the server…",
  yes: "Yes",
  no: "No",
  search: "Find",
  screens: {
    administration: {
      title: ADMINISTRATION_SCREEN.title,
      about:
        "Everybody's devices on this server. Names and times are all that can be seen of them: messages and keys stay with their people.",
      find: "Username",
      findHint: "How it begins; leave it empty for everybody.",
      tables: {
        devices: {
          caption: "Devices and their sessions",
          row: ({ deviceName, username }) => `${deviceName}, ${username}`,
          none: "There is no such device.",
          columns: labelsOf(devices.columns),
          actions: {
            [endSessions.operation]: {
              label: endSessions.label,
              question: ({ deviceName, username }) => `End all sessions of “${deviceName}” of ${username}?`,
              consequence:
                "Its person is signed out there and may sign in again. Keys and messages stay on the device.",
              done: ({ deviceName, username }) => `${deviceName} of ${username} was signed out.`,
            },
            [removeDevice.operation]: {
              label: removeDevice.label,
              question: ({ deviceName, username }) => `Remove “${deviceName}” from the account of ${username}?`,
              consequence: "It is signed out and can never come back as this device. What it has stored stays on it.",
              done: ({ deviceName, username }) => `${deviceName} of ${username} was removed.`,
            },
          },
        },
      },
    },
    "administration/reports": {
      title: REPORTS_SCREEN.title,
      about:
        "What people have asked you to look at. A message stands here as its reporter's device shows it: the server cannot read messages, and so cannot say whether it was written. A report goes after 90 days.",
      tables: {
        reports: {
          caption: "Reports that wait",
          row: ({ reported, reporter }) => `${reported}, reported by ${reporter}`,
          none: "Nobody has reported anything.",
          columns: {
            ...labelsOf(reports.columns),
            reported: "About",
            words: "In their words",
            quoted: "The message",
            reporter: "By",
            reportedAt: "When",
          },
          values: {
            reason: { spam: "Spam", harassment: "Harassment", illegal: "Illegal", other: "Something else" },
          },
          actions: {
            [close.operation]: {
              label: close.label,
              question: ({ reported, reporter }) => `Close the report of ${reporter} about ${reported}?`,
              consequence: "Nothing of it is kept. Neither of the two is told.",
              done: ({ reported }) => `The report about ${reported} was closed.`,
            },
          },
        },
      },
    },
    "administration/servers": {
      title: SERVERS_SCREEN.title,
      about:
        "Servers that are told what people here say to people there. One that does not answer is tried again, later each time; what it has not taken for a day is set aside, and can be sent again (npm run events).",
      tables: {
        servers: {
          caption: "Servers that are told what is said here",
          row: ({ peer }) => String(peer),
          none: "Nobody here talks to anybody at another server.",
          columns: {
            ...labelsOf(servers.columns),
            error: "What went wrong",
            succeededAt: "Last taken",
            dueAt: "Next try",
          },
          actions: {
            [tryNow.operation]: {
              label: tryNow.label,
              question: ({ peer }) => `Try to reach ${peer} now?`,
              consequence: "What waits for it is sent at once instead of when it is due. Nothing is sent twice.",
              done: ({ peer }) => `${peer} is being told. Load the page again to see how far it came.`,
            },
          },
        },
      },
    },
  },
};
