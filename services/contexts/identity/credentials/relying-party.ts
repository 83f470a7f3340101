import type { Settings } from "../../../kernel/settings/settings.ts";

/** This server as passkeys know it (WebAuthn level 3, section 4: Relying Party). */
export interface RelyingParty {
  /** The host name that passkeys are bound to. */
  readonly id: string;
  readonly name: string;

  /** The origins that a ceremony may come from, given the one it says it comes from. */
  originsFor(presented: string): string[];
}

export function relyingPartyOf({ origin, port, serverName }: Settings): RelyingParty {
  if (origin !== undefined) {
    return { id: new URL(origin).hostname, name: serverName, originsFor: () => [origin] };
  }
  return {
    id: "localhost",
    name: serverName,
    originsFor(presented) {
      if (port !== 0) return [new URL(`http://localhost:${port}`).origin];
      // The system chose the port, so any port of this machine's own name may be it.
      return URL.canParse(presented) && new URL(presented).hostname === "localhost" ? [presented] : [];
    },
  };
}
