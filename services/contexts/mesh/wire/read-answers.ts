import { validateIdPrefix, validatePacketHash } from "../../../../generated/contracts/mesh/validators.ts";
import { check } from "../../../../generated/contracts/runtime/check.ts";
import { readRelayPlace } from "../../../kernel/outward/relay-address.ts";
import type { RelayPlace } from "../../../kernel/outward/relay-address.ts";
import type { ComparedAnswer } from "../reconcile/comparison.ts";
import { readGivenPackets } from "./packet.ts";
import type { GivenPacket } from "./packet.ts";

/** A relay in a list, and how busy it is said to be. */
export interface NamedRelay {
  readonly place: RelayPlace;
  readonly load: number | null;
}

/** How much of a list is read, whoever sends it. */
const MOST_RELAYS = 1000;
const MOST_HASHES = 200_000;

/** What stands in an answer by that name; a relay of plain Jasper answers `{}` where it should say something. */
function saidBy(answer: unknown, name: string): unknown {
  return typeof answer === "object" && answer !== null
    ? (answer as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function listBy(answer: unknown, name: string): readonly unknown[] {
  const list = saidBy(answer, name);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

/** Relays that somebody names; what is no address is left out. */
export function readNamedRelays(list: readonly unknown[]): readonly NamedRelay[] {
  return list.slice(0, MOST_RELAYS).flatMap((each) => {
    const [ip, port, load] = ["ip", "port", "load"].map((name) => saidBy(each, name));
    if (typeof ip !== "string" || (typeof port !== "string" && typeof port !== "number")) return [];
    const place = readRelayPlace(ip, port);
    return place === undefined ? [] : [{ place, load: readLoad(load) }];
  });
}

/** What a relay answers to a list of relays. */
export function readRelayAnswer(answer: unknown): { relays: readonly NamedRelay[]; load: number | null } {
  return { relays: readNamedRelays(listBy(answer, "servers")), load: readLoad(saidBy(answer, "load")) };
}

/** What it answers to hashes, or to a comparison. */
export function readHashAnswer(answer: unknown): ComparedAnswer {
  const hashes = listBy(answer, "hashes")
    .slice(0, MOST_HASHES)
    .flatMap((each) => {
      const checked = check(validatePacketHash, each);
      return checked.ok ? [checked.value] : [];
    });
  if (!Array.isArray(saidBy(answer, "different"))) return { hashes, different: undefined };
  const different = listBy(answer, "different").flatMap((each) => {
    const checked = check(validateIdPrefix, each);
    return checked.ok ? [checked.value] : [];
  });
  return { hashes, different };
}

/** What it answers to whoever wants packets. */
export function readPacketAnswer(answer: unknown): readonly GivenPacket[] {
  return readGivenPackets(saidBy(answer, "messages"));
}

function readLoad(load: unknown): number | null {
  return typeof load === "number" && load >= 0 && load <= 100 ? Math.round(load) : null;
}
