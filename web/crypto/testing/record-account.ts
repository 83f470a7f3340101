import { encodeBase64url as text } from "../encoding/base64url.ts";
import { uint64, utf8 } from "../encoding/bytes.ts";
import { generateDeviceKeys, generateMasterKey } from "../keys/device-keys.ts";
import { signDeviceList } from "../keys/device-list.ts";
import type { ListedDevice } from "../keys/device-list.ts";
import { writeLinkCode } from "../linking/link-code.ts";
import { openLink } from "../linking/link.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { deriveRecordKeys, openRecordSeals, sealShared } from "../records/record-seals.ts";

const accountId = "account-alice";
const issuedAt = 1_790_000_000_000;

/** What an account keeps besides its conversations: its list of devices, a link, and records, with what is to be refused of each. */
export async function recordAccount(p: Primitives) {
  const [master, mallorys] = [await generateMasterKey(p), await generateMasterKey(p)];
  const listed = async (deviceId: string, name: string): Promise<ListedDevice> => {
    const { signingKey, agreementKey } = (await generateDeviceKeys(p, master, { accountId, deviceId })).identity;
    return { deviceId, name, since: issuedAt, signingKey, agreementKey };
  };
  const [desk, phone] = [await listed("desk", "Desk"), await listed("phone", "Téléphone")];
  const expiresAt = issuedAt + 30 * 86_400_000;
  const said = { accountId, counter: 2, issuedAt, expiresAt, devices: [desk, phone] };
  const good = await signDeviceList(p, master, said);
  const shown = ({ list, signature }: typeof good) => ({ list: text(list), signature: text(signature) });
  /** Signed by the right key, and written as nobody writes one. */
  const signed = async (list: Uint8Array) => shown({ list, signature: await p.signEd25519(master.privateKey, list) });
  // Behind the label of 21 bytes, the account's id and the master key, each after its length.
  const counterAt = 4 + 21 + 4 + accountId.length + 4 + 32 + 4;
  const withCounter = (counter: number) => {
    const bytes = good.list.slice();
    bytes.set(uint64(counter), counterAt);
    return bytes;
  };
  const onlyDesk = await signDeviceList(p, master, { ...said, devices: [desk] });
  const twice = Uint8Array.from([...onlyDesk.list, ...onlyDesk.list.slice(counterAt + 8 + 12 + 12)]);
  const hostileLists: Readonly<Record<string, ReturnType<typeof shown>>> = {
    "another key's": shown(await signDeviceList(p, mallorys, said)),
    "another account's": shown(await signDeviceList(p, master, { ...said, accountId: "account-eve" })),
    "the signature of another list": { ...shown(good), signature: text(onlyDesk.signature) },
    "one bit is another": shown({ ...good, list: good.list.with(counterAt, 1) }),
    "a counter of 0": await signed(withCounter(0)),
    "one device twice": await signed(twice),
    "one byte more": await signed(Uint8Array.from([...good.list, 0])),
    "one byte less": await signed(good.list.slice(0, -1)),
    "another label": await signed(good.list.with(4 + 8, 0x32)),
  };

  const removed = [{ deviceId: phone.deviceId, since: issuedAt + 1, agreementKey: phone.agreementKey }];
  const shorter = await signDeviceList(p, master, { ...said, counter: 3, devices: [desk], removed });
  const named = shorter.list.slice();
  // The length of its name stands behind its id, which is the last that says "phone".
  const nameAt = named.length - 4 - 32 - 4 - 32 - 4 - 8 - 4;
  const withName = Uint8Array.from([...named.slice(0, nameAt), 0, 0, 0, 1, 0x78, ...named.slice(nameAt + 4)]);

  const code = p.randomBytes(16);
  const link = await openLink(p, code, accountId);
  const parcel = utf8('{"deviceId":"phone","name":"Phone"}');
  const sealedParcel = await link.seal(0, parcel);

  const recordKeys = await deriveRecordKeys(p, master.privateKey, accountId);
  const seals = openRecordSeals(p, recordKeys, accountId);
  const recordId = await seals.idOf("preferences");
  const content = utf8('{"name":"preferences","fields":{"receipts":{"value":true,"at":[1790000000000,"desk"]}}}');
  const record = await seals.seal(recordId, content);
  const sharedKey = p.randomBytes(32);
  const place = { accountId, recordId: await seals.idOf("profile for others"), revision: issuedAt };
  const shared = await sealShared(p, sharedKey, place, utf8('{"name":"Alice","picture":""}'));
  const flipped = (bytes: Uint8Array) => text(bytes.with(20, bytes[20]! ^ 1));
  return {
    accountId,
    masterPrivateKey: text(master.privateKey),
    masterKey: text(master.publicKey),
    deviceList: {
      ...shown(good),
      counter: said.counter,
      issuedAt,
      expiresAt,
      devices: said.devices.map(asText),
      removed: [],
      hostile: Object.entries(hostileLists).map(([what, each]) => ({ what, ...each })),
    },
    deviceListAfterRemoval: {
      ...shown(shorter),
      counter: 3,
      issuedAt,
      expiresAt,
      devices: [asText(desk)],
      removed: removed.map(({ agreementKey, ...rest }) => ({ ...rest, agreementKey: text(agreementKey) })),
      hostile: [
        { what: "a removed device with a name", ...(await signed(withName)) },
        { what: "the signature of the list before", ...shown({ ...shorter, signature: good.signature }) },
      ],
    },
    link: {
      bytes: text(code),
      code: writeLinkCode(code),
      linkId: link.linkId,
      number: 0,
      parcel: text(parcel),
      sealed: text(sealedParcel),
      hostile: [
        { what: "under another number", number: 1, sealed: text(sealedParcel) },
        { what: "one bit is another", number: 0, sealed: flipped(sealedParcel) },
        { what: "cut short", number: 0, sealed: text(sealedParcel.slice(0, 12)) },
      ],
    },
    record: {
      names: text(recordKeys.names),
      key: text(recordKeys.key),
      name: "preferences",
      recordId,
      content: text(content),
      sealed: text(record),
      hostile: [
        { what: "under the id of another", recordId: place.recordId, sealed: text(record) },
        { what: "one bit is another", recordId, sealed: flipped(record) },
      ],
    },
    profile: {
      ...place,
      key: text(sharedKey),
      content: text(utf8('{"name":"Alice","picture":""}')),
      sealed: text(shared),
      hostile: [
        { what: "another revision", revision: place.revision + 1, sealed: text(shared) },
        { what: "one bit is another", revision: place.revision, sealed: flipped(shared) },
      ],
    },
  };
}

function asText({ signingKey, agreementKey, ...rest }: ListedDevice) {
  return { ...rest, signingKey: text(signingKey), agreementKey: text(agreementKey) };
}

/** The recording, as it stands in `specs/vectors/account`. */
export type RecordedAccount = Awaited<ReturnType<typeof recordAccount>>;
