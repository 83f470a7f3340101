import { isOwnPage } from "./allowed-origin.ts";

const asked = (origin: string | undefined, host = "chat.example.org") => ({
  headers: { host, ...(origin === undefined ? {} : { origin }) },
});

const STRANGERS = [
  "null",
  "",
  "https://evil.example",
  "https://chat.example.org.evil.example",
  "https://evilchat.example.org",
  "https://chat.example.orgevil",
  "https://sub.chat.example.org",
  "https://example.org",
  "https://chat.example.org:8443",
  "https://chat.example.org:443",
  "https://chat.example.org/",
  "https://chat.example.org/path",
  "https://chat.example.org@evil.example",
  "https://user@chat.example.org",
  "https://CHAT.example.org",
  "https://chat.example.org.",
  "https://xn--cht-rra.example.org",
  "https://chаt.example.org",
  "file://",
  "https://chat.example.org https://evil.example",
  "chat.example.org",
  "//chat.example.org",
  "wss://chat.example.org",
];

describe("the page that opens a socket", () => {
  it.each(STRANGERS)("is not ours when it says %j", (origin) => {
    expect(isOwnPage(asked(origin), "https://chat.example.org")).toBe(false);
    expect(isOwnPage(asked(origin), undefined)).toBe(false);
  });

  it("is ours at the address that the operator named, and not over http where that is https", () => {
    expect(isOwnPage(asked("https://chat.example.org"), "https://chat.example.org")).toBe(true);
    expect(isOwnPage(asked("http://chat.example.org"), "https://chat.example.org")).toBe(false);
    // What a name was made to point at is another site all the same.
    expect(isOwnPage(asked("https://rebound.example", "rebound.example"), "https://chat.example.org")).toBe(false);
  });

  it("is ours at whatever host it was served from while no address is named", () => {
    for (const [origin, host] of [
      ["http://localhost:3000", "localhost:3000"],
      ["http://192.168.1.7:3000", "192.168.1.7:3000"],
      ["http://[::1]:3000", "[::1]:3000"],
      ["https://chat.example.org", "chat.example.org"],
    ] as const) {
      expect(isOwnPage(asked(origin, host), undefined)).toBe(true);
    }
    expect(isOwnPage(asked("http://localhost:3001", "localhost:3000"), undefined)).toBe(false);
  });

  it("is no page where a program says nothing", () => {
    expect(isOwnPage(asked(undefined), "https://chat.example.org")).toBe(true);
  });
});
