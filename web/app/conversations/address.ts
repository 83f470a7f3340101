/** Where somebody is found at another server. */
export interface Address {
  readonly username: string;
  /** Its host, with the port where that is not 443. */
  readonly server: string;
}

/** A letter, digit or sign, as servers and those who type them write: neither spaces nor a second @. */
const PARTS = /^@?([^\s@/]+)@([^\s@/]+\.[^\s@/.]+|\[[0-9a-f:]+\](?::\d+)?|[^\s@/.]+:\d+)$/iu;

/** The address that a text is: `ada@chat.example.org`, also with an @ before it; undefined of anything else. */
export function addressIn(text: string): Address | undefined {
  const [, username, server] = PARTS.exec(text.trim()) ?? [];
  return username === undefined || server === undefined ? undefined : { username, server: server.toLowerCase() };
}
