import { admitDevice, MOST_DEVICES } from "./device-admission.ts";

const now = new Date("2026-06-01T00:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const device = (deviceId: string, { seen = 1, made = 90, hasKeys = true } = {}) => ({
  deviceId,
  createdAt: daysAgo(made),
  lastSeenAt: daysAgo(seen),
  hasKeys,
});
const devices = (count: number) => Array.from({ length: count }, (_, index) => device(`device-${index}`));
const names = (list: readonly { deviceId: string }[]) => list.map(({ deviceId }) => deviceId);

describe("the admission of a device", () => {
  it("makes a new device while fewer than six are live", () => {
    expect(admitDevice(devices(MOST_DEVICES - 1), {}, now).kind).toBe("new-device");
    expect(admitDevice(devices(MOST_DEVICES), {}, now).kind).toBe("full");
  });

  it("gives the place of a device that was idle for more than 45 days to the new one", () => {
    const idle = device("attic", { seen: 46 });
    const admission = admitDevice([...devices(MOST_DEVICES - 1), idle], {}, now);
    expect(admission).toEqual({ kind: "new-device", leaving: [idle] });
    expect(admitDevice([device("desk", { seen: 45 })], {}, now).leaving).toEqual([]);
  });

  it("gives the place of the oldest device that never published keys to the new one, and of no device with keys", () => {
    const full = [
      ...devices(MOST_DEVICES - 2),
      device("newer", { made: 1, hasKeys: false }),
      device("older", { made: 2, hasKeys: false }),
    ];
    const admission = admitDevice(full, {}, now);
    expect([admission.kind, names(admission.leaving)]).toEqual(["new-device", ["older"]]);
    const allWithoutKeys = devices(MOST_DEVICES).map((each) => ({ ...each, hasKeys: false }));
    expect(admitDevice(allWithoutKeys, {}, now).leaving).toHaveLength(1);
    // While there is room nobody has to go.
    expect(admitDevice([device("newer", { hasKeys: false })], {}, now).leaving).toEqual([]);
  });

  it("tells a full account its devices, and takes one that was chosen out to make room", () => {
    const full = devices(MOST_DEVICES);
    const told = admitDevice(full, {}, now);
    expect(told).toEqual({ kind: "full", leaving: [], devices: full });
    const admission = admitDevice(full, { removeDeviceId: "device-3" }, now);
    expect(admission).toEqual({ kind: "new-device", leaving: [full[3]] });
    // Of somebody else, or gone already: that makes no room.
    expect(admitDevice(full, { removeDeviceId: "device-9" }, now).kind).toBe("full");
  });

  it("lets a known device return even when the account is full, but not one that expired, was removed or is another's", () => {
    const known = devices(MOST_DEVICES);
    expect(admitDevice(known, { deviceId: "device-3" }, now)).toEqual({
      kind: "returning",
      device: known[3],
      leaving: [],
    });
    expect(admitDevice(known, { deviceId: "device-9" }, now).kind).toBe("unknown-device");
    expect(admitDevice([device("attic", { seen: 46 })], { deviceId: "attic" }, now).kind).toBe("unknown-device");
    expect(admitDevice(known, { deviceId: "device-3", removeDeviceId: "device-3" }, now).kind).toBe("unknown-device");
  });
});
