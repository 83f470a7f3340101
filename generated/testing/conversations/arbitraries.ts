// @generated tenchat:arbitraries@1 hash:fef4e9d160e03b14db1bb726ff9a7876 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/.

import { type Arbitrary, array, boolean, constant, constantFrom, integer, oneof, record } from "fast-check";
import type {
  AccountDeletedFrame, AskToJoinInput, BlockAccountInput, BlocksChangedFrame, ChangeGroupInput, ConversationNewFrame,
  CreateGroupInput, D3chatChannelNewFrame, GroupAskedFrame, GroupEndedFrame, GroupNewFrame, ListAskingInput,
  ListBlocksInput, ListConversationsInput, ListGroupsInput, OpenDirectConversationInput, ReadConversationInput,
  ReadGroupInput, UnblockAccountInput
} from "../../contracts/conversations/operations.ts";
import type {
  Asking, AskingPage, Block, BlockList, Conversation, ConversationPage, D3chatChannel, Group, GroupMember, GroupPage,
  Joining, Member
} from "../../contracts/conversations/types.ts";
import { arbitraryProfile } from "../identity/arbitraries.ts";
import { base64, drawWith, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryAsking(): Arbitrary<Asking> {
  return record(
    {
      invitationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      masterKey: base64(32, 32),
      proof: base64(64, 64),
      profile: nested(() => arbitraryProfile()),
      askedAt: moment()
    }
  ) as Arbitrary<Asking>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAsking(overrides: Partial<Asking> = {}): Asking {
  return drawWith(arbitraryAsking(), overrides);
}

export function arbitraryAskingPage(): Arbitrary<AskingPage> {
  return record(
    { asking: array(nested(() => arbitraryAsking()), { minLength: 0, maxLength: 3 }) }
  ) as Arbitrary<AskingPage>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAskingPage(overrides: Partial<AskingPage> = {}): AskingPage {
  return drawWith(arbitraryAskingPage(), overrides);
}

export function arbitraryBlock(): Arbitrary<Block> {
  return record({ profile: nested(() => arbitraryProfile()), blockedAt: moment() }) as Arbitrary<Block>;
}

/** One of them, always the same, with what the test cares about. */
export function buildBlock(overrides: Partial<Block> = {}): Block {
  return drawWith(arbitraryBlock(), overrides);
}

export function arbitraryBlockList(): Arbitrary<BlockList> {
  return record(
    { blocks: array(nested(() => arbitraryBlock()), { minLength: 0, maxLength: 3 }) }
  ) as Arbitrary<BlockList>;
}

/** One of them, always the same, with what the test cares about. */
export function buildBlockList(overrides: Partial<BlockList> = {}): BlockList {
  return drawWith(arbitraryBlockList(), overrides);
}

export function arbitraryConversation(): Arbitrary<Conversation> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
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

export function arbitraryD3chatChannel(): Arbitrary<D3chatChannel> {
  return record(
    {
      id: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid"),
      name: constant(null),
      is_dm: boolean(),
      is_federated: boolean(),
      encryption_type: oneof(constant("x3dh" as const), constant("sender_keys" as const)),
      created_by: constant(null),
      created_at: moment()
    }
  ) as Arbitrary<D3chatChannel>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatChannel(overrides: Partial<D3chatChannel> = {}): D3chatChannel {
  return drawWith(arbitraryD3chatChannel(), overrides);
}

export function arbitraryGroup(): Arbitrary<Group> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      revision: integer({ min: 0, max: 1000000 }),
      members: array(nested(() => arbitraryGroupMember()), { minLength: 0, maxLength: 3 }),
      createdAt: moment()
    }
  ) as Arbitrary<Group>;
}

/** One of them, always the same, with what the test cares about. */
export function buildGroup(overrides: Partial<Group> = {}): Group {
  return drawWith(arbitraryGroup(), overrides);
}

export function arbitraryGroupMember(): Arbitrary<GroupMember> {
  return record(
    {
      profile: nested(() => arbitraryProfile()),
      role: constantFrom("owner" as const, "member" as const),
      admin: boolean(),
      since: integer({ min: 0, max: 1000000 })
    },
    { requiredKeys: ["profile", "role", "since"] }
  ) as Arbitrary<GroupMember>;
}

/** One of them, always the same, with what the test cares about. */
export function buildGroupMember(overrides: Partial<GroupMember> = {}): GroupMember {
  return drawWith(arbitraryGroupMember(), overrides);
}

export function arbitraryGroupPage(): Arbitrary<GroupPage> {
  return record(
    {
      groups: array(nested(() => arbitraryGroup()), { minLength: 0, maxLength: 3 }),
      nextCursor: oneof(
        text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid"),
        constant(null)
      )
    }
  ) as Arbitrary<GroupPage>;
}

/** One of them, always the same, with what the test cares about. */
export function buildGroupPage(overrides: Partial<GroupPage> = {}): GroupPage {
  return drawWith(arbitraryGroupPage(), overrides);
}

export function arbitraryJoining(): Arbitrary<Joining> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      joined: boolean()
    }
  ) as Arbitrary<Joining>;
}

