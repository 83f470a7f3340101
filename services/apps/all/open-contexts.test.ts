import { operationsOf, reactionsOf } from "../../../generated/server/contexts.ts";
import type { ContextRoom, OperationsByContext, RoomsByContext } from "../../../generated/server/contexts.ts";
import type { ContextReactions, Reaction } from "../../../generated/server/events.ts";

// What must not compile is said to the type checker, which the gate `types` asks: an expected mistake that is none is one.

const room = { operations: {} as never, reactions: {}, jobs: {} } satisfies ContextRoom<never>;
const rooms = { identity: room, keys: room, messaging: room, conversations: room, serverInfo: room };
const react: Reaction<"device-revoked"> = async () => undefined;

describe("The contexts of the server", () => {
  it("are all there, and of each it is said what it does, what it reacts to and what the clock asks of it", () => {
    const { keys: _keys, ...others } = rooms;
    // @ts-expect-error -- keys is missing
    const incomplete: RoomsByContext = others;
    expect(() => operationsOf(incomplete)).toThrow(TypeError);
    // @ts-expect-error -- whether it reacts to anything is not said
    const silent: ContextRoom<never> = { operations: {} as never, jobs: {} };
    // @ts-expect-error -- operations of another context
    const mistaken: RoomsByContext["keys"] = { ...room, operations: {} as OperationsByContext["messaging"] };
    expect([silent, mistaken]).toHaveLength(2);
  });

  it("hear every event, or somebody has decided that nobody does", () => {
    const unheard = {
      "account-created": "nobody",
      "conversation-created": "nobody",
      "account-devices-changed": "nobody",
      "message-persisted": "nobody",
    } as const;
    const heard = { ...rooms, keys: { ...room, reactions: { "device-revoked": react } } };
    expect(reactionsOf(heard, unheard)["server-info"]).toEqual({});
    expect(reactionsOf(heard, unheard).keys).toEqual({ "device-revoked": react });
    // @ts-expect-error -- nobody hears of revoked devices
    reactionsOf(rooms, unheard);
    // @ts-expect-error -- a room that may react is not one that does
    reactionsOf({ ...rooms, keys: { ...room, reactions: {} as ContextReactions } }, unheard);
    // @ts-expect-error -- somebody does
    reactionsOf(heard, { ...unheard, "device-revoked": "nobody" });
  });
});
