import type { ScreenRow } from "../../core/screens/read-page.ts";
import { PEOPLE } from "./scene-people.ts";

const BROWSERS = ["Firefox on Windows", "Chromium on Linux", "Safari on iPhone", "متصفح المكتب"];
const AT_ONCE = 10;

/** What whoever runs a server is shown, and does with it, in place of a server's. */
export class FakeRows {
  #devices = PEOPLE.flatMap(({ username }, person) =>
    BROWSERS.slice(0, 1 + (person % BROWSERS.length)).map((deviceName, at) => ({
      deviceId: `${username}-${at}`,
      username,
      deviceName,
      sessions: at === 0 ? 1 : (person + at) % 3,
      lastSeenAt: new Date(Date.now() - (person * 7 + at * 31) * 3_600_000).toISOString(),
      createdAt: new Date(Date.now() - (person + at * 9) * 86_400_000).toISOString(),
    })),
  );

  /** What people have reported. */
  #reports = PEOPLE.slice(0, 3).map(({ username }, at) => ({
    reportId: `r${at}`,
    reported: username,
    reason: ["harassment", "spam", "other"][at],
    words: at === 1 ? "" : "It has been going on since Monday, and blocking does not help in the group.",
    quoted: at === 2 ? null : "Buy one, get nine. Only today: https://example.org/offer",
    reporter: "mira",
    reportedAt: new Date(Date.now() - (3 - at) * 50_000_000).toISOString(),
  }));

  rows(operation: string, { query = "", cursor }: ScreenRow) {
    switch (operation) {
      case "moderation.list-reports":
        return { rows: this.#reports, nextCursor: null };
      case "federation.list-told-servers":
        return this.#servers();
      default:
        return this.#page(String(query), cursor);
    }
  }

  act(operation: string, { deviceId, reportId }: ScreenRow): void {
    switch (operation) {
      case "moderation.close-report":
        this.#reports = this.#reports.filter((row) => row.reportId !== reportId);
        break;
      case "identity.remove-device":
        this.#devices = this.#devices.filter((row) => row.deviceId !== deviceId);
        break;
      case "identity.end-device-sessions":
        this.#devices = this.#devices.map((row) => (row.deviceId === deviceId ? { ...row, sessions: 0 } : row));
        break;
    }
  }

  /** Servers that are told what is said here. */
  #servers() {
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const rows = [
      {
        peer: "chat.example.net",
        conversations: 12,
        waiting: 41,
        attempts: 9,
        error: "it was not reached: connect ETIMEDOUT",
        succeededAt: ago(170),
        dueAt: ago(-1),
      },
      {
        peer: "talk.example.org:8443",
        conversations: 3,
        waiting: 0,
        attempts: 0,
        error: null,
        succeededAt: ago(2),
        dueAt: null,
      },
    ];
    return { rows, nextCursor: null };
  }

  #page(query: string, cursor: unknown) {
    const all = this.#devices.filter(({ username }) => username.startsWith(query.toLowerCase()));
    const from = cursor === undefined ? 0 : Number(cursor);
    const rows = all.slice(from, from + AT_ONCE);
    return { rows, nextCursor: from + AT_ONCE < all.length ? String(from + AT_ONCE) : null };
  }
}
