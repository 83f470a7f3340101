import { rosterContentType } from "../../../../web/crypto/verify.ts";
import type { SaidMessage } from "../../messaging/index.ts";

/** As much of what is said as one event tells, as it is kept; on its way, in base64, it is a third more. */
const MOST_BYTES = 256 * 1024;

/**
 * What is to be told, in pieces that one event can tell each. A roster is one of its own: who is in the group, and so who
 * is told what follows, is another after it.
 */
export function runsOf(messages: readonly SaidMessage[]): SaidMessage[][] {
  const runs: SaidMessage[][] = [];
  let left = 0;
  for (const message of messages) {
    const isRoster = message.contentType === rosterContentType;
    const bytes = sizeOf(message);
    if (isRoster || bytes > left) {
      runs.push([]);
      left = MOST_BYTES;
    }
    runs.at(-1)!.push(message);
    left = isRoster ? 0 : left - bytes;
  }
  return runs;
}

function sizeOf({ ciphertext, wrappedKeys }: SaidMessage): number {
  let bytes = ciphertext.length;
  for (const [deviceId, key] of Object.entries(wrappedKeys)) bytes += deviceId.length + key.length;
  return bytes;
}
