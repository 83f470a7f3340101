import { readSettings } from "../../kernel/settings/settings.ts";
import { tellOpenDoor } from "./tell-open-door.ts";

describe("a server that others may sign up on without anybody having said so", () => {
  it.each([{}, { TENCHAT_HOST: "::" }, { TENCHAT_HOST: "192.0.2.1" }, { TENCHAT_HOST: "127.example.org" }])(
    "says so with %j",
    (env) => {
      expect(tellOpenDoor(readSettings(env))).toContain("anybody who reaches this machine may sign up");
    },
  );

  it.each([
    { TENCHAT_HOST: "127.0.0.1" },
    { TENCHAT_HOST: "::1" },
    { TENCHAT_HOST: "localhost" },
    { TENCHAT_REGISTRATION: "closed" },
    { TENCHAT_ORIGIN: "https://chat.example.org" },
  ])("has nothing to say with %j", (env) => {
    expect(tellOpenDoor(readSettings(env))).toBeUndefined();
  });
});
