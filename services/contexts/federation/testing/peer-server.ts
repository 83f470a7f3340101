import { randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { signRequest } from "../wire/request-signature.ts";
import { privateKeyOf } from "../wire/server-keys.ts";

/** A request to the inbox as it arrives. */
export interface SentEvent {
  readonly origin: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: Buffer;
}

const CHANNEL = "7a0f4c86-52c6-4a0e-9d6a-1f6b3a3f0001";

/** What a server of ours says in a message, over whatever is to be different. */
export function relayOf(origin: string, destination: string, eventId: string, change: object = {}): object {
  return {
    event_id: eventId,
    origin_server: origin,
    destination_server: destination,
    timestamp: "2026-11-30T12:00:00.123456+00:00",
    type: "message.relay",
    channel_id: CHANNEL,
    sender_username: "alice",
    sender_device_id: null,
    content: "1:AgABAgMEBQYHCAkKC6v/",
    content_type: "text",
    protocol_version: 2,
    origin_message_id: eventId,
    ...change,
  };
}

/** As d3chat's servers write it: blanks behind commas and colons, and nothing but ASCII. */
export function pythonJson(value: object): string {
  return JSON.stringify(value, null, 1)
    .replaceAll(/\n */g, " ")
    .replaceAll(/([{[]) | (?=[}\]])/g, "$1")
    .replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Another server: a name, and a key to sign by. */
export class PeerServer {
  readonly name: string;
  readonly key: KeyObject;

  constructor(name: string, seed: Uint8Array = randomBytes(32)) {
    this.name = name;
    this.key = privateKeyOf(seed);
  }

  /** Signs these bytes for an inbox, at a moment in milliseconds. */
  send(body: string | Uint8Array, at: number, change: Partial<Parameters<typeof signRequest>[1]> = {}): SentEvent {
    const bytes = Buffer.from(body as string);
    const timestamp = change.timestamp ?? `${at / 1000}`;
    const request = { method: "POST" as const, path: "/federation/inbox", timestamp, body: bytes, ...change };
    return { origin: this.name, timestamp, signature: signRequest(this.key, request), body: bytes };
  }
}
