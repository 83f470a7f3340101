/** What a PHC string of Argon2id says (the PHC string format specification, as the reference implementation writes it). */
export interface Argon2Hash {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

const SHAPE = /^\$argon2id\$v=19\$m=(\d{1,10}),t=(\d{1,4}),p=(\d{1,3})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export function formatPhc({ memory, passes, parallelism, salt, tag }: Argon2Hash): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

export function parsePhc(text: string): Argon2Hash {
  const parts = SHAPE.exec(text);
  // The database holds only what formatPhc wrote; the text itself stays out of the message, as it is a secret.
  if (!parts) throw new Error("A stored password hash is not an Argon2id PHC string.");
  const [, memory, passes, parallelism, salt, tag] = parts;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt!, "base64"),
    tag: Buffer.from(tag!, "base64"),
  };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
