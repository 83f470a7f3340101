import { liveInGroup } from "../testing/machine/group-history.ts";
import { liveByRosters } from "../testing/machine/roster-history.ts";
import { GroupMember } from "../testing/group-member.ts";
import { primitives } from "../testing/test-primitives.ts";

it("up to eight people who come and go read once what was said while they were there, and nothing else", async () => {
  for (let seed = 1; seed <= 8; seed++) await liveInGroup(await primitives, seed);
}, 120_000);

it("people who change who is in a group and who may what, each as far as they know, end up knowing the same", async () => {
  for (let seed = 1; seed <= 20; seed++) liveByRosters(await primitives, seed);
});

it("a group that goes on with a chain which somebody who left knows is found", async () => {
  const { expel, write } = GroupMember.prototype;
  GroupMember.prototype.expel = () => undefined;
  GroupMember.prototype.write = function (text, audience) {
    // As if nobody had been told but those who still are to be.
    const { sending } = this.state;
    const present = (id: string) => audience.some(({ device }) => device.deviceId === id);
    const knownTo = sending?.knownTo.filter(({ deviceId }) => present(deviceId)) ?? [];
    this.state = { ...this.state, sending: sending && { ...sending, knownTo } };
    return write.call(this, text, audience);
  };
  try {
    await expect(liveInGroup(await primitives, 2)).rejects.toThrow("read from outside");
  } finally {
    Object.assign(GroupMember.prototype, { expel, write });
  }
}, 120_000);
