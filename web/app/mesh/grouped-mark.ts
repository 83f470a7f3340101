/** What a key is called, in groups of four that two people can read to each other. */
export function groupedMark(id: string): string {
  return id.match(/.{1,4}/g)?.join(" ") ?? "";
}
