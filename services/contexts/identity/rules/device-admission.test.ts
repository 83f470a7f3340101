import { admitDevice, MOST_DEVICES } from "./device-admission.ts";

const now = new Date("2026-06-01T00:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const devices = (count: number, lastSeenAt = daysAgo(1)) =>
  Array.from({ length: count }, (_, index) => ({ deviceId: `device-${index}`, lastSeenAt }));

describe("the admission of a device", () => {
  it("makes a new device while fewer than six are live", () => {
    expect(admitDevice(devices(MOST_DEVICES - 1), undefined, now).kind).toBe("new-device");
    expect(admitDevice(devices(MOST_DEVICES), undefined, now).kind).toBe("full");
  });

  it("gives the place of a device that was idle for more than 45 days to the new one", () => {
    const idle = { deviceId: "attic", lastSeenAt: daysAgo(46) };
    const admission = admitDevice([...devices(MOST_DEVICES - 1), idle], undefined, now);
    expect(admission).toEqual({ kind: "new-device", expired: [idle] });
    expect(admitDevice([{ deviceId: "desk", lastSeenAt: daysAgo(45) }], undefined, now).expired).toEqual([]);
  });

  it("lets a known device return even when the account is full, but not one that expired or is another's", () => {
    const known = devices(MOST_DEVICES);
    expect(admitDevice(known, "device-3", now)).toEqual({ kind: "returning", device: known[3], expired: [] });
    expect(admitDevice(known, "device-9", now).kind).toBe("unknown-device");
    expect(admitDevice([{ deviceId: "attic", lastSeenAt: daysAgo(46) }], "attic", now).kind).toBe("unknown-device");
  });
});
