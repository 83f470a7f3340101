import { asWord } from "./as-word.ts";
import { isTree, type Tree } from "./files.ts";
import { addressKey, type Side } from "./grammar.ts";
import type { Here } from "./here.ts";
import type { ApiDocument } from "./read-document.ts";
import { opposite, startAt, type Where } from "./where.ts";

type Sides = readonly [ApiDocument, ApiDocument];
type Pair = readonly [unknown, unknown];

/** What holds of an operation, a reply or a message where it says nothing itself, by the field that would say it. */
const OTHERWISE: Readonly<Record<string, (document: ApiDocument, owner: Tree, here: Here) => unknown>> = {
  "message.contentType": ({ root }) => root["defaultContentType"],
  "operation.servers": ({ root }) => root["servers"],
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
  const where = whereOf(at, here, sides);
  if (otherwise === undefined || said.every((each) => each !== undefined)) return [said, { ...here, where }];
  const both = said.map((each, side) => each ?? otherwise(sides[side as 0], here.owners[side as 0] as Tree, here));
  return [both as unknown as Pair, { ...here, where }];
}

/** Whom a field is about. What a document says for operations is nothing to those that say it themselves. */
function whereOf(at: string, here: Here, [was, is]: Sides): Where {
  if (at.endsWith(".messages")) return { ...here.where, side: sideOf(at, here) };
  const [kind, field] = at.split(".") as [string, string];
  if (kind !== "document" || !INHERITED.has(field) || was.format !== "openapi") return here.where;
  return anyInherits(field, was.root, is.root) ? here.where : startAt("nobody", "root");
}

const INHERITED: ReadonlySet<string> = new Set(["servers", "security"]);

/** Whether an operation says nothing of a field itself, before and after. */
export function anyInherits(field: string, was: Tree, is: Tree): boolean {
  const [before, after] = [was, is].map(({ operations }) => {
    const all = Object.entries(operations as Tree).filter(([, each]) => (each as Tree)[field] === undefined);
    return new Set(all.map(([name]) => addressKey(name)));
  });
  return !before!.isDisjointFrom(after!);
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
  const key = addressKey(asWord(address));
  const channel = Object.entries(channels).find(([name]) => addressKey(name) === key)?.[1];
  return isTree(channel) && isTree(channel["messages"]) ? Object.keys(channel["messages"]) : [];
}
