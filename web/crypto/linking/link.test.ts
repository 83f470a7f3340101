import { primitives } from "../testing/test-primitives.ts";
import { readLinkCode, writeLinkCode } from "./link-code.ts";
import { openLink } from "./link.ts";

it("a code is read as it was written, in whatever way a person types it, and nothing else is one", async () => {
  const p = await primitives;
  for (const secret of [new Uint8Array(16), new Uint8Array(16).fill(255), p.randomBytes(16), p.randomBytes(16)]) {
    const code = writeLinkCode(secret);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(readLinkCode(code)).toEqual(secret);
    const typed = code
      .toLowerCase()
      .replaceAll("0", "o")
      .replaceAll("1", "l")
      .match(/.{1,5}/gu)!
      .join(" - ");
    expect(readLinkCode(typed)).toEqual(secret);
  }
  for (const wrong of ["", "7".repeat(25), "7".repeat(27), "U".repeat(26), "Z".repeat(26), "ä".repeat(26)]) {
    expect(readLinkCode(wrong)).toBeNull();
  }
});

it("a parcel opens in its place of the same link of the same account alone", async () => {
  const p = await primitives;
  const secret = p.randomBytes(16);
  const [here, there] = [await openLink(p, secret, "bob's"), await openLink(p, secret, "bob's")];
  expect(here.linkId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(there.linkId).toBe(here.linkId);
  const parcel = p.randomBytes(100);
  const sealed = await here.seal(3, parcel);
  expect(await there.open(3, sealed)).toEqual(parcel);
  const others = [await openLink(p, secret, "alice's"), await openLink(p, p.randomBytes(16), "bob's")];
  expect(new Set([here, ...others].map(({ linkId }) => linkId)).size).toBe(3);
  for (const other of others) await expect(other.open(3, sealed)).rejects.toMatchObject({ kind: "open-failed" });
  await expect(there.open(4, sealed)).rejects.toMatchObject({ kind: "open-failed" });
  await expect(there.open(3, sealed.with(20, sealed[20]! ^ 1))).rejects.toMatchObject({ kind: "open-failed" });
  await expect(there.open(3, new Uint8Array(3))).rejects.toMatchObject({ kind: "open-failed" });
});
