import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { codeOf } from "../explain-error.ts";
import type { Change, Host, Passkeys } from "../host.ts";
import type { ServerApi } from "../server-api.ts";
import { rehearseStoring } from "../storage/rehearse-storing.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { TenChatError } from "../tenchat-error.ts";
import { isUsername } from "./name-rules.ts";

type Identity = ServerApi["identity"];
type Registration = Parameters<Identity["signUpWithPasskey"]>[0]["credential"];
type Authentication = Parameters<Identity["signInWithPasskey"]>[0]["credential"];

/** The ways into an account. This device comes back as itself: the keys here belong to its device id. */
export class SignIn {
  readonly #identity: Identity;
  readonly #passkeys: Passkeys;
  readonly #database: SealedDatabase;
  readonly #deviceName: string;
  readonly #timers: Host["timers"];

  constructor(identity: Identity, host: Pick<Host, "passkeys" | "deviceName" | "timers">, database: SealedDatabase) {
    this.#identity = identity;
    this.#passkeys = host.passkeys;
    this.#database = database;
    this.#deviceName = host.deviceName;
    this.#timers = host.timers;
  }

  async signUpWithPassword(input: {
    username: string;
    displayName?: string;
    password: string;
  }): Promise<SessionTokens> {
    await this.#rehearse();
    const tokens = await this.#identity.signUpWithPassword({
      ...named(input),
      password: input.password,
      deviceName: this.#deviceName,
    });
    return this.#remember(tokens, [`username/${input.username.trim().toLowerCase()}`]);
  }

  async signInWithPassword(input: {
    username: string;
    password: string;
    removeDeviceId?: string;
  }): Promise<SessionTokens> {
    await this.#rehearse();
    const { password } = input;
    const name = input.username.trim();
    const rest = { deviceName: this.#deviceName, ...removal(input) };
    const marks = [`username/${name.toLowerCase()}`];
    const deviceMark = await this.#database.read<string>("device", knownAs(name));
    const known = deviceMark === undefined ? {} : { deviceMark };
    const tokens = await this.#asThisDevice(marks, (deviceId) =>
      this.#identity.signInWithPassword({ username: name, password, ...rest, ...known, ...deviceId }),
    );
    return this.#remember(tokens, marks);
  }

  async signUpWithPasskey(input: { username: string; displayName?: string }): Promise<SessionTokens> {
    this.#needPasskeys();
    await this.#rehearse();
    const { options } = await this.#identity.beginPasskeySignUp(named(input));
    const credential = (await this.#passkeys.create(options)) as Registration;
    const tokens = await this.#identity.signUpWithPasskey({ credential, deviceName: this.#deviceName });
    return this.#remember(tokens, [`username/${input.username.trim().toLowerCase()}`, `passkey/${credential.id}`]);
  }

  async signInWithPasskey(input: { removeDeviceId?: string } = {}): Promise<SessionTokens> {
    this.#needPasskeys();
    await this.#rehearse();
    const { options } = await this.#identity.beginPasskeySignIn();
    const credential = (await this.#passkeys.get(options)) as Authentication;
    const mark = `passkey/${credential.id}`;
    const known = await this.#database.read<string>("device", mark);
    const rest = { deviceName: this.#deviceName, ...removal(input) };
    const deviceId = known === undefined ? {} : { deviceId: known };
    try {
      const tokens = await this.#identity.signInWithPasskey({ credential, ...rest, ...deviceId });
      return await this.#remember(tokens, [mark]);
    } catch (error) {
      if (codeOf(error) !== "device-not-found") throw error;
      // The challenge is spent: the person has to answer a new one, now as a new device.
      await this.#database.commit([{ table: "device", key: mark, remove: true }]);
      throw new TenChatError(
        "passkey-refused",
        "This device was removed from your account. Its messages are kept here; sign in once more to add it again.",
        { cause: error },
      );
    }
  }

  /** Whether somebody has entered here before. */
  async knowsSomebody(): Promise<boolean> {
    const known = async (prefix: string) => (await this.#database.keys("device", { prefix, limit: 1 })).length > 0;
    return (await known("username/")) || known("passkey/");
  }

  /** This storage cannot come back as that device any more; the next sign-in makes a new one. */
  async forgetDevice(deviceId: string): Promise<void> {
    const marks = [
      ...(await this.#database.keys("device", { prefix: "username/" })),
      ...(await this.#database.keys("device", { prefix: "passkey/" })),
    ];
    for (const key of marks) {
      if ((await this.#database.read<string>("device", key)) !== deviceId) continue;
      await this.#database.commit([{ table: "device", key, remove: true }]);
    }
  }

  async #asThisDevice<T>(marks: string[], ask: (deviceId: { deviceId?: string }) => Promise<T>): Promise<T> {
    const known = await this.#database.read<string>("device", marks[0] as string);
    if (known === undefined) return ask({});
    try {
      return await ask({ deviceId: known });
    } catch (error) {
      if (codeOf(error) === "invalid-credentials") throw maybeForgotten(error);
      if (codeOf(error) !== "device-not-found") throw error;
      return ask({});
    }
  }

  async #remember(tokens: SessionTokens, marks: string[]): Promise<SessionTokens> {
    const changes: Change[] = marks.map((key) => ({ table: "device", key, value: tokens.deviceId }));
    const known = { table: "device", key: knownAs(tokens.account.username), value: tokens.deviceMark } as const;
    await this.#database.commit([...changes, known]);
    return tokens;
  }

  /** An account or a device that the server has made is of no use where its keys cannot be stored. */
  #rehearse(): Promise<void> {
    return rehearseStoring(this.#database, this.#timers);
  }

  #needPasskeys(): void {
    if (this.#passkeys.available()) return;
    throw new TenChatError(
      "passkey-unavailable",
      "This browser or address cannot use passkeys. Use a password, or open TenChat over https.",
    );
  }
}

/** Where this device keeps its proof of having been signed in: whoever guesses at the password cannot keep it waiting. */
function knownAs(username: string): string {
  return `known/${username.toLowerCase()}`;
}

/** Nobody is told which accounts there are; whoever was in one here may hear what else it can be. */
function maybeForgotten(cause: unknown): TenChatError {
  return new TenChatError(
    "account-maybe-forgotten",
    "The username and password do not belong together. Try again. If this server was set back to an earlier day, it may have forgotten this account: create it once more. What this device has of it stays here.",
    { cause },
  );
}

function removal({ removeDeviceId }: { removeDeviceId?: string }): { removeDeviceId?: string } {
  return removeDeviceId === undefined ? {} : { removeDeviceId };
}

function named(input: { username: string; displayName?: string }): { username: string; displayName?: string } {
  const username = input.username.trim();
  const displayName = input.displayName?.trim();
  if (!isUsername(username)) {
    throw new TenChatError(
      "username-invalid",
      "A username has 3 to 32 letters, digits or underscores. Nothing was created.",
    );
  }
  return displayName ? { username, displayName } : { username };
}
