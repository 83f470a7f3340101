import { isTree, type Tree } from "./files.ts";
import { addressKey, type Side } from "./grammar.ts";
import type { Here } from "./here.ts";
import type { ApiDocument } from "./read-document.ts";
import { opposite } from "./where.ts";

type Sides = readonly [ApiDocument, ApiDocument];
type Pair = readonly [unknown, unknown];

/** What holds of an operation, a reply or a message where it says nothing itself, by the field that would say it. */
const OTHERWISE: Readonly<Record<string, (document: ApiDocument, owner: Tree, here: Here) => unknown>> = {
  "message.contentType": ({ root }) => root["defaultContentType"],
  "operation.messages": (document, { address }) => messagesOf(document, address),
  "reply.messages": (document, { channel }, { within }) =>
    messagesOf(document, channel ?? (within?.up?.after as Tree | undefined)?.["address"]),
};

/**
 * What a field says on both sides, and where. One that only one of them says is compared with what holds on the other
 * anyway: to say less than that is less, although there was no word of it before.
 */
export function holding(at: string, said: Pair, here: Here, sides: Sides): readonly [Pair, Here] {
  const otherwise = OTHERWISE[at];
  const where = at.endsWith(".messages") ? { ...here.where, side: sideOf(at, here) } : here.where;
  if (otherwise === undefined || said.every((each) => each !== undefined)) return [said, { ...here, where }];
  const both = said.map((each, side) => each ?? otherwise(sides[side as 0], here.owners[side as 0] as Tree, here));
  return [both as unknown as Pair, { ...here, where }];
}

/** Whoever receives takes what is said there, and replies to it. */
function sideOf(at: string, { within }: Here): Side {
  const operation = at === "reply.messages" ? within?.up : within;
  const side = (operation?.after as Tree | undefined)?.["action"] === "receive" ? "in" : "out";
  return at === "reply.messages" ? opposite(side) : side;
}

/** All that there are in a channel. */
function messagesOf({ root }: ApiDocument, address: unknown): readonly string[] {
  const channels = isTree(root["channels"]) ? root["channels"] : {};
  const key = addressKey(String(address));
  const channel = Object.entries(channels).find(([name]) => addressKey(name) === key)?.[1];
  return isTree(channel) && isTree(channel["messages"]) ? Object.keys(channel["messages"]) : [];
}
