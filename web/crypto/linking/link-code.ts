/** Crockford's base 32: no I, L, O or U, which people take for other signs or words. */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const bytesInCode = 16;
const signsInCode = 26;

/** 128 random bits as 26 signs: nobody who does not see the code finds it, so it may be a key by itself. */
export function writeLinkCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = "";
  for (let at = 0; at < signsInCode; at++) {
    code = signs.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return code;
}

/** What somebody has typed or a camera has read; null of what is no such code. */
export function readLinkCode(text: string): Uint8Array | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/gu, "").replaceAll("O", "0").replaceAll(/[IL]/gu, "1");
  if (code.length !== signsInCode) return null;
  let bits = 0n;
  for (const sign of code) {
    const value = signs.indexOf(sign);
    if (value === -1) return null;
    bits = (bits << 5n) | BigInt(value);
  }
  if (bits >> BigInt(8 * bytesInCode) !== 0n) return null;
  const bytes = new Uint8Array(bytesInCode);
  for (let at = bytesInCode - 1; at >= 0; at--) {
    bytes[at] = Number(bits & 255n);
    bits >>= 8n;
  }
  return bytes;
}
