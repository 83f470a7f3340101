import type { EntityManager } from "typeorm";
import { EventNotProcessed } from "../../../../generated/contracts/federation/errors.ts";
import { DeclaredError } from "../../../../generated/contracts/runtime/check.ts";
import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import { Turns } from "../../../kernel/turns.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { admitEvent } from "../admit-event.ts";
import type { AdmittedEvent } from "../admit-event.ts";
import { effectOf } from "../event-effects.ts";
import type { FederationParts } from "../federation-parts.ts";
import { GroupRefused } from "../group-refused.ts";
import { dedupKey } from "../rules/dedup-key.ts";
import { markReceived } from "../store/received-events.ts";

/** An effect asks the database besides its transaction: at most so many of them, and there are connections for that. */
const EFFECTS_AT_ONCE = 6;

/** Takes an event of another server in, once. */
export function receivePeerEvent(parts: FederationParts | undefined): FederationOperations["receivePeerEvent"] {
  const turns = new Turns(EFFECTS_AT_ONCE);
  return async ({ event = "", ...headers }, { actor: { address } }) => {
    if (parts === undefined) throw new NotFound();
    parts.kernel.freeSpace.expectRoom();
    const admitted = await admitEvent(parts, Buffer.from(event, "base64"), headers, address);
    const { eventId: event_id } = admitted.event;
    try {
      const status = await take(parts, admitted, turns);
      return { status, event_id, ...(await standingAt(parts, admitted)) };
    } catch (error) {
      if (!(error instanceof GroupRefused)) throw error;
      const { refused, revision } = error;
      return { status: "ok", event_id, refused, ...(revision === undefined ? {} : { revision }) };
    }
  };
}

/**
 * How far the log of a group goes here, for its home, which tells it several messages at once: a server of an earlier
 * version takes such an event as well, and has done nothing by it.
 */
async function standingAt(
  { neighbours: { groups, log } }: FederationParts,
  { origin, event: { family } }: AdmittedEvent,
): Promise<{ sequence?: number }> {
  if (family?.name !== "group.items") return {};
  const conversationId = family.fields.channel_id.toLowerCase();
  if ((await groups.homeOf(conversationId)) !== origin) return {};
  const [last] = await log.lastSequences([conversationId]);
  return last === undefined ? {} : { sequence: last.sequence };
}

/** Effect and mark in one transaction: what fails may come again, and what comes again has no second effect. */
async function take(
  { kernel, effects, strangers }: FederationParts,
  { origin, event }: AdmittedEvent,
  turns: Turns,
): Promise<"ok" | "duplicate"> {
  const row = { origin, eventId: dedupKey(event), receivedAt: kernel.clock.now() };
  try {
    const effect = effectOf(effects, origin, event);
    const actor = event.family && effects.actorOf?.(event.family);
    // What does nothing, and most of what a stranger sends, concerns nobody here.
    const marked = effect && actor === undefined ? "known" : await strangers.mark(row, effect && actor);
    if (effect === undefined || marked !== "known") return marked === "ok" ? "ok" : "duplicate";
    const work = async (manager: EntityManager): Promise<"ok" | "duplicate"> => {
      if (!(await markReceived(manager, row))) return "duplicate";
      await effect(manager);
      return "ok";
    };
    return await turns.run(() => transaction(kernel.dataSource, work));
  } catch (error) {
    if (error instanceof DeclaredError || error instanceof GroupRefused) throw error;
    kernel.log.error({ error, peer: origin, type: event.type }, "an event of another server could not be processed");
    throw new EventNotProcessed({ detail: "Error processing event" });
  }
}
