import { shapeOf } from "../rules/event-families.ts";
import type { EventFamily } from "../rules/event-families.ts";
import { readStrictObject } from "./strict-json.ts";

/** An event as a server sent it. */
export interface PeerEvent {
  readonly eventId: string;

  /** When it was written; d3chat says so in ISO 8601. */
  readonly timestamp: string;

  /** The server it says it is of; whether that is so, its signature tells. */
  readonly origin: unknown;

  /** The server it says it is for; undefined where it does not say, as d3chat's do not. */
  readonly destination: unknown;

  /** One of the five families, or what another server calls one that is not known here. */
  readonly type: string;

  /** Undefined of a type that is not known here. */
  readonly family: EventFamily | undefined;
}

/** An event, or the first thing that is wrong with it, in d3chat's order and words. */
export type ReadEvent =
  | { readonly kind: "event"; readonly event: PeerEvent }
  | {
      readonly kind: "refused";
      readonly detail: "Invalid JSON body" | "Missing event_id" | "Missing event type" | "Invalid event";
    };

const refused = (detail: (ReadEvent & { kind: "refused" })["detail"]): ReadEvent => ({ kind: "refused", detail });

/** Reads the body of a request to the inbox. */
export function readPeerEvent(body: Uint8Array): ReadEvent {
  const read = readStrictObject(body);
  if (read === undefined) return refused("Invalid JSON body");
  const { event_id: eventId, type, timestamp, origin_server: origin, destination_server: destination } = read;
  if (!isName(eventId)) return refused("Missing event_id");
  if (!isName(type)) return refused("Missing event type");
  const family = shapeOf(type, read);
  if (family === "unfit" || !isName(timestamp)) return refused("Invalid event");
  return { kind: "event", event: { eventId, type, timestamp, origin, destination, family } };
}

/** What a row may be found by and a log may show: some signs, all of them visible. */
function isName(value: unknown): value is string {
  return typeof value === "string" && /^[\x21-\x7e]{1,255}$/.test(value);
}
