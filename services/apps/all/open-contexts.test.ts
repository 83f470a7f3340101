import { CONTEXTS } from "../../../generated/contracts/contexts.ts";
import type { EventType } from "../../../generated/contracts/events.ts";
import { operationsOf, reactionsOf } from "../../../generated/server/contexts.ts";
import type { ContextRoom, OperationsByContext, RoomsByContext } from "../../../generated/server/contexts.ts";
import type { ContextReactions, Reaction } from "../../../generated/server/runtime/events.ts";

// What must not compile is said to the type checker, which the gate `types` asks: an expected mistake that is none is one.

const room = { operations: {} as never, reactions: {}, jobs: {} } satisfies ContextRoom<never>;
const react: Reaction<"device-revoked"> = async () => undefined;

/** The rooms of a server in which nobody reacts to anything. */
const rooms = Object.fromEntries(
  Object.keys(CONTEXTS).map((context) => [context.replace(/-(.)/g, (_all, next) => next.toUpperCase()), room]),
) as unknown as { readonly [C in keyof RoomsByContext]: typeof room };

/** The decisions that nobody reacts to all other events than the revocation of a device. */
const others = {} as { readonly [T in Exclude<EventType, "device-revoked">]: "nobody" };

describe("The contexts of the server", () => {
  it("are all there, and of each it is said what it does, what it reacts to and what the clock asks of it", () => {
    const { keys: _keys, ...without } = rooms;
    // @ts-expect-error -- keys is missing
    const incomplete: RoomsByContext = without;
    expect(() => operationsOf(incomplete)).toThrow(TypeError);
    // @ts-expect-error -- whether it reacts to anything is not said
    const silent: ContextRoom<never> = { operations: {} as never, jobs: {} };
    // @ts-expect-error -- operations of another context
    const mistaken: RoomsByContext["keys"] = { ...room, operations: {} as OperationsByContext["messaging"] };
    expect([silent, mistaken]).toHaveLength(2);
  });

  it("hear every event, or somebody has decided that nobody does", () => {
    const heard = { ...rooms, keys: { ...room, reactions: { "device-revoked": react } } };
    expect(reactionsOf(heard, others)["server-info"]).toEqual({});
    expect(reactionsOf(heard, others).keys).toEqual({ "device-revoked": react });
    // @ts-expect-error -- nobody hears of revoked devices
    reactionsOf(rooms, others);
    // @ts-expect-error -- a room that may react is not one that does
    reactionsOf({ ...rooms, keys: { ...room, reactions: {} as ContextReactions } }, others);
    // @ts-expect-error -- somebody does
    reactionsOf(heard, { ...others, "device-revoked": "nobody" });
  });
});
