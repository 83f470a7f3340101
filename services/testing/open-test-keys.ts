import type { SessionTokens } from "../../generated/contracts/identity/types.ts";
import type { PublishDeviceKeysInput } from "../../generated/contracts/keys/operations.ts";
import type { ClaimedBundles } from "../../generated/contracts/keys/types.ts";
import { openIdentity } from "../contexts/identity/index.ts";
import { openKeys } from "../contexts/keys/index.ts";
import type { OpenedKeys } from "../contexts/keys/index.ts";
import { as, guest, noGroups, PASSWORD, passwords } from "./open-test-identity.ts";
import { openTestKernel } from "./open-test-kernel.ts";
import { TestDevice } from "./test-device.ts";

/** Somebody on one device, with real keys. */
export interface KeyedPerson {
  readonly session: SessionTokens;
  readonly device: TestDevice;
  readonly context: ReturnType<typeof as>;
}

/** The contexts identity and keys on a real database, with people on devices that have real keys. */
export async function openTestKeys() {
  const test = await openTestKernel();
  const identity = await openIdentity(
    test.kernel,
    {
      devicesWithKeys: (manager, accountId) => opened.published.devicesWithKeys(manager, accountId),
      remove: (manager, deviceIds) => opened.published.remove(manager, deviceIds),
    },
    noGroups,
    passwords,
  );
  const opened: OpenedKeys = await openKeys(test.kernel, identity.devices);
  let nextName = 0;

  const personOf = async (session: SessionTokens, master?: TestDevice["master"]): Promise<KeyedPerson> => {
    const device = await TestDevice.make(session.account.accountId, session.deviceId, master);
    return { session, device, context: as(session) };
  };
  const publish = ({ context }: KeyedPerson, upload: PublishDeviceKeysInput) =>
    opened.operations.publishDeviceKeys(upload, context);
  const signUp = async (): Promise<KeyedPerson> => {
    const username = `Keys_${(nextName += 1)}`;
    return personOf(
      await identity.operations.signUpWithPassword({ username, password: PASSWORD, deviceName: "Desk" }, guest),
    );
  };

  return {
    test,
    identity,
    opened,
    publish,
    signUp,
    /** The same account on another device; without a master key it makes its own, as a stranger to the first would. */
    async signInElsewhere({ session }: KeyedPerson, master?: TestDevice["master"]): Promise<KeyedPerson> {
      const { username } = session.account;
      return personOf(
        await identity.operations.signInWithPassword({ username, password: PASSWORD, deviceName: "Phone" }, guest),
        master,
      );
    },
    /** Somebody whose device has published its keys. */
    async ready(count = 0): Promise<KeyedPerson> {
      const person = await signUp();
      await publish(person, await person.device.upload(count));
      return person;
    },
    claim(by: KeyedPerson, of: KeyedPerson, deviceIds = [of.session.deviceId]): Promise<ClaimedBundles> {
      return opened.operations.claimPrekeyBundles({ accountId: of.session.account.accountId, deviceIds }, by.context);
    },
    async devicesOf({ session, context }: KeyedPerson) {
      const listed = await opened.operations.listAccountDevices({ accountId: session.account.accountId }, context);
      return { masterKey: listed.masterKey, deviceIds: listed.devices.map((device) => device.deviceId) };
    },
    /** How often people were told that the account's devices changed. */
    async changesTold({ session }: KeyedPerson): Promise<number> {
      const rows = (await test.kernel.dataSource.query(
        `SELECT 1 FROM outbox_entries WHERE type = 'account-devices-changed' AND payload->>'accountId' = $1`,
        [session.account.accountId],
      )) as unknown[];
      return rows.length;
    },
  };
}
