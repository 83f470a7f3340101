import type { RatchetHeader } from "../dialects/dialect.ts";
import { encodeBase64url } from "../encoding/base64url.ts";
import { openFailed } from "../errors.ts";
import { maximumSkip } from "./limits.ts";
import type { RatchetState, SkippedKey } from "./ratchet-state.ts";

/** What a header asks for, known without touching a key. */
export type Reach = {
  /** The stored key of a message that was skipped. */
  readonly late: SkippedKey | undefined;
  /** Whether the peer shows a new ratchet key. */
  readonly turns: boolean;
  /** Messages missing of the chain that ends with the turn; their keys are made only after the message was opened. */
  readonly behind: number;
  /** Messages missing in front of this one in its own chain. */
  readonly ahead: number;
};

/**
 * How far away a message is. Throws where no work could help: one that was opened before, one whose key had to give way,
 * one further ahead than `maximumSkip`. Both gaps count together, as whoever forges a header may name both.
 */
export function reachOf(state: RatchetState, header: RatchetHeader): Reach {
  const dh = encodeBase64url(header.dh);
  const late = state.skipped.find((entry) => entry.n === header.n && entry.dh === dh);
  if (late) return { late, turns: false, behind: 0, ahead: 0 };
  const turns = dh !== state.dhPeer;
  // Our own first chain leads nowhere before the peer has answered.
  if (!turns && state.receivingChain === null) throw openFailed();
  const behind = turns && state.receivingChain !== null ? Math.max(0, header.previous - state.received) : 0;
  const ahead = turns ? header.n : header.n - state.received;
  if (ahead < 0 || behind + ahead > maximumSkip) throw openFailed();
  return { late: undefined, turns, behind, ahead };
}
