import type { EntityManager } from "typeorm";
import type { ContextReactions } from "../../../../generated/server/runtime/events.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { Neighbours } from "../neighbours.ts";
import type { PeerSending } from "../sending/peer-sending.ts";
import { beginCursor, beginGroupCursor, goBack, noteGone, noteGoneFromGroup, noteSaid } from "../store/peer-cursors.ts";
import { peopleAmong } from "../store/people-elsewhere.ts";

interface Erased {
  readonly conversationId: string;
  readonly accountId: string;
}

/** What other servers are to be told of what happens here: each of it moves a cursor, and the sending does the rest. */
export function openReactions(
  { clock }: Pick<Kernel, "clock">,
  {
    memberships,
    conversations,
    groups,
  }: Pick<Neighbours, "memberships" | "conversations"> & {
    readonly groups: Pick<Neighbours["groups"], "homeOf" | "sinceOf" | "everIn">;
  },
  sending: Pick<PeerSending, "wake">,
): Required<
  Pick<
    ContextReactions,
    "conversation-created" | "group-changed" | "message-persisted" | "member-erased" | "peer-message-undelivered"
  >
> {
  const wake = (manager: EntityManager): void => afterCommit(manager, () => sending.wake());
  /** Of a conversation in which nobody of here is left nothing is kept here. */
  const endAbandoned = async (manager: EntityManager, { conversationId, accountId }: Erased): Promise<void> => {
    const left = (await memberships.membersOf(conversationId)).filter((each) => each !== accountId);
    const elsewhere = await peopleAmong(manager, left);
    if (left.length > 0 && elsewhere.length === left.length) await conversations.end(manager, conversationId);
  };
  return {
    async "conversation-created"(events, manager) {
      for (const { payload } of events) {
        for (const { server } of await peopleAmong(manager, payload.memberIds)) {
          const { conversationId } = payload;
          const begun = { peer: server, conversationId, invited: false, deliveredSequence: 0 };
          await beginCursor(manager, begun, clock.now());
        }
      }
      wake(manager);
    },
    async "group-changed"(events, manager) {
      for (const { payload } of events) {
        const { conversationId, memberIds } = payload;
        // Of a group that is at home elsewhere its home tells everybody.
        if ((await groups.homeOf(conversationId, manager)) !== null) continue;
        const elsewhere = await peopleAmong(manager, memberIds);
        for (const peer of new Set(elsewhere.map(({ server }) => server))) {
          const theirs = elsewhere.filter(({ server }) => server === peer).map(({ accountId }) => accountId);
          const since = await groups.sinceOf(conversationId, theirs);
          if (since !== undefined) await beginGroupCursor(manager, { peer, conversationId, since }, clock.now());
        }
      }
      wake(manager);
    },
    async "message-persisted"(events, manager) {
      const said = events.map(({ payload }) => payload);
      if (await noteSaid(manager, said, clock.now())) wake(manager);
    },
    async "member-erased"(events, manager) {
      for (const { payload } of events) {
        const isGroup = (await groups.homeOf(payload.conversationId, manager)) !== undefined;
        if (isGroup) {
          const elsewhere = await peopleAmong(manager, await groups.everIn(payload.conversationId));
          const peers = [...new Set(elsewhere.map(({ server }) => server))];
          await noteGoneFromGroup(manager, peers, payload.accountId, clock.now());
          continue;
        }
        await noteGone(manager, payload, clock.now());
        await endAbandoned(manager, payload);
      }
      wake(manager);
    },
    /** The operator wants it tried again. What followed it is sent again with it, which is known there by its ids. */
    async "peer-message-undelivered"(events, manager) {
      for (const { payload } of events) await goBack(manager, payload, payload.sequence, clock.now());
      wake(manager);
    },
  };
}
