import type { ShownRelay } from "./door.ts";
import type { Relay } from "./relay-book.ts";

export function shownRelay({ address, load, slot, failures, bad }: Relay): ShownRelay {
  const contact = slot?.startsWith("to ") ? slot.slice(3) : null;
  return {
    address,
    load,
    use: contact === null ? ((slot as "receive" | "copy" | "files" | null) ?? "none") : "send",
    contact,
    condition: bad ? "bad" : failures > 0 ? "silent" : "good",
  };
}
