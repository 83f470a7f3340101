import { readStrictObject } from "./strict-json.ts";

/** Where a server says who has a name there. */
export const LOOKUP_PATH = "/federation/user-lookup";

/** Somebody at another server, as that says. */
export interface FoundPerson {
  readonly username: string;

  /** As that server numbers its people. */
  readonly userId: string;
}

const USERNAME = /^[a-zA-Z0-9_-]{1,64}$/;
const USER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether somebody at any server may have this name, by d3chat's rules. */
export function isUsername(text: string): boolean {
  return USERNAME.test(text);
}

/** What `server` has answered when it was asked for a name: somebody, "nobody", or "unreadable". */
export function readLookup(bytes: Uint8Array, username: string, server: string): FoundPerson | "nobody" | "unreadable" {
  const read = readStrictObject(bytes);
  if (read?.["found"] === false) return "nobody";
  if (read?.["found"] !== true || read["server_domain"] !== server) return "unreadable";
  const { username: spelled, user_id: userId } = read;
  if (typeof spelled !== "string" || typeof userId !== "string" || !USER_ID.test(userId)) return "unreadable";
  // Somebody else than was asked for is nobody that anybody here wants to meet.
  if (spelled.toLowerCase() !== username.toLowerCase()) return "unreadable";
  return { username: spelled, userId };
}
