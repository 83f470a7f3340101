import type { CallEnd } from "./content.ts";

const ends: readonly CallEnd[] = ["ended", "missed", "declined", "busy", "failed", "crossed"];

export function isCallEnd(value: unknown): value is CallEnd {
  return ends.includes(value as CallEnd);
}
