import { openUnderPassphrase, sealUnderPassphrase } from "../../crypto/anonymous.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import { MeshProblem } from "./mesh-problem.ts";

/** One's own key, as it is kept: both halves in base64, and what others may call one. */
export interface OwnIdentity {
  readonly name: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Somebody's key, and what they are called here. */
export interface Contact {
  readonly name: string;
  readonly publicKey: string;
}

/** Who talks under one channel. Everybody has the file, since no packet says who else it went to. */
export interface Group {
  readonly channelId: string;
  readonly name: string;
  readonly members: readonly Contact[];
}

/** Shorter passphrases are guessed in no time by whoever has the file. */
export const shortestPassphrase = 12;
export const mostMembers = 50;
const keyFormat = "tenchat-mesh-key-1";
const longestName = 64;
const channel = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const encoder = new TextEncoder();

/** The file to sign in elsewhere with (JA-016): the public key to be read, the private one sealed under the passphrase. */
export async function writeKeyFile(crypto: MeshCrypto, own: OwnIdentity, passphrase: string): Promise<string> {
  if ([...passphrase].length < shortestPassphrase) throw new MeshProblem("passphrase-short");
  const { name, publicKey } = own;
  const privateKey = toBase64(
    await sealUnderPassphrase(crypto.primitives, passphrase, fromBase64(own.privateKey), bound(name, publicKey)),
  );
  return JSON.stringify({ format: keyFormat, name, publicKey, privateKey }, null, 2);
}

export async function readKeyFile(crypto: MeshCrypto, text: string, passphrase: string): Promise<OwnIdentity> {
  const { format, name: said, publicKey, privateKey } = readObject(text, "key-file-damaged");
  const name = cleanName(said);
  const sealed = bytesOf(privateKey);
  if (format !== keyFormat || name === undefined || typeof publicKey !== "string" || sealed === undefined)
    throw new MeshProblem("key-file-damaged");
  const opened = await openUnderPassphrase(crypto.primitives, passphrase, sealed, bound(name, publicKey)).catch(
    (cause: unknown) => {
      throw new MeshProblem("passphrase-wrong", { cause });
    },
  );
  const own = await crypto.ownKey(opened).catch((cause: unknown) => {
    throw new MeshProblem("key-file-damaged", { cause });
  });
  if (toBase64(own.spki) !== publicKey) throw new MeshProblem("key-file-damaged");
  return { name, publicKey, privateKey: toBase64(opened) };
}

/** What one gives to others: a name and a key, and nothing secret. */
export function writeContactFile({ name, publicKey }: Contact): string {
  return JSON.stringify({ name, publicKey }, null, 2);
}

/** Of somebody whose key file it is, given away by mistake, nothing is kept: they are to hear of it. */
export async function readContactFile(crypto: MeshCrypto, text: string): Promise<Contact> {
  const said = readObject(text, "contact-file-damaged");
  if (said["format"] === keyFormat || "privateKey" in said) throw new MeshProblem("contact-is-key-file");
  return readContact(crypto, said, "contact-file-damaged");
}

export function writeGroupFile({ channelId, name, members }: Group): string {
  return JSON.stringify(
    { channelId, name, members: members.map((each) => ({ name: each.name, publicKey: each.publicKey })) },
    null,
    2,
  );
}

export async function readGroupFile(crypto: MeshCrypto, text: string): Promise<Group> {
  const damaged = "group-file-damaged";
  const { channelId, name: said, members } = readObject(text, damaged);
  const name = cleanName(said);
  if (typeof channelId !== "string" || !channel.test(channelId) || name === undefined) throw new MeshProblem(damaged);
  if (!Array.isArray(members) || members.length > mostMembers) throw new MeshProblem(damaged);
  const read = await Promise.all(members.map((each) => readContact(crypto, objectOf(each, damaged), damaged)));
  if (new Set(read.map((each) => each.publicKey)).size !== read.length) throw new MeshProblem(damaged);
  return { channelId, name, members: read };
}

/** A name as it may stand on the screen; undefined where there is none left of it. */
export function cleanName(said: unknown): string | undefined {
  if (typeof said !== "string") return undefined;
  // Persian and some emoji need the two joiners; whatever else of this kind only changes how what is beside it looks.
  const name = said.replaceAll(/(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu, "").trim();
  return name === "" ? undefined : [...name].slice(0, longestName).join("").trim();
}

async function readContact(
  crypto: MeshCrypto,
  { name: said, publicKey, privateKey }: Readonly<Record<string, unknown>>,
  damaged: "contact-file-damaged" | "group-file-damaged",
): Promise<Contact> {
  const name = cleanName(said);
  if (name === undefined || typeof publicKey !== "string" || privateKey !== undefined) throw new MeshProblem(damaged);
  if ((await crypto.publicKey(publicKey)) === undefined) throw new MeshProblem(damaged);
  return { name, publicKey };
}

type Damaged = "key-file-damaged" | "contact-file-damaged" | "group-file-damaged";

function readObject(text: string, damaged: Damaged): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text), damaged);
  } catch (cause) {
    throw new MeshProblem(damaged, { cause });
  }
}

function objectOf(value: unknown, damaged: Damaged): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new MeshProblem(damaged);
  return value as Readonly<Record<string, unknown>>;
}

function bytesOf(value: unknown): Uint8Array | undefined {
  try {
    return typeof value === "string" ? fromBase64(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Neither another name nor another public key can be put over a sealed key. */
function bound(name: string, publicKey: string): Uint8Array {
  return encoder.encode(["TenChat/1/mesh key file", name, publicKey].join("\0"));
}
