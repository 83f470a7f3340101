import type { SessionLifecycle } from "../session-lifecycle.ts";
import { openScreensDoor } from "./open-door.ts";

function door(administrator: boolean) {
  const asked: unknown[] = [];
  const identity = {
    readOwnAccount: async () => ({ administrator }),
    listAllDevices: async (input: object) => {
      asked.push(input);
      return { devices: [{ deviceId: "d" }], nextCursor: "next" };
    },
    removeDevice: async (input: object) => void asked.push(input),
  };
  const lifecycle = { api: { identity }, asked: (work: () => Promise<unknown>) => work() };
  return { asked, screens: openScreensDoor(lifecycle as unknown as SessionLifecycle) };
}

describe("The door of screens", () => {
  it("asks what the specification names, and answers the rows that it names", async () => {
    const { asked, screens } = door(true);
    const page = await screens.rows("identity.list-all-devices", "devices", { query: "a" });
    expect(page).toEqual({ rows: [{ deviceId: "d" }], nextCursor: "next" });
    expect(await screens.act("identity.remove-device", { deviceId: "d" })).toBeUndefined();
    expect(asked).toEqual([{ query: "a" }, { deviceId: "d" }]);
  });

  it("asks nothing that no screen names", async () => {
    const { screens } = door(true);
    for (const operation of ["identity.sign-out", "constructor"])
      await expect(screens.act(operation, {})).rejects.toThrow(`No screen asks for ${operation}.`);
  });

  it("tells what holds for whoever is signed in", async () => {
    expect([...(await door(true).screens.conditions())]).toEqual(["administrator"]);
    expect([...(await door(false).screens.conditions())]).toEqual([]);
  });
});
