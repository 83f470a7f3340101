import { openTestKeys } from "../../testing/open-test-keys.ts";
import type { KeyedPerson } from "../../testing/open-test-keys.ts";

const { test, opened, ready, signInElsewhere } = await openTestKeys();

afterAll(() => test.stop());

const refusal = (code: string) => expect.objectContaining({ code });
const bytes = (text: string) => Buffer.from(text.padEnd(29, ".")).toString("base64");
const put = ({ context }: KeyedPerson, linkId: string, number: number, text: string) =>
  opened.operations.putLinkParcel({ linkId, number, parcel: bytes(text) }, context);
const read = ({ context }: KeyedPerson, linkId: string, number: number) =>
  opened.operations.readLinkParcel({ linkId, number }, context);

describe("parcels between two devices of an account", () => {
  it("go from one to the other, the first of a number stays, and nobody else finds them", async () => {
    const [desk, bob] = [await ready(), await ready()];
    const phone = await signInElsewhere(desk);
    const link = test.kernel.ids.uuid();
    await expect(read(desk, link, 0)).rejects.toEqual(refusal("link-parcel-not-found"));
    await put(phone, link, 0, "offer");
    await put(phone, link, 0, "another offer");
    expect(await read(desk, link, 0)).toEqual({ parcel: bytes("offer") });
    await put(desk, link, 2, "master");
    expect(await read(phone, link, 2)).toEqual({ parcel: bytes("master") });
    await expect(read(bob, link, 0)).rejects.toEqual(refusal("link-parcel-not-found"));
  });

  it("are those of one link: another that begins ends it", async () => {
    const desk = await ready();
    const [first, second] = [test.kernel.ids.uuid(), test.kernel.ids.uuid()];
    await put(desk, first, 0, "first");
    await put(desk, first, 3, "history");
    await put(desk, second, 0, "second");
    await expect(read(desk, first, 3)).rejects.toEqual(refusal("link-parcel-not-found"));
    expect(await read(desk, second, 0)).toEqual({ parcel: bytes("second") });
  });

  it("are kept of a link that has begun alone: nobody fills the disk under codes of their own making", async () => {
    const [desk, bob] = [await ready(), await ready()];
    const [never, ended] = [test.kernel.ids.uuid(), test.kernel.ids.uuid()];
    await put(bob, never, 0, "somebody else's");
    await expect(put(desk, never, 3, "history")).rejects.toEqual(refusal("forbidden"));
    await expect(read(desk, never, 3)).rejects.toEqual(refusal("link-parcel-not-found"));
    await put(desk, ended, 0, "first");
    await put(desk, test.kernel.ids.uuid(), 0, "second");
    await expect(put(desk, ended, 3, "history")).rejects.toEqual(refusal("forbidden"));
  });
});
