/** Lets the browser save something as a file. */
export function saveFile(name: string, content: string | Uint8Array, type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Not before the browser has begun: some read it only then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
