import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { shownPerson } from "../shown-person.ts";
import type { Person } from "../tenchat.ts";

/** What signing in leaves on this device. */
export interface SessionRecord {
  readonly account: Person;
  readonly deviceId: string;
  readonly accessToken: string;
  /** Milliseconds since 1970, by this device's clock. */
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
  /** What the refresh token is being traded for; stored before the request, so that a lost answer can be asked for again. */
  readonly replacement?: string;
}

export function sessionRecord(tokens: SessionTokens, now: number): SessionRecord {
  return {
    account: shownPerson(tokens.account),
    deviceId: tokens.deviceId,
    accessToken: tokens.accessToken,
    accessExpiresAt: now + tokens.expiresIn * 1000,
    refreshToken: tokens.refreshToken,
  };
}
