import { KeysNotFound } from "../../../generated/contracts/keys/errors.ts";
import { bundlesOf, keysBeside, listingOf, publishedAccount } from "../testing/keys-beside.ts";

it("what was handed out for one person is not asked for again because another has none yet", async () => {
  const [alice, bob, carol] = [
    await publishedAccount("alice", "laptop"),
    await publishedAccount("bob", "desk"),
    await publishedAccount("carol", "phone"),
  ];
  const accounts = new Map([bob, carol].map((account) => [account.accountId, account]));
  const claimed: string[] = [];
  let ready = false;
  const { pairwise, devices, keep } = await keysBeside(alice.devices[0]!, {
    listAccountDevices: async ({ accountId }) => listingOf(accounts.get(accountId)!),
    claimPrekeyBundles: async ({ accountId, deviceIds }) => {
      if (accountId === "carol" && !ready) throw new KeysNotFound();
      claimed.push(accountId);
      return bundlesOf(accounts.get(accountId)!, deviceIds, 0);
    },
  });
  const recipients = [
    { accountId: "bob", deviceId: "desk" },
    { accountId: "carol", deviceId: "phone" },
  ];
  for (const { accountId } of recipients) await devices.list(accountId);
  for (let time = 0; time < 3; time++) await expect(pairwise.prepare(recipients)).rejects.toThrow(KeysNotFound);
  ready = true;
  const wrapped = await pairwise.wrapEach(recipients, await pairwise.prepare(recipients), new Uint8Array(64));
  expect(wrapped.keys.map(({ deviceId }) => deviceId)).toEqual(["desk", "phone"]);
  expect(claimed).toEqual(["bob", "carol"]);
  // And what began a session begins no second one.
  await keep(wrapped);
  expect([...(await pairwise.prepare(recipients)).keys()]).toEqual([]);
});
