import type { Kernel } from "../../../kernel/kernel.ts";

/** A place that a home says another thing of than it did before. */
export interface Stop {
  readonly peer: string;
  readonly conversationId: string;
  readonly sequence: number;
}

/** Of so many groups it is known that it has been said; of the oldest of more it is said once more. */
const MOST = 1_000;

/** Says to whoever runs this server, once of each group, that it has stopped and what that takes: the home says it each minute. */
export function createStopLog(log: Pick<Kernel["log"], "warn">): (stop: Stop) => void {
  const said = new Set<string>();
  return (stop) => {
    if (said.has(stop.conversationId)) return;
    if (said.size >= MOST) said.delete(said.values().next().value!);
    said.add(stop.conversationId);
    log.warn(
      stop,
      "the home of a group says another thing of a place than before and is not followed: if its data went back to an earlier day, the group has to be begun anew",
    );
  };
}
