import { codeOf, isUnreachable } from "../explain-error.ts";
import type { SessionLifecycle } from "../session-lifecycle.ts";
import { TenChatError } from "../tenchat-error.ts";
import { shownPerson } from "../shown-person.ts";
import { deleteAccount } from "./delete-account.ts";
import type { IdentityDoor } from "./door.ts";
import { openWaysIn } from "./ways-in.ts";

/** What the server is asked for about people; another person's name begins with this much of a query at most. */
const longestQuery = 64;

export function openIdentityDoor(lifecycle: SessionLifecycle): IdentityDoor {
  const { api, host } = lifecycle;
  return {
    get passkeysAvailable() {
      return host.passkeys.available();
    },
    returning: lifecycle.returning,
    signUpWithPassword: (input) => lifecycle.enterWith((signIn) => signIn.signUpWithPassword(input)),
    signInWithPassword: (input) => lifecycle.enterWith((signIn) => signIn.signInWithPassword(input)),
    signUpWithPasskey: (input) => lifecycle.enterWith((signIn) => signIn.signUpWithPasskey(input)),
    signInWithPasskey: (input) => lifecycle.enterWith((signIn) => signIn.signInWithPasskey(input)),
    signOut: () =>
      lifecycle.asked(async () => {
        if (lifecycle.current() === null) return;
        try {
          await api.identity.signOut();
        } catch (error) {
          // Offline, the session ends on the server by itself; here it ends now.
          if (!isUnreachable(error) && codeOf(error) !== "unauthenticated") host.report(error);
        }
        await lifecycle.leave();
      }),
    devices: () =>
      lifecycle.asked(async () => {
        const { devices } = await api.identity.readOwnAccount();
        const { keys } = lifecycle.atWork();
        return devices.map((device) => ({
          ...device,
          // The signed list is one's own word; what the server says counts where that says nothing.
          name: keys.nameInList(device.deviceId) ?? device.name,
          createdAt: Date.parse(device.createdAt),
          lastSeenAt: Date.parse(device.lastSeenAt),
        }));
      }),
    devicesChanged: lifecycle.devicesChanged,
    renameDevice: (deviceId, name) =>
      lifecycle.asked(async () => {
        const { keys } = lifecycle.atWork();
        const named = name.trim();
        // It is asked first: what it refuses as a name must not be signed.
        await api.identity.renameDevice({ deviceId, name: named }).catch((error: unknown) => {
          if (codeOf(error) !== "invalid-input") throw error;
          throw new TenChatError("device-name-invalid", "This is no name for a device. Nothing was changed.", {
            cause: error,
          });
        });
        await keys.renameInList(deviceId, named);
      }),
    signOutDevice: (deviceId) => lifecycle.asked(() => api.identity.signOutDevice({ deviceId })),
    revokeDevice: (deviceId) =>
      lifecycle.asked(async () => {
        // Said by the master key first: then no server can have anybody write to it again.
        await lifecycle.atWork().keys.removeFromList(deviceId);
        await api.identity.revokeDevice({ deviceId });
      }),
    waysIn: openWaysIn(api.identity, host, (work) => lifecycle.asked(work)),
    deleteAccount: (proof) => lifecycle.asked(() => deleteAccount(lifecycle, proof)),
    searchPeople: (query) =>
      lifecycle.asked(async () => {
        const text = query.trim().slice(0, longestQuery);
        if (text === "") return [];
        const { people } = await api.identity.searchPeople({ query: text });
        const own = lifecycle.current()?.account.accountId;
        return people.filter((person) => person.accountId !== own).map(shownPerson);
      }),
  };
}
