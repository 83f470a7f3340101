import { openTestKeys } from "../../testing/open-test-keys.ts";
import type { KeyedPerson } from "../../testing/open-test-keys.ts";
import { openRecords } from "./index.ts";

const { test, identity, ready, signInElsewhere } = await openTestKeys();
const { operations, reactions } = openRecords(test.kernel, identity.devices);

afterAll(() => test.stop());

const refusal = (code: string) => expect.objectContaining({ code });
const id = () => test.kernel.ids.uuid();
const bytes = (text: string, length = 29) => Buffer.from(text.padEnd(length, ".")).toString("base64");
const put = ({ context }: KeyedPerson, recordId: string, known: number, record: string) =>
  operations.putRecord({ recordId, known, record }, context);
const list = async ({ context }: KeyedPerson, after?: number) =>
  operations.listRecords(after === undefined ? {} : { after }, context);

describe("sealed records", () => {
  it("come to every device of their account in the order of their changes, each as it was written last", async () => {
    const desk = await ready();
    const phone = await signInElsewhere(desk);
    const [one, other] = [id(), id()];
    expect(await put(desk, one, 0, bytes("first"))).toEqual({ change: 1 });
    expect(await put(phone, other, 0, bytes("other"))).toEqual({ change: 2 });
    expect(await put(phone, one, 1, bytes("second"))).toEqual({ change: 3 });
    expect(await list(desk)).toEqual({
      records: [
        { recordId: other, change: 2, record: bytes("other") },
        { recordId: one, change: 3, record: bytes("second") },
      ],
      hasMore: false,
    });
    expect((await list(desk, 2)).records).toHaveLength(1);
    expect((await list(await ready())).records).toHaveLength(0);
  });

  it("are written by nobody who has not seen the last change, and of many at once by one", async () => {
    const desk = await ready();
    const record = id();
    const tries = Array.from({ length: 8 }, (_, number) => put(desk, record, 0, bytes(`${number}`)));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toEqual(refusal("record-changed"));
    }
    await expect(put(desk, record, 2, bytes("ahead"))).rejects.toEqual(refusal("record-changed"));
  });

  it("are handed to whoever knows the id, and to nobody under another account", async () => {
    const [alice, bob] = [await ready(), await ready()];
    const recordId = id();
    await put(alice, recordId, 0, bytes("profile"));
    const read = (accountId: string, of = recordId) => operations.readRecord({ accountId, recordId: of }, bob.context);
    expect(await read(alice.session.account.accountId)).toEqual({ record: bytes("profile") });
    await expect(read(bob.session.account.accountId)).rejects.toEqual(refusal("record-not-found"));
    await expect(read(alice.session.account.accountId, id())).rejects.toEqual(refusal("record-not-found"));
  });

  it("stay within what one account may keep: nothing is stored beyond, and what is there can still be changed", async () => {
    const desk = await ready();
    const { accountId } = desk.session.account;
    await test.kernel.dataSource.query(
      `INSERT INTO sealed_records (account_id, record_id, change, record, changed_at)
       SELECT $1, gen_random_uuid(), number, decode(repeat('00', 65564), 'hex'), now()
       FROM generate_series(1, 127) AS number`,
      [accountId],
    );
    const recordId = id();
    expect(await put(desk, recordId, 0, bytes("small"))).toEqual({ change: 128 });
    await expect(put(desk, recordId, 128, bytes("large", 65564))).rejects.toEqual(refusal("records-full"));
    await test.kernel.dataSource.query(
      `INSERT INTO sealed_records (account_id, record_id, change, record, changed_at)
       SELECT $1, gen_random_uuid(), 1000 + number, decode(repeat('00', 29), 'hex'), now()
       FROM generate_series(1, 1872) AS number`,
      [accountId],
    );
    await expect(put(desk, id(), 0, bytes("one more"))).rejects.toEqual(refusal("records-full"));
    expect(await put(desk, recordId, 128, bytes("changed"))).toEqual({ change: 2873 });
  });

  it("are gone with their account, and a device of it that is gone writes none", async () => {
    const [alice, bob] = [await ready(), await ready()];
    const phone = await signInElsewhere(alice);
    const [hers, his] = [id(), id()];
    await put(alice, hers, 0, bytes("hers"));
    await put(bob, his, 0, bytes("his"));
    await identity.operations.revokeDevice({ deviceId: phone.session.deviceId }, alice.context);
    await expect(put(phone, hers, 1, bytes("late"))).rejects.toEqual(refusal("unauthenticated"));
    const payload = { accountId: alice.session.account.accountId };
    await reactions["account-deleted"]([{ payload }] as never, test.kernel.dataSource.manager);
    expect((await list(alice)).records).toHaveLength(0);
    expect((await list(bob)).records).toHaveLength(1);
  });
});
