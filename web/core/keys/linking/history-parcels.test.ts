import { generateDeviceKeys, generateMasterKey } from "../../../crypto/secrets.ts";
import { primitives } from "../../../crypto/testing/test-primitives.ts";
import { MemoryStorage } from "../../../hosts/memory-storage.ts";
import { toBase64 } from "../../base64.ts";
import { SealedDatabase } from "../../storage/sealed-database.ts";
import { openWrappingKey } from "../../storage/wrapping-key.ts";
import { signedList } from "../device-list-care.ts";
import type { ListRecord } from "../device-lists.ts";
import { receiveHistory } from "./history-parcels.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const accountId = "alice's";

it("a history brings the newer list of somebody's devices, under the same key alone, and none that is older or forged", async () => {
  const p = await primitives;
  const [master, another] = [await generateMasterKey(p), await generateMasterKey(p)];
  const { identity } = await generateDeviceKeys(p, master, { accountId, deviceId: "desk" });
  const { deviceId, signingKey, agreementKey } = identity;
  const devices = [{ deviceId, name: "desk", since: 1, signingKey, agreementKey }];
  const sign = async (counter: number, by = master): Promise<ListRecord> => {
    const signed = await signedList(p, by, { accountId, counter, devices }, 1);
    return { accountId, masterKey: toBase64(by.publicKey), ...signed, unseen: [] };
  };
  const storage = new MemoryStorage();
  const key = await openWrappingKey(await storage.open("account"), provider);
  const database = new SealedDatabase("account", await storage.open("account"), key);
  const at = { table: "device-lists", key: accountId } as const;
  const kept = () => database.read<ListRecord>(at.table, at.key);
  const receive = async (value: ListRecord) => {
    const wait = async <T>() => ({ records: [{ ...at, value }], last: true }) as T;
    await receiveHistory(p, database, { wait }, () => undefined);
    return kept();
  };
  const [first, third] = [await sign(1), await sign(3)];
  expect(await receive(first)).toEqual(first);
  expect(await receive(third)).toEqual(third);
  const worse = [first, await sign(2), await sign(9, another), { ...(await sign(9)), signature: third.signature }];
  for (const each of worse) expect(await receive(each)).toEqual(third);
});
