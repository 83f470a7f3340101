import type { Kernel } from "../../kernel/kernel.ts";
import { createAccessTokens } from "./credentials/access-tokens.ts";
import type { AccessTokens } from "./credentials/access-tokens.ts";
import { AccountOpenings } from "./credentials/account-openings.ts";
import { createDeviceMarks } from "./credentials/device-marks.ts";
import { Ownership } from "./credentials/ownership.ts";
import { PasskeyCeremonies } from "./credentials/passkey-ceremonies.ts";
import type { PasswordHasher } from "./credentials/password-hasher.ts";
import { relyingPartyOf } from "./credentials/relying-party.ts";
import { SessionEndings } from "./credentials/session-endings.ts";
import { SessionLiveness } from "./credentials/session-liveness.ts";
import { SessionOpenings } from "./credentials/session-openings.ts";
import { SocketTickets } from "./credentials/socket-tickets.ts";
import type { IdentityParts } from "./identity-parts.ts";
import type { JoinedGroups } from "./joined-groups.ts";
import type { PublishedKeys } from "./published-keys.ts";
import { Accounts } from "./store/accounts.ts";
import { Administrators, warnOfFreeNames } from "./store/administrators.ts";
import { openSigningSecret } from "./store/signing-secret.ts";

/** Puts the room together. */
export async function openIdentityParts(
  kernel: Kernel,
  passwords: PasswordHasher,
  publishedKeys: PublishedKeys,
  joinedGroups: JoinedGroups,
): Promise<{ parts: IdentityParts; accessTokens: AccessTokens; liveness: SessionLiveness }> {
  const secret = await openSigningSecret(kernel.dataSource, kernel.clock);
  const accessTokens = createAccessTokens(secret, kernel.clock);
  const deviceMarks = createDeviceMarks(secret);
  const liveness = new SessionLiveness(kernel.dataSource, kernel.clock, kernel.bus);
  const accounts = new Accounts(kernel.dataSource);
  await warnOfFreeNames(accounts, kernel.settings.administrators, kernel.log);
  const sessionEndings = new SessionEndings(kernel, liveness, publishedKeys);
  const sessionOpenings = new SessionOpenings(kernel, { accessTokens, deviceMarks }, sessionEndings, publishedKeys);
  const passkeys = new PasskeyCeremonies(kernel.ephemeral, relyingPartyOf(kernel.settings), kernel.log);
  const parts: IdentityParts = {
    kernel,
    accounts,
    administrators: new Administrators(accounts, kernel.settings.administrators),
    accountOpenings: new AccountOpenings(kernel, accounts, sessionOpenings),
    sessionOpenings,
    sessionEndings,
    deviceMarks,
    joinedGroups,
    ownership: new Ownership(kernel, accounts, passkeys, passwords),
    passwords,
    passkeys,
    socketTickets: new SocketTickets(kernel.ephemeral, liveness, accessTokens),
  };
  return { parts, accessTokens, liveness };
}
