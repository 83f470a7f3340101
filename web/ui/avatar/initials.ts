/** Up to two first letters, by grapheme, so that no emoji or accent is cut in half. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter((word) => word.length > 0);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  const segmenter = new Intl.Segmenter();
  return picked
    .map((word) => (word === undefined ? "" : ([...segmenter.segment(word)][0]?.segment ?? "")))
    .join("")
    .toLocaleUpperCase();
}

/** One of so many colours, always the same for the same id (FNV-1a, 32 bits). */
export function colourIndex(id: string, colours: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % colours;
}
