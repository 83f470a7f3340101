import { MachineDevice } from "../testing/machine/machine-device.ts";
import { History } from "../testing/machine/history.ts";
import { primitives } from "../testing/test-primitives.ts";

it("whatever happens to two people's devices, every letter is read once by whom it is for and by nobody else", async () => {
  const happened = new Set<string>();
  for (let seed = 1; seed <= 10; seed++)
    for (const what of Object.keys((await History.live(await primitives, seed)).happened)) happened.add(what);
  const everything = ["again", "crash", "intrusion", "known", "link", "loss", "read", "repair", "revocation"];
  const more = ["sessions lost", "unreadable", "went back", "write", "write again"];
  expect([...happened].toSorted()).toEqual([...everything, ...more].toSorted());
}, 240_000);

it("the same seed is the same history, to the byte", async () => {
  const p = await primitives;
  const lived = await History.live(p, 7);
  expect(await History.live(p, 7)).toEqual(lived);
  expect((await History.live(p, 8)).trace).not.toBe(lived.trace);
});

it("a client that stores nothing before a letter leaves is found", async () => {
  const { write } = MachineDevice.prototype;
  const forgetful = async function (this: MachineDevice, ...letter: Parameters<typeof write>) {
    const { peers } = this.kept;
    await write.apply(this, letter);
    // The ratchets stand where they stood; only the letters are kept.
    if (letter[1].every(({ name }) => peers.get(name)?.sessions)) this.kept = { ...this.kept, peers };
  };
  MachineDevice.prototype.write = forgetful;
  try {
    await expect(History.live(await primitives, 1)).rejects.toThrow("used one message key for two letters");
  } finally {
    MachineDevice.prototype.write = write;
  }
});
