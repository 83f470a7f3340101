import type { Neighbours } from "../neighbours.ts";

const nothing = (): never => {
  throw new Error("nobody is here, so that nothing is asked of them");
};

/** The contexts below, where nobody has an account and nothing is said. */
export const noNeighbours: Neighbours = {
  people: { profileNamed: async () => undefined, profilesOf: async () => new Map() },
  keys: { devicesOf: async (accountId) => ({ accountId, masterKey: null, devices: [] }), take: nothing },
  anyHere: async () => false,
  memberships: { membersOf: async () => [], conversationsOf: async () => [] },
  conversations: {
    begin: async () => false,
    isMember: async () => false,
    leave: async () => false,
    comeBack: async () => false,
    end: async () => {},
  },
  groups: {
    homeOf: async () => undefined,
    change: nothing,
    read: async () => undefined,
    isBeginning: async () => false,
    follow: async () => false,
    isMember: async () => false,
    sinceOf: async () => undefined,
    everIn: async () => [],
  },
  groupLog: { append: nothing, place: nothing, repeat: nothing },
  log: { append: nothing, saidAfter: async () => [], lastSequences: async () => [] },
};
