import type { ConversationsApi } from "../../../generated/client/conversations/api.ts";
import type { MessagingApi } from "../../../generated/client/messaging/api.ts";
import type { SocketApi } from "../../../generated/client/socket.ts";
import type { ServerInfoApi } from "../../../generated/client/server-info/api.ts";
import { makeSubmission, someId } from "../../../services/testing/make-submission.ts";
import { GroupBook } from "../../../services/testing/group-book.ts";
import type { Caller } from "./callers.ts";
import type { FrameRows, Row, RowsOf } from "./row.ts";
import type { Stage } from "./stage.ts";

const bytes = (length: number) => Buffer.alloc(length, 7).toString("base64");

/** Signed by whoever asks, if they can sign anything. */
const signer = ({ person, holds }: Caller, { alice }: Stage) =>
  person !== null && holds["device-ready"] ? person : alice;

const toGroup = ({ group }: Stage) => makeSubmission(group.conversationId, [], { membership: group.revision });

export const conversationsRows: RowsOf<ConversationsApi> = {
  // Bob hears what is said in the group all the same.
  blockAccount: {
    ask: (api, { bob }) => api.blockAccount({ accountId: bob.accountId }),
    open: "whoever does not want to hear of somebody says so",
  },
  // Who may ask to be let in is said by the link, and none of these callers has one.
  askToJoin: {
    ask: (api) => api.askToJoin({ invitationId: someId(), masterKey: bytes(32), proof: bytes(64) }),
    everybody: "invitation-not-found",
  },
  listAsking: {
    ask: (api, { group: { conversationId } }) => api.listAsking({ conversationId }),
    about: "group",
  },
  changeGroup: {
    async ask(api, stage, caller) {
      const { conversationId } = stage.group;
      const members = [...stage.group.members, { accountId: stage.bob.accountId, role: "member" as const }];
      const roster = await stage.group.roster(signer(caller, stage), members);
      const { messageId } = makeSubmission(conversationId, []);
      await api.changeGroup({ conversationId, messageId, roster: roster.toString("base64") });
      stage.group.note(roster, members);
    },
    about: "group",
    others: "roster-refused",
  },
  createGroup: {
    async ask(api, stage, caller) {
      const book = new GroupBook();
      const by = signer(caller, stage);
      const roster = await book.roster(by, [
        { accountId: by.accountId, role: "owner" as const },
        { accountId: stage.bob.accountId, role: "member" as const },
      ]);
      const { conversationId } = book;
      const { messageId } = makeSubmission(conversationId, []);
      return api.createGroup({ conversationId, messageId, roster: roster.toString("base64") });
    },
  },
  openDirectConversation: { ask: (api, { bob }) => api.openDirectConversation({ accountId: bob.accountId }) },
  readConversation: {
    ask: (api, { direct }) => api.readConversation({ conversationId: direct }),
    about: "direct",
  },
  readGroup: {
    ask: (api, { group: { conversationId } }) => api.readGroup({ conversationId }),
    about: "group",
  },
  unblockAccount: {
    ask: (api, { bob }) => api.unblockAccount({ accountId: bob.accountId }),
    open: "it is taken out of one's own list, if it is there",
  },
};

export const messagingRows: RowsOf<MessagingApi> = {
  catchUp: {
    ask: (api, { group, direct, keptBack }) => {
      const positions = [group.conversationId, direct, keptBack, someId()].map((conversationId) => ({
        conversationId,
        sequence: 0,
      }));
      return api.catchUp({ positions, groups: true });
    },
  },
  postMessage: { ask: (api, stage) => api.postMessage(toGroup(stage)), about: "group" },
  readHistory: {
    ask: (api, { group: { conversationId } }) => api.readHistory({ conversationId }),
    about: "group",
  },
};

/** In a channel Alice alone writes, and all who are in it say what is about a message; in what is over nobody says anything. */
export const groupRows = [
  rowsIn("channel", {}, { others: "senders-restricted" }),
  rowsIn("channel", { aside: true }, {}),
  rowsIn("over", {}, { everybody: "conversation-ended" }),
];

function rowsIn(
  which: "channel" | "over",
  said: Partial<ReturnType<typeof makeSubmission>>,
  refused: Pick<Row<never>, "others" | "everybody">,
) {
  const made = ({ [which]: { conversationId, revision } }: Stage) =>
    makeSubmission(conversationId, [], { membership: revision, ...said });
  const about = "group" as const;
  return {
    postMessage: {
      ask: (api: MessagingApi, stage) => api.postMessage(made(stage)),
      about,
      ...refused,
    } satisfies Row<MessagingApi>,
    submitMessage: {
      ask: (api: SocketApi, stage) => api.submitMessage(made(stage)),
      about,
      ...refused,
    } satisfies Row<SocketApi>,
  };
}

/** A change of what is over, as whoever asks would sign it. */
export const changeOfOver: Row<ConversationsApi> = {
  async ask(api, stage, caller) {
    const { over, bob } = stage;
    const members = [...over.members, { accountId: bob.accountId, role: "member" as const }];
    const roster = await over.roster(signer(caller, stage), members);
    const { messageId } = makeSubmission(over.conversationId, []);
    await api.changeGroup({ conversationId: over.conversationId, messageId, roster: roster.toString("base64") });
  },
  about: "group",
  everybody: "conversation-ended",
};

export const serverInfoRows: RowsOf<ServerInfoApi> = {
  negotiate: { ask: (api) => api.negotiate({ protocol: [1], features: ["groups"] }) },
  // None was signed for what is tested.
  readAttestation: { ask: (api) => api.readAttestation(), everybody: "not-found" },
};

export const frameRows: FrameRows = {
  confirmReceived: {
    ask: (api, { group: { conversationId } }) => api.confirmReceived({ conversationId, sequence: 1 }),
    about: "group",
  },
  submitMessage: { ask: (api, stage) => api.submitMessage(toGroup(stage)), about: "group" },
  updatePresence: {
    ask: async (api, { group: { conversationId } }) => api.updatePresence({ conversationId, presence: "online" }),
    about: "group",
  },
  updateTyping: {
    ask: async (api, { group: { conversationId } }) => api.updateTyping({ conversationId, typing: true }),
    about: "group",
  },
};
