// @generated tenchat:arbitraries@1 hash:c50d0b563de8205a7f22c01c7fcb7706 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/channels.tsp, specs/contexts/conversations/models.tsp, specs/contexts/conversations/operations.tsp.

import { type Arbitrary, array, constant, constantFrom, integer, oneof, record } from "fast-check";
import type {
  ConversationNewFrame, ListConversationsInput, OpenDirectConversationInput, ReadConversationInput
} from "../../contracts/conversations/operations.ts";
import type { Conversation, ConversationPage, Member } from "../../contracts/conversations/types.ts";
import { arbitraryProfile } from "../identity/arbitraries.ts";
import { drawWith, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryConversation(): Arbitrary<Conversation> {
  return record(
    {
      conversationId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u),
      kind: constantFrom("direct" as const),
      members: array(nested(() => arbitraryMember()), { minLength: 0, maxLength: 3 }),
      createdAt: moment(),
      lastActivityAt: moment()
    }
  ) as Arbitrary<Conversation>;
}

/** One of them, always the same, with what the test cares about. */
export function buildConversation(overrides: Partial<Conversation> = {}): Conversation {
  return drawWith(arbitraryConversation(), overrides);
}

export function arbitraryConversationPage(): Arbitrary<ConversationPage> {
  return record(
    {
      conversations: array(nested(() => arbitraryConversation()), { minLength: 0, maxLength: 3 }),
      nextCursor: oneof(text({"min":0,"max":1000000}), constant(null))
    }
  ) as Arbitrary<ConversationPage>;
}

/** One of them, always the same, with what the test cares about. */
export function buildConversationPage(overrides: Partial<ConversationPage> = {}): ConversationPage {
  return drawWith(arbitraryConversationPage(), overrides);
}

export function arbitraryMember(): Arbitrary<Member> {
  return record(
    { profile: nested(() => arbitraryProfile()), role: constantFrom("member" as const), joinedAt: moment() }
  ) as Arbitrary<Member>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMember(overrides: Partial<Member> = {}): Member {
  return drawWith(arbitraryMember(), overrides);
}

export function arbitraryConversationNewFrame(): Arbitrary<ConversationNewFrame> {
  return record(
    {
      conversationId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u),
      kind: constantFrom("direct" as const),
      members: array(nested(() => arbitraryMember()), { minLength: 0, maxLength: 3 }),
      createdAt: moment(),
      lastActivityAt: moment()
    }
  ) as Arbitrary<ConversationNewFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildConversationNewFrame(overrides: Partial<ConversationNewFrame> = {}): ConversationNewFrame {
  return drawWith(arbitraryConversationNewFrame(), overrides);
}

export function arbitraryListConversationsInput(): Arbitrary<ListConversationsInput> {
  return record({ cursor: text({"min":0,"max":128}), limit: integer({ min: 1, max: 100 }) }, {
    requiredKeys: []
  }) as Arbitrary<ListConversationsInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListConversationsInput(overrides: Partial<ListConversationsInput> = {}): ListConversationsInput {
  return drawWith(arbitraryListConversationsInput(), overrides);
}

export function arbitraryOpenDirectConversationInput(): Arbitrary<OpenDirectConversationInput> {
  return record(
    { accountId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u) }
  ) as Arbitrary<OpenDirectConversationInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildOpenDirectConversationInput(
  overrides: Partial<OpenDirectConversationInput> = {}
): OpenDirectConversationInput {
  return drawWith(arbitraryOpenDirectConversationInput(), overrides);
}

export function arbitraryReadConversationInput(): Arbitrary<ReadConversationInput> {
  return record(
    { conversationId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u) }
  ) as Arbitrary<ReadConversationInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadConversationInput(overrides: Partial<ReadConversationInput> = {}): ReadConversationInput {
  return drawWith(arbitraryReadConversationInput(), overrides);
}
