import type { SessionTokens } from "../../generated/contracts/identity/types.ts";
import type { UserActor } from "../../generated/server/runtime/operation.ts";
import { openIdentity } from "../contexts/identity/index.ts";
import type { JoinedGroups, PublishedKeys } from "../contexts/identity/index.ts";
import { createPostgresEphemeralStore } from "../kernel/ephemeral/postgres-ephemeral-store.ts";
import { openTestKernel } from "./open-test-kernel.ts";
import { quickPasswords } from "./quick-passwords.ts";

export const PASSWORD = "correct horse battery";
/** Nobody is in any. */
export const noGroups: JoinedGroups = { leave: async () => true };

export const guest = { actor: { role: "guest", address: "::1" }, requestId: "test" } as const;

export { quickPasswords as passwords };

/** Who a session stands for, as operations are given it. */
export function as({ account, deviceId, sessionId }: SessionTokens) {
  const actor: UserActor = { role: "user", accountId: account.accountId, deviceId, sessionId, address: "::1" };
  return { actor, requestId: "test" };
}

/** The context identity on a real database, with a clock that can be put forward. */
export async function openTestIdentity() {
  /** Milliseconds added to the system's time, so that tests can wait for days. */
  const time = { ahead: 0 };
  const clock = { now: () => new Date(Date.now() + time.ahead) };
  const opened = await openTestKernel();
  const ephemeral = createPostgresEphemeralStore(opened.kernel.dataSource, clock);
  const test = { ...opened, kernel: { ...opened.kernel, clock, ephemeral } };
  /** Devices that have published keys, as keys would say. */
  const withKeys = new Set<string>();
  const publishedKeys: PublishedKeys = {
    devicesWithKeys: async () => [...withKeys],
    remove: async (_manager, deviceIds) => deviceIds.forEach((deviceId) => withKeys.delete(deviceId)),
  };
  const context = await openIdentity(test.kernel, publishedKeys, noGroups, quickPasswords);
  let nextName = 0;
  const newName = () => `Person_${++nextName}`;
  return {
    test,
    context,
    time,
    withKeys,
    publishedKeys,
    newName,
    signUp(username = newName(), displayName?: string): Promise<SessionTokens> {
      const names = displayName === undefined ? { username } : { username, displayName };
      return context.operations.signUpWithPassword({ ...names, password: PASSWORD, deviceName: "Desk" }, guest);
    },
    signIn(username: string, deviceId?: string): Promise<SessionTokens> {
      const device = deviceId === undefined ? {} : { deviceId };
      return context.operations.signInWithPassword(
        { username, password: PASSWORD, deviceName: "Desk", ...device },
        guest,
      );
    },
    refresh: (refreshToken: string) => context.operations.refreshSession({ refreshToken }, guest),
    authenticate: async ({ accessToken }: { accessToken: string }) =>
      context.authenticator.authenticate(`Bearer ${accessToken}`, "::1"),
  };
}
