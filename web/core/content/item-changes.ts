import type { CallSignal, ItemChange } from "./content.ts";
import { decodeFields, encodeFields } from "./json-content.ts";
import type { Fields } from "./json-content.ts";

type Read = (content: Uint8Array) => ItemChange | null;

/** The content types of changes, and how each is read. */
export const changeTypes = {
  edit: "application/vnd.tenchat.edit+json",
  delete: "application/vnd.tenchat.delete+json",
  reaction: "application/vnd.tenchat.reaction+json",
  pin: "application/vnd.tenchat.pin+json",
  receipt: "application/vnd.tenchat.receipt+json",
  acceptance: "application/vnd.tenchat.acceptance+json",
  "ask-again": "application/vnd.tenchat.ask-again+json",
  again: "application/vnd.tenchat.again+json",
  "call-accept": "application/vnd.tenchat.call-accept+json",
  "call-offer": "application/vnd.tenchat.call-offer+json",
  "call-answer": "application/vnd.tenchat.call-answer+json",
  "call-end": "application/vnd.tenchat.call-end+json",
} as const satisfies Record<ItemChange["kind"], string>;

const readers: Readonly<Record<string, Read>> = {
  [changeTypes.edit]: (content) =>
    read(decodeFields(content, ["reference", "revision", "text"]), ({ reference, ...fields }) => ({
      kind: "edit",
      of: reference,
      ...fields,
    })),
  [changeTypes.delete]: (content) =>
    read(decodeFields(content, ["reference"]), ({ reference }) => ({ kind: "delete", of: reference })),
  [changeTypes.receipt]: (content) =>
    read(decodeFields(content, ["reference"]), ({ reference }) => ({ kind: "receipt", of: reference })),
  [changeTypes.acceptance]: (content) =>
    read(decodeFields(content, ["reference"]), ({ reference }) => ({ kind: "acceptance", of: reference })),
  [changeTypes["ask-again"]]: (content) =>
    read(decodeFields(content, ["reference"]), ({ reference }) => ({ kind: "ask-again", of: reference })),
  [changeTypes.again]: (content) =>
    read(decodeFields(content, ["reference", "device", "key", "sealed"]), ({ reference, ...fields }) => ({
      kind: "again",
      of: reference,
      ...fields,
    })),
  [changeTypes["call-accept"]]: (content) =>
    read(decodeFields(content, ["reference", "video"]), ({ reference, video }) => ({
      kind: "call-accept",
      of: reference,
      video,
    })),
  [changeTypes["call-offer"]]: describing("call-offer"),
  [changeTypes["call-answer"]]: describing("call-answer"),
  [changeTypes["call-end"]]: (content) =>
    read(decodeFields(content, ["reference", "how", "seconds"]), ({ reference, ...fields }) => ({
      kind: "call-end",
      of: reference,
      ...fields,
    })),
  [changeTypes.pin]: (content) =>
    read(decodeFields(content, ["reference", "revision", "on"]), ({ reference, ...fields }) => ({
      kind: "pin",
      of: reference,
      ...fields,
    })),
  [changeTypes.reaction]: (content) =>
    read(decodeFields(content, ["reference", "revision", "emoji", "on"]), ({ reference, ...fields }) => ({
      kind: "reaction",
      of: reference,
      ...fields,
    })),
};

function describing(kind: "call-offer" | "call-answer"): Read {
  return (content) =>
    read(decodeFields(content, ["reference", "device", "description"]), ({ reference, ...fields }) => ({
      kind,
      of: reference,
      ...fields,
    }));
}

/** Whether it is about a call that goes on: nobody needs it afterwards, and nobody sees it. */
export function isCallSignal(change: ItemChange): change is CallSignal {
  return change.kind.startsWith("call-");
}

function read<Found>(found: Found | null, make: (found: Found) => ItemChange): ItemChange | null {
  return found === null ? null : make(found);
}

export function encodeChange({ kind: _kind, of, ...fields }: ItemChange): Uint8Array {
  return encodeFields({ reference: of, ...(fields satisfies Partial<Fields>) });
}

/** Null of what is no change, or none that can be understood: that is kept and shown as a kind that is not known. */
export function decodeChange(contentType: string, content: Uint8Array): ItemChange | null {
  return readers[contentType]?.(content) ?? null;
}
