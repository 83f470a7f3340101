import { fileSecretLength } from "../../crypto/anonymous.ts";
import { decodeBase64url, encodeBase64url } from "../../crypto/secrets.ts";
import { cleanName } from "./files.ts";

/** What a message says of a file (JA-017): how it is called, what opens its parts, and the hashes of the packets they are in. */
export interface FileLink {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly secret: Uint8Array;
  /** In order. */
  readonly hashes: readonly string[];
}

/** In bytes: a relay holds it for a week, and brings it to every other one. */
export const largestFile = 4_000_000;
/** What fills a packet. */
export const filePartLength = 65_535;

const longestLink = 8_192;
const link = /^\[([^\]\n]{1,300})\]\(tenchat-file:([1-9]\d{0,6})\.([\w-]{1,64})((?:\.[0-9a-f]{64})+)\)$/;

export function partsOf(size: number): number {
  return Math.ceil(size / filePartLength);
}

/** A name as it may stand in a link and on a screen. Of a long one the end stays as well: it says what kind of file it is. */
export function cleanFileName(said: string): string {
  const letters = [...said.replaceAll(/[[\]/\\]/g, "_")];
  const short = letters.length <= 64 ? letters : [...letters.slice(0, 43), "…", ...letters.slice(-20)];
  return cleanName(short.join("")) ?? "file";
}

/** A link of Markdown, as Jasper names its files; only what reads `tenchat-file` can follow it. */
export function writeFileLink({ name, size, secret, hashes }: FileLink): string {
  return `[${cleanFileName(name)}](tenchat-file:${[size, encodeBase64url(secret), ...hashes].join(".")})`;
}

/** Undefined for every other message, which is shown as the text that it is. */
export function readFileLink(content: string): FileLink | undefined {
  if (content.length > longestLink) return undefined;
  const [, name, said, secretText, hashesText] = link.exec(content) ?? [];
  if (hashesText === undefined) return undefined;
  const size = Number(said);
  const hashes = hashesText.slice(1).split(".");
  const secret = secretOf(secretText!);
  if (size > largestFile || hashes.length !== partsOf(size) || secret?.length !== fileSecretLength) return undefined;
  return { name: cleanFileName(name!), size, secret, hashes };
}

function secretOf(text: string): Uint8Array | undefined {
  try {
    return decodeBase64url(text);
  } catch {
    return undefined;
  }
}
