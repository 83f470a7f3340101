import { primitives } from "../testing/test-primitives.ts";
import { deriveRecordKeys, openRecordSeals, openShared, sealShared } from "./record-seals.ts";

const failed = { kind: "open-failed" };

it("a record opens under its own name of the same account alone, whatever device of it has sealed it", async () => {
  const p = await primitives;
  const master = p.randomBytes(32);
  const sealsOf = async (of: Uint8Array, accountId: string) =>
    openRecordSeals(p, await deriveRecordKeys(p, of, accountId), accountId);
  const [desk, phone] = [await sealsOf(master, "bob's"), await sealsOf(master, "bob's")];
  const id = await desk.idOf("preferences");
  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(await phone.idOf("preferences")).toBe(id);
  const other = await desk.idOf("profile");
  expect(other).not.toBe(id);
  const content = p.randomBytes(100);
  const sealed = await desk.seal(id, content);
  expect(sealed).toHaveLength(256 + 28);
  expect(await phone.open(id, sealed)).toEqual(content);
  await expect(phone.open(other, sealed)).rejects.toMatchObject(failed);
  await expect(phone.open(id, sealed.with(40, sealed[40]! ^ 1))).rejects.toMatchObject(failed);
  await expect(phone.open(id, new Uint8Array(12))).rejects.toMatchObject(failed);
  for (const stranger of [await sealsOf(p.randomBytes(32), "bob's"), await sealsOf(master, "eve's")]) {
    expect(await stranger.idOf("preferences")).not.toBe(id);
    await expect(stranger.open(id, sealed)).rejects.toMatchObject(failed);
  }
});

it("what is handed on opens as that revision of that account's record, and as nothing else", async () => {
  const p = await primitives;
  const key = p.randomBytes(32);
  const place = { accountId: "bob's", recordId: "there", revision: 7 };
  const content = p.randomBytes(40_000);
  const sealed = await sealShared(p, key, place, content);
  expect(sealed).toHaveLength(65_564);
  expect(await openShared(p, key, place, sealed)).toEqual(content);
  for (const wrong of [{ accountId: "eve's" }, { recordId: "here" }, { revision: 8 }]) {
    await expect(openShared(p, key, { ...place, ...wrong }, sealed)).rejects.toMatchObject(failed);
  }
  await expect(openShared(p, p.randomBytes(32), place, sealed)).rejects.toMatchObject(failed);
});
