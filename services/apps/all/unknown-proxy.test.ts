import { readSettings } from "../../kernel/settings/settings.ts";
import { isBehindUnknown, tellUnknownProxy } from "./unknown-proxy.ts";

const TENCHAT_ORIGIN = "https://chat.example.org";

describe("a proxy that the server was not told of", () => {
  it.each([{ TENCHAT_ORIGIN }, { TENCHAT_ORIGIN, TENCHAT_PROXIES: "0" }, { TENCHAT_ORIGIN, TENCHAT_PROXIES: " " }])(
    "is one that people come by over https, which is said, with %j",
    (env) => {
      expect(isBehindUnknown(readSettings(env))).toBe(true);
      expect(tellUnknownProxy(readSettings(env))).toContain("without TENCHAT_PROXIES all of them are one address");
    },
  );

  it.each([
    {},
    { TENCHAT_ORIGIN: "http://chat.home.arpa" },
    { TENCHAT_ORIGIN, TENCHAT_PROXIES: "1" },
    { TENCHAT_ORIGIN, TENCHAT_PROXIES: "127.0.0.1" },
  ])("is none with %j", (env) => {
    expect(isBehindUnknown(readSettings(env))).toBe(false);
    expect(tellUnknownProxy(readSettings(env))).toBeUndefined();
  });
});
