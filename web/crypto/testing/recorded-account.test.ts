import { readFileSync } from "node:fs";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { openDeviceList } from "../keys/device-list.ts";
import { readLinkCode } from "../linking/link-code.ts";
import { openLink } from "../linking/link.ts";
import { openPrimitives } from "../primitives/open-primitives.ts";
import { deriveRecordKeys, openRecordSeals, openShared } from "../records/record-seals.ts";
import { Seeded } from "./machine/seeded.ts";
import { recordAccount } from "./record-account.ts";
import type { RecordedAccount } from "./record-account.ts";
import { primitives } from "./test-primitives.ts";

const file = new URL("../../../specs/vectors/account/account.json", import.meta.url);
const recorded = JSON.parse(readFileSync(file, "utf8")) as RecordedAccount;
const { accountId } = recorded;
const bytes = decodeBase64url;
const failed = { kind: "open-failed" };

describe("what was recorded of an account", () => {
  it("comes out byte for byte of the same random source", async () => {
    const p = await openPrimitives({ randomBytes: new Seeded(1).bytes, subtle: globalThis.crypto.subtle });
    expect(JSON.parse(JSON.stringify(await recordAccount(p)))).toEqual(recorded);
  });

  it.each([
    [recorded.deviceList, 9],
    [recorded.deviceListAfterRemoval, 2],
  ])("has a list of devices that reads as it says, and others that are refused (%#)", async (one, refused) => {
    const p = await primitives;
    const { list, signature, hostile, ...says } = one;
    const open = (signed: { list: string; signature: string }) =>
      openDeviceList(
        p,
        { accountId, masterKey: bytes(recorded.masterKey) },
        { list: bytes(signed.list), signature: bytes(signed.signature) },
      );
    const opened = await open({ list, signature });
    const shown = JSON.parse(
      JSON.stringify(opened, (_name, value) =>
        value instanceof Uint8Array ? encodeBase64url(value) : (value as unknown),
      ),
    ) as object;
    expect(shown).toEqual({ accountId, masterKey: recorded.masterKey, ...says });
    expect(hostile).toHaveLength(refused);
    for (const each of hostile) expect([each.what, await open(each)]).toEqual([each.what, null]);
  });

  it("has a link whose parcel opens by the code in its place alone", async () => {
    const { code, bytes: secret, linkId, number, parcel, sealed, hostile } = recorded.link;
    expect(readLinkCode(code)).toEqual(bytes(secret));
    const link = await openLink(await primitives, bytes(secret), accountId);
    expect(link.linkId).toBe(linkId);
    expect(await link.open(number, bytes(sealed))).toEqual(bytes(parcel));
    for (const each of hostile) await expect(link.open(each.number, bytes(each.sealed))).rejects.toMatchObject(failed);
  });

  it("has records that open by the master key and by the key that is handed on, each in its place alone", async () => {
    const p = await primitives;
    const { names, key, name, recordId, content, sealed, hostile } = recorded.record;
    const keys = await deriveRecordKeys(p, bytes(recorded.masterPrivateKey), accountId);
    expect([keys.names, keys.key].map(encodeBase64url)).toEqual([names, key]);
    const seals = openRecordSeals(p, keys, accountId);
    expect(await seals.idOf(name)).toBe(recordId);
    expect(await seals.open(recordId, bytes(sealed))).toEqual(bytes(content));
    for (const each of hostile)
      await expect(seals.open(each.recordId, bytes(each.sealed))).rejects.toMatchObject(failed);

    const { profile } = recorded;
    const open = (revision: number, shared: string) =>
      openShared(p, bytes(profile.key), { accountId, recordId: profile.recordId, revision }, bytes(shared));
    expect(await open(profile.revision, profile.sealed)).toEqual(bytes(profile.content));
    for (const each of profile.hostile) await expect(open(each.revision, each.sealed)).rejects.toMatchObject(failed);
  });
});
