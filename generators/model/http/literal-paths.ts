/**
 * What of a path nobody fills in, as it travels (RFC 6570, 3.1): what no address can hold is its bytes after percent
 * signs. What is written so already stays, but for signs that a path can hold as well: routers tell one from the other.
 */
export function literalPart(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/%(?:24|26|2b|2c|3a|3b|3d|40)/gi, decodeURIComponent)
    .replaceAll(/%(?![0-9A-Fa-f]{2})|[^\w.~!$&'()*+,;=:@/%-]/gu, encodeURIComponent);
}

/** Why no route leads to what of a path nobody fills in; undefined where one does. */
export function problemOfLiteral(path: string): string | undefined {
  const literal = path.replaceAll(/\{[^}]*\}/g, "\0");
  if (!literal.isWellFormed()) return "its address has half a letter.";
  if (/(?:^|\/)(?:\.|%2e){1,2}(?=\/|$)/i.test(literal))
    return "dots stand for a part of its address, which browsers leave out together with the one before.";
  const sign = /[*#]|%(?:00|23|2f|3f)/i.exec(literal)?.[0];
  if (sign !== undefined) return `"${sign}" in its address means something else to a route.`;
  return literal.split("\0").length > path.split(/\{[^}]*\}/).length ? "no address has NUL." : undefined;
}

/** What of a path nobody fills in, as a router compares it: in letters. */
export function routedPart(text: string): string {
  return literalPart(text).replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch (error) {
      if (error instanceof URIError) return bytes;
      throw error;
    }
  });
}
