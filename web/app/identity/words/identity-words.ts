import { InjectionToken, type Signal } from "@angular/core";
import type { WithName, Words } from "../../i18n/words/words.ts";

export interface IdentityWords {
  readonly welcome: Words<
    | "title"
    | "promise"
    | "username"
    | "usernameHint"
    | "password"
    | "show"
    | "hide"
    | "showDetail"
    | "createAccount"
    | "signIn"
    | "or"
    | "createWithPasskey"
    | "useMyPasskey"
    | "usernameMissing"
    | "passkeysNotSet"
    | "fullTitle"
    | "fullExplanation"
    | "ways"
    | "newHere"
    | "haveAccount"
    | "passwordMissing"
    | "working"
    | "closed"
    | "deleted"
  > & {
    readonly passwordHint: (letters: number) => string;
    readonly passwordTooLong: (length: number, limit: number) => string;
    readonly passkeysElsewhere: (origin: string) => string;
  };
  readonly devices: Words<
    | "thisDevice"
    | "signOut"
    | "signOutConsequence"
    | "remove"
    | "rename"
    | "nameLabel"
    | "nameHint"
    | "nameMissing"
    | "nameUnusable"
    | "save"
  > & {
    readonly signedOut: WithName;
    readonly signOutDevice: WithName;
    readonly signOutQuestion: WithName;
    readonly wasSignedOut: WithName;
    readonly renameDevice: WithName;
    readonly renamed: WithName;
    readonly lastSeen: WithName;
    readonly removeDevice: WithName;
    readonly removeQuestion: WithName;
    readonly removed: WithName;
  };
  readonly waysIn: Words<
    | "title"
    | "hint"
    | "passkey"
    | "synced"
    | "neverUsed"
    | "none"
    | "rename"
    | "save"
    | "nameLabel"
    | "nameMissing"
    | "remove"
    | "addPasskey"
    | "added"
    | "currentPassword"
    | "currentPasswordHint"
    | "newPassword"
    | "changePassword"
    | "setPassword"
    | "passwordChanged"
    | "passkeysUnavailable"
  > & {
    readonly lastUsed: WithName;
    readonly renameOne: WithName;
    readonly removeOne: WithName;
    readonly removeQuestion: WithName;
    readonly removed: WithName;
    readonly renamed: WithName;
    readonly newPasswordHint: (letters: number) => string;
  };
}

/** What is said at the door, and about the devices of an account and the ways into it. */
export const IDENTITY_WORDS = new InjectionToken<Signal<IdentityWords>>("words of identity");
