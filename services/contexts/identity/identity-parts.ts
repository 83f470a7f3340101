import type { Kernel } from "../../kernel/kernel.ts";
import type { AccountOpenings } from "./credentials/account-openings.ts";
import type { DeviceMarks } from "./credentials/device-marks.ts";
import type { Ownership } from "./credentials/ownership.ts";
import type { PasskeyCeremonies } from "./credentials/passkey-ceremonies.ts";
import type { PasswordHasher } from "./credentials/password-hasher.ts";
import type { SessionEndings } from "./credentials/session-endings.ts";
import type { SessionOpenings } from "./credentials/session-openings.ts";
import type { SocketTickets } from "./credentials/socket-tickets.ts";
import type { JoinedGroups } from "./joined-groups.ts";
import type { Accounts } from "./store/accounts.ts";
import type { Administrators } from "./store/administrators.ts";

/** What the operations and jobs of this room are made of; each takes the parts it needs. */
export interface IdentityParts {
  readonly kernel: Kernel;
  readonly accounts: Accounts;
  readonly administrators: Administrators;
  readonly accountOpenings: AccountOpenings;
  readonly sessionOpenings: SessionOpenings;
  readonly sessionEndings: SessionEndings;
  readonly deviceMarks: DeviceMarks;
  readonly joinedGroups: JoinedGroups;
  readonly ownership: Ownership;
  readonly passwords: PasswordHasher;
  readonly passkeys: PasskeyCeremonies;
  readonly socketTickets: SocketTickets;
}
