import type { IdentityApi } from "../../../generated/client/identity/api.ts";
import { PASSWORD } from "../../../services/testing/person.ts";
import { SoftwareAuthenticator } from "../../../services/testing/software-authenticator.ts";
import type { Caller } from "./callers.ts";
import type { RowsOf } from "./row.ts";
import type { Stage } from "./stage.ts";

const proof = { password: PASSWORD };
const isAlice = ({ kind }: Caller) => kind === "rightful";
const atHome = (stage: Stage) => stage.platform.origin.replace("127.0.0.1", "localhost");
let names = 0;

export const identityRows: RowsOf<IdentityApi> = {
  addPasskey: {
    async ask(api, stage) {
      // The challenge is Alice's.
      const { options } = await stage.alice.identity.beginPasskeyAddition();
      const credential = new SoftwareAuthenticator(atHome(stage)).create(options);
      return api.addPasskey({ proof, credential, name: "Added" });
    },
    others: "passkey-refused",
  },
  // With the right proof each would be gone, and Alice before the rest is asked.
  deleteAccount: {
    ask: (api) => api.deleteAccount({ proof: { password: "not this one" }, leaves: [] }),
    everybody: "proof-refused",
  },
  beginPasskeySignUp: { ask: (api) => api.beginPasskeySignUp({ username: `begun_${(names += 1)}` }) },
  endDeviceSessions: { ask: async (api, stage) => api.endDeviceSessions({ deviceId: await stage.device() }) },
  readProfile: {
    ask: (api, { alice }) => api.readProfile({ accountId: alice.accountId }),
    open: "a profile is what others may see",
  },
  refreshSession: {
    async ask(api, { alice }, caller) {
      const unknown = Buffer.alloc(32, 1).toString("base64url");
      const tokens = await api.refreshSession({ refreshToken: isAlice(caller) ? alice.tokens!.refreshToken : unknown });
      alice.tokens = tokens;
    },
    others: "invalid-refresh-token",
    ofDevice: true,
  },
  removeDevice: { ask: async (api, stage) => api.removeDevice({ deviceId: await stage.device() }) },
  removePasskey: {
    ask: async (api, stage) => api.removePasskey({ credentialId: await stage.passkey(), proof }),
    others: "passkey-not-found",
  },
  renameDevice: {
    ask: async (api, stage) => api.renameDevice({ deviceId: await stage.device(), name: "Renamed" }),
    others: "device-not-found",
  },
  renamePasskey: {
    ask: async (api, stage) => api.renamePasskey({ credentialId: await stage.passkey(), name: "Another name" }),
    others: "passkey-not-found",
  },
  revokeDevice: {
    ask: async (api, stage) => api.revokeDevice({ deviceId: await stage.device() }),
    others: "device-not-found",
  },
  searchPeople: { ask: (api) => api.searchPeople({ query: "ali" }) },
  signOutDevice: {
    ask: async (api, stage) => api.signOutDevice({ deviceId: await stage.device() }),
    others: "device-not-found",
  },
  signInWithPasskey: {
    async ask(api, stage, caller) {
      const { options } = await stage.alice.identity.beginPasskeySignIn();
      const credential = isAlice(caller) ? await stage.answer(options) : strangersAnswer(stage, options);
      const removeDeviceId = await stage.device();
      const { deviceId } = await api.signInWithPasskey({ credential, deviceName: "d", removeDeviceId });
      await stage.alice.identity.revokeDevice({ deviceId });
    },
    others: "passkey-refused",
    ofDevice: true,
  },
  signInWithPassword: {
    async ask(api, stage, caller) {
      const password = isAlice(caller) ? PASSWORD : "not her password";
      const removeDeviceId = await stage.device();
      const asked = { username: "alice", password, deviceName: "d", removeDeviceId };
      const { deviceId } = await api.signInWithPassword(asked);
      await stage.alice.identity.revokeDevice({ deviceId });
    },
    others: "invalid-credentials",
    ofDevice: true,
  },
  signUpWithPasskey: {
    async ask(api, stage, caller) {
      const username = `passkey_${(names += 1)}`;
      const { options } = await stage.alice.identity.beginPasskeySignUp({ username });
      const challenge = isAlice(caller) ? options.challenge : Buffer.alloc(32, names).toString("base64url");
      const credential = new SoftwareAuthenticator(atHome(stage)).create({ ...options, challenge });
      return api.signUpWithPasskey({ credential, deviceName: "d" });
    },
    others: "challenge-expired",
    ofDevice: true,
  },
  signUpWithPassword: {
    ask: (api, _stage, caller) =>
      api.signUpWithPassword({
        username: `password_${(names += 1)}`,
        password: isAlice(caller) ? PASSWORD : "aaaaaaaaaaaaaaaa",
        deviceName: "d",
      }),
    others: "password-too-weak",
    ofDevice: true,
  },
  changePassword: {
    async ask(api, stage, caller) {
      await api.changePassword({ proof, newPassword: isAlice(caller) ? PASSWORD : "aaaaaaaaaaaaaaaa" });
      await stage.returnKeyless();
    },
    others: "password-too-weak",
    ofDevice: true,
  },
};

function strangersAnswer(stage: Stage, options: Record<string, unknown>) {
  const stranger = new SoftwareAuthenticator(atHome(stage));
  stranger.create({ ...options, rp: { id: options.rpId }, user: { id: "AA" } });
  return stranger.get(options);
}
