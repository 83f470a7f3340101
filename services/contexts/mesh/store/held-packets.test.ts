import type { Packet } from "../../../../generated/contracts/mesh/types.ts";
import { openTestKernel } from "../../../testing/open-test-kernel.ts";
import type { TestKernel } from "../../../testing/open-test-kernel.ts";
import { FakeClock } from "../testing/fake-clock.ts";
import { makePacket } from "../testing/make-packet.ts";
import { packetIdOf } from "../wire/packet.ts";
import { PacketStore } from "./packet-store.ts";

let test: TestKernel;
let now = 0;

beforeAll(async () => {
  test = await openTestKernel();
}, 60_000);
beforeEach(() => jest.spyOn(performance, "now").mockImplementation(() => now));
afterEach(() => jest.restoreAllMocks());
afterAll(() => test?.stop());

const open = () => new PacketStore({ ...test.kernel, clock: new FakeClock() }, 1_000_000);

describe("what a process of a relay knows of the held packets", () => {
  it("is told to it by the table once more where another has stored it, though it comes into sight behind what is newer", async () => {
    const [own, other] = [open(), open()];
    const [late, before, after, last] = Array.from({ length: 4 }, () => makePacket("ada")) as [
      Packet,
      Packet,
      Packet,
      Packet,
    ];
    const known = async () => {
      now += 6_000;
      await own.held.refresh();
      return [late, before, after, last].map((packet) => own.held.of(packetIdOf(packet)) !== undefined);
    };
    await other.keep(before);
    expect(await known()).toEqual([false, true, false, false]);

    const runner = test.kernel.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `INSERT INTO mesh_packets (packet_id, hash, recipient_digest, recipient, message, signature, stored_at)
       VALUES ($1, $2, '', 'ada', '', '', $3)`,
      [Buffer.from(packetIdOf(late), "hex"), Buffer.from(late.hash, "hex"), new FakeClock().now()],
    );
    await own.keep(after);
    await other.keep(last);
    expect(await known()).toEqual([false, true, true, true]);
    await runner.commitTransaction();
    await runner.release();
    const asked = jest.spyOn(test.kernel.dataSource, "query");
    expect(await known()).toEqual([true, true, true, true]);

    // And nothing of it is read again.
    await known();
    const answers = await Promise.all(asked.mock.results.map(({ value }) => value as Promise<readonly unknown[]>));
    expect(answers.map(({ length }) => length)).toEqual([1, 0, 0]);
    await Promise.all([own.close(), other.close()]);
  });

  it("is told to it as well where nobody asked this process for longer than a row takes to come into sight", async () => {
    const [own, other] = [open(), open()];
    const [theirs, ours] = [makePacket("ada"), makePacket("ada")];
    await own.held.refresh();
    await other.keep(theirs);
    await own.keep(ours);
    now += 61_000;
    await own.held.refresh();
    expect([theirs, ours].map((packet) => own.held.of(packetIdOf(packet)) !== undefined)).toEqual([true, true]);
    await Promise.all([own.close(), other.close()]);
  });

  it("is told to it of however many another process stores between two looks, while this one stores something as well", async () => {
    const own = open();
    await own.held.refresh();
    await test.kernel.dataSource.query(
      `INSERT INTO mesh_packets (packet_id, hash, recipient_digest, recipient, message, signature, stored_at)
       SELECT sha256(each::text::bytea), sha256(each::text::bytea), '', 'bob', '', '', $1
       FROM generate_series(1, 10050) AS each ORDER BY each`,
      [new FakeClock().now()],
    );
    const theirs = (await test.kernel.dataSource.query(
      "SELECT encode(packet_id, 'hex') AS id FROM mesh_packets WHERE recipient = 'bob'",
    )) as { id: string }[];
    const ours = makePacket("ada");
    await own.keep(ours);
    now += 6_000;
    await own.held.refresh();
    expect(theirs.filter(({ id }) => own.held.of(id) === undefined)).toEqual([]);
    expect(own.held.of(packetIdOf(ours))).toBeDefined();
    await own.close();
  });
});
