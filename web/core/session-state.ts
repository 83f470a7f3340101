import type { Person } from "./person.ts";
import type { TenChatError } from "./tenchat-error.ts";

/** Where the making of keys has got to. */
export type SetupStep = "checking" | "making-keys" | "publishing-keys" | "fetching-history" | "loading";

/** Who is signed in here, or what stands in the way. */
export type SessionState =
  /** Before `start` has found out; the first paint. */
  | { readonly kind: "restoring" }
  /** This browser's storage cannot be used, or does not answer; should it answer after all, this goes on by itself. */
  | { readonly kind: "storage-unusable"; readonly error: TenChatError }
  /** Another tab of this browser is in charge; `useHere` asks it to give way. */
  | { readonly kind: "open-elsewhere" }
  /** `error` says why when it was not the person's own wish. */
  | { readonly kind: "signed-out"; readonly error?: TenChatError }
  /** The account that was at work here was deleted, as its person has asked; nothing of it is left in this browser. */
  | { readonly kind: "signed-out"; readonly deleted: true; readonly error?: undefined }
  /** `progress` is 0 to 1; `error` is set while a step waits for its next try. */
  | {
      readonly kind: "setting-up";
      readonly account: Person;
      readonly step: SetupStep;
      readonly progress: number;
      readonly error?: TenChatError;
    }
  | { readonly kind: "signed-in"; readonly account: Person; readonly deviceId: string }
  /**
   * The account's master key was made on another device: `startOverOnThisDevice` or `signOut`. `replaced`: this browser
   * has an earlier one, so somebody started over elsewhere. `error`: why letting this device in came to nothing.
   */
  | {
      readonly kind: "keys-elsewhere";
      readonly account: Person;
      readonly replaced: boolean;
      readonly error?: TenChatError;
    };
