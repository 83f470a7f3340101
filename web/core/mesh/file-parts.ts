import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import { openFilePart, openFileSealer } from "../../crypto/anonymous.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import { answerOf } from "./answer-of.ts";
import { filePartLength, largestFile, writeFileLink } from "./file-link.ts";
import type { FileLink } from "./file-link.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import type { MeshHost } from "./mesh-host.ts";
import { MeshProblem } from "./mesh-problem.ts";
import type { RelayBook } from "./relay-book.ts";

/** So many parts are asked for at once: an answer of them stays small. */
const askedAtOnce = 8;

/** A file as it travels: the message that says of it, and the packets that it is in. */
export interface SealedFile {
  readonly content: string;
  readonly packets: readonly Packet[];
}

/**
 * Each part is a packet for a key that nobody has, so that no relay can tell it from a message; what opens it is in the
 * message alone. `file-empty`, `file-too-large`.
 */
export async function sealFile(
  { crypto, randomBytes }: { readonly crypto: MeshCrypto; readonly randomBytes: (length: number) => Uint8Array },
  name: string,
  bytes: Uint8Array,
): Promise<SealedFile> {
  if (bytes.length === 0) throw new MeshProblem("file-empty");
  if (bytes.length > largestFile) throw new MeshProblem("file-too-large");
  const sealer = await openFileSealer(crypto.subtle, randomBytes);
  const recipient = toBase64(sealer.spki);
  const packets: Packet[] = [];
  for (let at = 0; at < bytes.length; at += filePartLength) {
    const message = toBase64(await sealer.seal(bytes.subarray(at, at + filePartLength)));
    const signature = toBase64(await sealer.noSignature());
    packets.push({ recipient, message, hash: crypto.digest(message), signature });
  }
  const hashes = packets.map(({ hash }) => hash);
  return { content: writeFileLink({ name, size: bytes.length, secret: sealer.secret, hashes }), packets };
}

export interface FetchParts {
  readonly host: MeshHost;
  readonly crypto: MeshCrypto;
  readonly book: RelayBook;
}

/**
 * Fetches a file through the relay that this device uses for files alone, and tells how many of its parts are there.
 * `file-relay-missing` where every relay that answers has seen somebody's key; `file-not-there` where that relay does not answer, or lacks a part: it did not come yet, or its week is over. `file-damaged`
 * where its sender made it otherwise than they say.
 */
export async function fetchFile(
  { host, crypto, book }: FetchParts,
  { size, secret, hashes }: FileLink,
  progress: (parts: number) => void,
): Promise<Uint8Array> {
  const relay = await book.relayFor("files");
  if (relay === undefined) {
    const isOne = book.known.get().some(({ slot, bad }) => slot === "files" && !bad);
    throw new MeshProblem(isOne ? "file-not-there" : "file-relay-missing");
  }
  /** By their hashes, so that a relay can leave a part out, and nothing else. */
  const ask = async (wanted: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const answer = await answerOf(host, relay.address, "/fetch", { hashes: wanted });
    await (answer === undefined ? book.silent(relay.address) : book.answered(relay.address));
    return new Map(messagesOf(answer?.body).map((each) => [crypto.digest(each), each]));
  };
  const file = new Uint8Array(size);
  for (let at = 0; at < hashes.length; at += askedAtOnce) {
    const wanted = hashes.slice(at, at + askedAtOnce);
    const held = await ask(wanted);
    for (const [beyond, hash] of wanted.entries()) {
      // Alone once more: an answer has room for so much, and anybody can send many packets of one hash.
      const message = held.get(hash) ?? (await ask([hash])).get(hash);
      if (message === undefined) throw new MeshProblem("file-not-there");
      const from = (at + beyond) * filePartLength;
      const part = await opened(crypto, secret, message);
      if (part?.length !== Math.min(filePartLength, size - from)) throw new MeshProblem("file-damaged");
      file.set(part, from);
      progress(at + beyond + 1);
    }
  }
  return file;
}

function messagesOf(body: unknown): string[] {
  const { messages } = (body ?? {}) as { readonly messages?: unknown };
  if (!Array.isArray(messages)) return [];
  return (messages as unknown[]).flatMap((each) => {
    const message = (each as { readonly message?: unknown } | null)?.message;
    return typeof message === "string" ? [message] : [];
  });
}

async function opened(crypto: MeshCrypto, secret: Uint8Array, message: string): Promise<Uint8Array | undefined> {
  try {
    return await openFilePart(crypto.subtle, secret, fromBase64(message));
  } catch {
    // Its hash is the one that the sender said: whatever is wrong with it was so from the beginning.
    return undefined;
  }
}