/** One of them, always the same, with what the test cares about. */
export function buildJoining(overrides: Partial<Joining> = {}): Joining {
  return drawWith(arbitraryJoining(), overrides);
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

export function arbitraryAccountDeletedFrame(): Arbitrary<AccountDeletedFrame> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<AccountDeletedFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAccountDeletedFrame(overrides: Partial<AccountDeletedFrame> = {}): AccountDeletedFrame {
  return drawWith(arbitraryAccountDeletedFrame(), overrides);
}

export function arbitraryBlocksChangedFrame(): Arbitrary<BlocksChangedFrame> {
  return record({  }) as Arbitrary<BlocksChangedFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildBlocksChangedFrame(overrides: Partial<BlocksChangedFrame> = {}): BlocksChangedFrame {
  return drawWith(arbitraryBlocksChangedFrame(), overrides);
}

export function arbitraryConversationNewFrame(): Arbitrary<ConversationNewFrame> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
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

export function arbitraryD3chatChannelNewFrame(): Arbitrary<D3chatChannelNewFrame> {
  return record({ channel: nested(() => arbitraryD3chatChannel()) }) as Arbitrary<D3chatChannelNewFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatChannelNewFrame(overrides: Partial<D3chatChannelNewFrame> = {}): D3chatChannelNewFrame {
  return drawWith(arbitraryD3chatChannelNewFrame(), overrides);
}

export function arbitraryGroupAskedFrame(): Arbitrary<GroupAskedFrame> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<GroupAskedFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildGroupAskedFrame(overrides: Partial<GroupAskedFrame> = {}): GroupAskedFrame {
  return drawWith(arbitraryGroupAskedFrame(), overrides);
}

export function arbitraryGroupEndedFrame(): Arbitrary<GroupEndedFrame> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      roster: base64(256, 256)
    },
    { requiredKeys: ["conversationId"] }
  ) as Arbitrary<GroupEndedFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildGroupEndedFrame(overrides: Partial<GroupEndedFrame> = {}): GroupEndedFrame {
  return drawWith(arbitraryGroupEndedFrame(), overrides);
}

export function arbitraryGroupNewFrame(): Arbitrary<GroupNewFrame> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      revision: integer({ min: 0, max: 1000000 }),
      members: array(nested(() => arbitraryGroupMember()), { minLength: 0, maxLength: 3 }),
      createdAt: moment()
    }
  ) as Arbitrary<GroupNewFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildGroupNewFrame(overrides: Partial<GroupNewFrame> = {}): GroupNewFrame {
  return drawWith(arbitraryGroupNewFrame(), overrides);
}

export function arbitraryAskToJoinInput(): Arbitrary<AskToJoinInput> {
  return record(
    {
      invitationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      masterKey: base64(32, 32),
      proof: base64(64, 64)
    }
  ) as Arbitrary<AskToJoinInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAskToJoinInput(overrides: Partial<AskToJoinInput> = {}): AskToJoinInput {
  return drawWith(arbitraryAskToJoinInput(), overrides);
}

export function arbitraryBlockAccountInput(): Arbitrary<BlockAccountInput> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<BlockAccountInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildBlockAccountInput(overrides: Partial<BlockAccountInput> = {}): BlockAccountInput {
  return drawWith(arbitraryBlockAccountInput(), overrides);
}

export function arbitraryChangeGroupInput(): Arbitrary<ChangeGroupInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      messageId: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      roster: base64(256, 256)
    }
  ) as Arbitrary<ChangeGroupInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildChangeGroupInput(overrides: Partial<ChangeGroupInput> = {}): ChangeGroupInput {
  return drawWith(arbitraryChangeGroupInput(), overrides);
}

export function arbitraryCreateGroupInput(): Arbitrary<CreateGroupInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      messageId: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      roster: base64(256, 256)
    }
  ) as Arbitrary<CreateGroupInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildCreateGroupInput(overrides: Partial<CreateGroupInput> = {}): CreateGroupInput {
  return drawWith(arbitraryCreateGroupInput(), overrides);
}

export function arbitraryListAskingInput(): Arbitrary<ListAskingInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<ListAskingInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListAskingInput(overrides: Partial<ListAskingInput> = {}): ListAskingInput {
  return drawWith(arbitraryListAskingInput(), overrides);
}

export function arbitraryListBlocksInput(): Arbitrary<ListBlocksInput> {
  return record({  }) as Arbitrary<ListBlocksInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListBlocksInput(overrides: Partial<ListBlocksInput> = {}): ListBlocksInput {
  return drawWith(arbitraryListBlocksInput(), overrides);
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

export function arbitraryListGroupsInput(): Arbitrary<ListGroupsInput> {
  return record(
    {
      cursor: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    },
    { requiredKeys: [] }
  ) as Arbitrary<ListGroupsInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListGroupsInput(overrides: Partial<ListGroupsInput> = {}): ListGroupsInput {
  return drawWith(arbitraryListGroupsInput(), overrides);
}

export function arbitraryOpenDirectConversationInput(): Arbitrary<OpenDirectConversationInput> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
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
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<ReadConversationInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadConversationInput(overrides: Partial<ReadConversationInput> = {}): ReadConversationInput {
  return drawWith(arbitraryReadConversationInput(), overrides);
}

export function arbitraryReadGroupInput(): Arbitrary<ReadGroupInput> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<ReadGroupInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadGroupInput(overrides: Partial<ReadGroupInput> = {}): ReadGroupInput {
  return drawWith(arbitraryReadGroupInput(), overrides);
}

export function arbitraryUnblockAccountInput(): Arbitrary<UnblockAccountInput> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<UnblockAccountInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildUnblockAccountInput(overrides: Partial<UnblockAccountInput> = {}): UnblockAccountInput {
  return drawWith(arbitraryUnblockAccountInput(), overrides);
}
