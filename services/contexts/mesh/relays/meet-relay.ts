import { NotReached } from "../../../kernel/outward/outward.ts";
import type { MeshParts } from "../mesh-parts.ts";
import { askAgainAt } from "../rules/asking-again.ts";
import { isTrusted, judge } from "../rules/standing.ts";
import type { Deed } from "../rules/standing.ts";
import { forgetRelay, keepRelay } from "../store/relay-rows.ts";
import type { KnownRelay } from "../store/relay-rows.ts";
import { probeRelay } from "./probe-relay.ts";
import { pullPackets } from "./pull-packets.ts";
import type { Claims } from "./pull-packets.ts";

/** The round is over, and nobody is to blame. */
class RoundOver extends NotReached {}

/** One round with one relay: it is tried, what it holds is taken, and what came of it is noted. */
export async function meetRelay(parts: MeshParts, relay: KnownRelay, claims: Claims, until: number): Promise<void> {
  const inTime: MeshParts = {
    ...parts,
    ask: (...asked) => {
      if (performance.now() > until) throw new RoundOver("the round is over");
      return parts.ask(...asked);
    },
  };
  await noteOutcome(parts, relay, async (note) => {
    const tried = note(judged(parts, relay, await probeRelay(inTime, relay)));
    if (!isTrusted(tried)) return tried;
    const pulled = await pullPackets(inTime, relay.address, relay.comparesDigests, claims);
    return judged(parts, { ...tried, comparesDigests: pulled.compares }, deedOf(pulled));
  });
}

/** Of what it says that it holds only the lack is a deed: whoever drops packets could make others to give. */
function deedOf({ compares, hasAltered, asked, given }: Awaited<ReturnType<typeof pullPackets>>): Deed | undefined {
  if (!compares) return undefined;
  if (hasAltered) return { kind: "altered" };
  return given < asked ? { kind: "given", asked, given } : undefined;
}

function judged({ kernel }: MeshParts, relay: KnownRelay, deed: Deed | undefined): KnownRelay {
  if (deed === undefined) return relay;
  const standing = judge(relay, deed, kernel.clock.now());
  const { address } = relay;
  const until = standing.quarantinedUntil;
  if (until !== null && until !== relay.quarantinedUntil)
    kernel.log.warn({ relay: address, deed, until }, "a relay drops or changes packets, and is left alone");
  if (until === null && relay.quarantinedUntil !== null)
    kernel.log.info({ relay: address }, "a relay holds what it has to again, and is trusted");
  return { ...relay, ...standing };
}

/**
 * Does something with a relay and keeps what is known of it then, or what was noted before it stopped answering; one that
 * does not answer is asked ever more seldom.
 */
export async function noteOutcome(
  { kernel, settings }: MeshParts,
  relay: KnownRelay,
  work: (note: (met: KnownRelay) => KnownRelay) => Promise<KnownRelay>,
): Promise<void> {
  const now = kernel.clock.now();
  let noted = relay;
  try {
    const met = await work((so) => (noted = so));
    const answersSince = relay.answersSince ?? now;
    await keepRelay(kernel.dataSource, { ...met, seenAt: now, answersSince, failures: 0, askAt: now });
  } catch (error) {
    if (!(error instanceof NotReached)) throw error;
    if (error instanceof RoundOver) return;
    const failures = relay.failures + 1;
    kernel.log.info({ relay: relay.address, failures, problem: error.message }, "a relay did not answer");
    // Of whom nothing was ever heard but a name.
    if (relay.listedAt === null && failures >= 3 && !settings.peers.includes(relay.address))
      await forgetRelay(kernel.dataSource, relay.address);
    else
      await keepRelay(kernel.dataSource, { ...noted, answersSince: null, failures, askAt: askAgainAt(failures, now) });
  }
}
