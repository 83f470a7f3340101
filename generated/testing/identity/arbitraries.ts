// @generated tenchat:arbitraries@1 hash:9cc7da249770feef4ad4eaff1449a401 DO NOT EDIT DIRECTLY
// From specs/contexts/identity/.

import {
  type Arbitrary, array, boolean, constant, dictionary, integer, oneof, record, stringMatching
} from "fast-check";
import type {
  AddPasskeyInput, BeginPasskeyAdditionInput, BeginPasskeySignInInput, BeginPasskeySignUpInput, ChangePasswordInput,
  DeleteAccountInput, EndDeviceSessionsInput, IssueD3chatTicketInput, IssueSocketTicketInput, ListAllDevicesInput,
  PingInput, ReadOwnAccountInput, ReadProfileInput, RefreshSessionInput, RemoveDeviceInput, RemovePasskeyInput,
  RenameDeviceInput, RenamePasskeyInput, RevokeDeviceInput, SearchPeopleInput, SessionReadyFrame,
  SignInWithPasskeyInput, SignInWithPasswordInput, SignOutDeviceInput, SignOutInput, SignUpWithPasskeyInput,
  SignUpWithPasswordInput
} from "../../contracts/identity/operations.ts";
import type {
  AdministeredDevice, AuthenticationCredential, AuthenticationResponse, D3chatTicket, DevicePage, FullPlace, GroupLeave,
  OwnAccount, OwnDevice, OwnPasskey, OwnershipProof, PasskeyChallenge, PeopleFound, Pong, Profile,
  RegistrationCredential, RegistrationResponse, SessionTokens, SocketTicket
} from "../../contracts/identity/types.ts";
import { anyJson, base64, drawWith, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryAdministeredDevice(): Arbitrary<AdministeredDevice> {
  return record(
    {
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      username: text({"min":3,"max":32}, /^[a-zA-Z0-9_]+$/u),
      deviceName: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      ),
      sessions: integer({ min: 0, max: 1000000 }),
      lastSeenAt: moment(),
      createdAt: moment()
    }
  ) as Arbitrary<AdministeredDevice>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAdministeredDevice(overrides: Partial<AdministeredDevice> = {}): AdministeredDevice {
  return drawWith(arbitraryAdministeredDevice(), overrides);
}

export function arbitraryAuthenticationCredential(): Arbitrary<AuthenticationCredential> {
  return record(
    {
      id: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      rawId: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      type: constant("public-key" as const),
      authenticatorAttachment: oneof(
        constant("platform" as const),
        constant("cross-platform" as const),
        constant(null)
      ),
      clientExtensionResults: dictionary(stringMatching(/^[a-z]{1,8}$/), anyJson(), { maxKeys: 3 }),
      response: nested(() => arbitraryAuthenticationResponse())
    },
    { requiredKeys: ["id", "rawId", "type", "clientExtensionResults", "response"] }
  ) as Arbitrary<AuthenticationCredential>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAuthenticationCredential(
  overrides: Partial<AuthenticationCredential> = {}
): AuthenticationCredential {
  return drawWith(arbitraryAuthenticationCredential(), overrides);
}

export function arbitraryAuthenticationResponse(): Arbitrary<AuthenticationResponse> {
  return record(
    {
      clientDataJSON: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      authenticatorData: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      signature: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      userHandle: oneof(text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u), constant(null))
    },
    { requiredKeys: ["clientDataJSON", "authenticatorData", "signature"] }
  ) as Arbitrary<AuthenticationResponse>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAuthenticationResponse(overrides: Partial<AuthenticationResponse> = {}): AuthenticationResponse {
  return drawWith(arbitraryAuthenticationResponse(), overrides);
}

export function arbitraryD3chatTicket(): Arbitrary<D3chatTicket> {
  return record({ ticket: text({"min":0,"max":1000000}) }) as Arbitrary<D3chatTicket>;
}

/** One of them, always the same, with what the test cares about. */
export function buildD3chatTicket(overrides: Partial<D3chatTicket> = {}): D3chatTicket {
  return drawWith(arbitraryD3chatTicket(), overrides);
}

export function arbitraryDevicePage(): Arbitrary<DevicePage> {
  return record(
    {
      devices: array(nested(() => arbitraryAdministeredDevice()), { minLength: 0, maxLength: 3 }),
      nextCursor: oneof(text({"min":0,"max":1000000}), constant(null))
    }
  ) as Arbitrary<DevicePage>;
}

/** One of them, always the same, with what the test cares about. */
export function buildDevicePage(overrides: Partial<DevicePage> = {}): DevicePage {
  return drawWith(arbitraryDevicePage(), overrides);
}

export function arbitraryFullPlace(): Arbitrary<FullPlace> {
  return record(
    {
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      name: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      ),
      lastSeenAt: moment()
    }
  ) as Arbitrary<FullPlace>;
}

/** One of them, always the same, with what the test cares about. */
export function buildFullPlace(overrides: Partial<FullPlace> = {}): FullPlace {
  return drawWith(arbitraryFullPlace(), overrides);
}

export function arbitraryGroupLeave(): Arbitrary<GroupLeave> {
  return record(
    {
      conversationId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      messageId: text({"min":26,"max":26}, /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/u),
      roster: base64(256, 256)
    }
  ) as Arbitrary<GroupLeave>;
}

/** One of them, always the same, with what the test cares about. */
export function buildGroupLeave(overrides: Partial<GroupLeave> = {}): GroupLeave {
  return drawWith(arbitraryGroupLeave(), overrides);
}

export function arbitraryOwnAccount(): Arbitrary<OwnAccount> {
  return record(
    {
      account: nested(() => arbitraryProfile()),
      administrator: boolean(),
      createdAt: moment(),
      devices: array(nested(() => arbitraryOwnDevice()), { minLength: 0, maxLength: 3 }),
      passkeys: array(nested(() => arbitraryOwnPasskey()), { minLength: 0, maxLength: 3 }),
      hasPassword: boolean()
    },
    { requiredKeys: ["account", "createdAt", "devices"] }
  ) as Arbitrary<OwnAccount>;
}

/** One of them, always the same, with what the test cares about. */
export function buildOwnAccount(overrides: Partial<OwnAccount> = {}): OwnAccount {
  return drawWith(arbitraryOwnAccount(), overrides);
}

export function arbitraryOwnDevice(): Arbitrary<OwnDevice> {
  return record(
    {
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      name: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      ),
      createdAt: moment(),
      lastSeenAt: moment(),
      current: boolean(),
      signedIn: boolean()
    },
    { requiredKeys: ["deviceId", "name", "createdAt", "lastSeenAt", "current"] }
  ) as Arbitrary<OwnDevice>;
}

/** One of them, always the same, with what the test cares about. */
export function buildOwnDevice(overrides: Partial<OwnDevice> = {}): OwnDevice {
  return drawWith(arbitraryOwnDevice(), overrides);
}

export function arbitraryOwnPasskey(): Arbitrary<OwnPasskey> {
  return record(
    {
      credentialId: text({"min":0,"max":1364}),
      name: oneof(
        text(
          {"min":1,"max":64},
          /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
        ),
        constant(null)
      ),
      createdAt: moment(),
      lastUsedAt: oneof(moment(), constant(null)),
      synced: boolean()
    }
  ) as Arbitrary<OwnPasskey>;
}

/** One of them, always the same, with what the test cares about. */
export function buildOwnPasskey(overrides: Partial<OwnPasskey> = {}): OwnPasskey {
  return drawWith(arbitraryOwnPasskey(), overrides);
}

export function arbitraryOwnershipProof(): Arbitrary<OwnershipProof> {
  return record({ password: text({"min":1,"max":128}), passkey: nested(() => arbitraryAuthenticationCredential()) }, {
    requiredKeys: []
  }) as Arbitrary<OwnershipProof>;
}

/** One of them, always the same, with what the test cares about. */
export function buildOwnershipProof(overrides: Partial<OwnershipProof> = {}): OwnershipProof {
  return drawWith(arbitraryOwnershipProof(), overrides);
}

export function arbitraryPasskeyChallenge(): Arbitrary<PasskeyChallenge> {
  return record(
    { options: dictionary(stringMatching(/^[a-z]{1,8}$/), anyJson(), { maxKeys: 3 }) }
  ) as Arbitrary<PasskeyChallenge>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPasskeyChallenge(overrides: Partial<PasskeyChallenge> = {}): PasskeyChallenge {
  return drawWith(arbitraryPasskeyChallenge(), overrides);
}

export function arbitraryPeopleFound(): Arbitrary<PeopleFound> {
  return record(
    { people: array(nested(() => arbitraryProfile()), { minLength: 0, maxLength: 3 }) }
  ) as Arbitrary<PeopleFound>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPeopleFound(overrides: Partial<PeopleFound> = {}): PeopleFound {
  return drawWith(arbitraryPeopleFound(), overrides);
}

export function arbitraryPong(): Arbitrary<Pong> {
  return record({ serverTime: moment() }) as Arbitrary<Pong>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPong(overrides: Partial<Pong> = {}): Pong {
  return drawWith(arbitraryPong(), overrides);
}

export function arbitraryProfile(): Arbitrary<Profile> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      username: text({"min":3,"max":32}, /^[a-zA-Z0-9_]+$/u),
      displayName: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      )
    }
  ) as Arbitrary<Profile>;
}

/** One of them, always the same, with what the test cares about. */
export function buildProfile(overrides: Partial<Profile> = {}): Profile {
  return drawWith(arbitraryProfile(), overrides);
}

export function arbitraryRegistrationCredential(): Arbitrary<RegistrationCredential> {
  return record(
    {
      id: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      rawId: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      type: constant("public-key" as const),
      authenticatorAttachment: oneof(
        constant("platform" as const),
        constant("cross-platform" as const),
        constant(null)
      ),
      clientExtensionResults: dictionary(stringMatching(/^[a-z]{1,8}$/), anyJson(), { maxKeys: 3 }),
      response: nested(() => arbitraryRegistrationResponse())
    },
    { requiredKeys: ["id", "rawId", "type", "clientExtensionResults", "response"] }
  ) as Arbitrary<RegistrationCredential>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRegistrationCredential(overrides: Partial<RegistrationCredential> = {}): RegistrationCredential {
  return drawWith(arbitraryRegistrationCredential(), overrides);
}

export function arbitraryRegistrationResponse(): Arbitrary<RegistrationResponse> {
  return record(
    {
      clientDataJSON: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      attestationObject: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      authenticatorData: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      transports: array(text({"min":0,"max":1000000}), { minLength: 0, maxLength: 3 }),
      publicKey: text({"min":0,"max":16384}, /^[A-Za-z0-9_-]*$/u),
      publicKeyAlgorithm: integer({ min: 0, max: 1000000 })
    },
    { requiredKeys: ["clientDataJSON", "attestationObject"] }
  ) as Arbitrary<RegistrationResponse>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRegistrationResponse(overrides: Partial<RegistrationResponse> = {}): RegistrationResponse {
  return drawWith(arbitraryRegistrationResponse(), overrides);
}

export function arbitrarySessionTokens(): Arbitrary<SessionTokens> {
  return record(
    {
      sessionId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      account: nested(() => arbitraryProfile()),
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      accessToken: text({"min":0,"max":1000000}),
      expiresIn: integer({ min: 0, max: 1000000 }),
      refreshToken: text({"min":0,"max":1000000}),
      deviceMark: text({"min":0,"max":1000000})
    }
  ) as Arbitrary<SessionTokens>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSessionTokens(overrides: Partial<SessionTokens> = {}): SessionTokens {
  return drawWith(arbitrarySessionTokens(), overrides);
}

export function arbitrarySocketTicket(): Arbitrary<SocketTicket> {
  return record({ ticket: text({"min":0,"max":1000000}), expiresAt: moment() }) as Arbitrary<SocketTicket>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSocketTicket(overrides: Partial<SocketTicket> = {}): SocketTicket {
  return drawWith(arbitrarySocketTicket(), overrides);
}

export function arbitraryPingInput(): Arbitrary<PingInput> {
  return record({  }) as Arbitrary<PingInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPingInput(overrides: Partial<PingInput> = {}): PingInput {
  return drawWith(arbitraryPingInput(), overrides);
}

export function arbitrarySessionReadyFrame(): Arbitrary<SessionReadyFrame> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      serverTime: moment()
    }
  ) as Arbitrary<SessionReadyFrame>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSessionReadyFrame(overrides: Partial<SessionReadyFrame> = {}): SessionReadyFrame {
  return drawWith(arbitrarySessionReadyFrame(), overrides);
}

export function arbitraryAddPasskeyInput(): Arbitrary<AddPasskeyInput> {
  return record(
    {
      proof: nested(() => arbitraryOwnershipProof()),
      credential: nested(() => arbitraryRegistrationCredential()),
      name: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      )
    }
  ) as Arbitrary<AddPasskeyInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAddPasskeyInput(overrides: Partial<AddPasskeyInput> = {}): AddPasskeyInput {
  return drawWith(arbitraryAddPasskeyInput(), overrides);
}

export function arbitraryBeginPasskeyAdditionInput(): Arbitrary<BeginPasskeyAdditionInput> {
  return record({  }) as Arbitrary<BeginPasskeyAdditionInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildBeginPasskeyAdditionInput(
  overrides: Partial<BeginPasskeyAdditionInput> = {}
): BeginPasskeyAdditionInput {
  return drawWith(arbitraryBeginPasskeyAdditionInput(), overrides);
}

export function arbitraryBeginPasskeySignInInput(): Arbitrary<BeginPasskeySignInInput> {
  return record({  }) as Arbitrary<BeginPasskeySignInInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildBeginPasskeySignInInput(
  overrides: Partial<BeginPasskeySignInInput> = {}
): BeginPasskeySignInInput {
  return drawWith(arbitraryBeginPasskeySignInInput(), overrides);
}

export function arbitraryBeginPasskeySignUpInput(): Arbitrary<BeginPasskeySignUpInput> {
  return record(
    {
      username: text({"min":3,"max":32}, /^[a-zA-Z0-9_]+$/u),
      displayName: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      )
    },
    { requiredKeys: ["username"] }
  ) as Arbitrary<BeginPasskeySignUpInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildBeginPasskeySignUpInput(
  overrides: Partial<BeginPasskeySignUpInput> = {}
): BeginPasskeySignUpInput {
  return drawWith(arbitraryBeginPasskeySignUpInput(), overrides);
}

export function arbitraryChangePasswordInput(): Arbitrary<ChangePasswordInput> {
  return record(
    { proof: nested(() => arbitraryOwnershipProof()), newPassword: text({"min":1,"max":128}) }
  ) as Arbitrary<ChangePasswordInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildChangePasswordInput(overrides: Partial<ChangePasswordInput> = {}): ChangePasswordInput {
  return drawWith(arbitraryChangePasswordInput(), overrides);
}

export function arbitraryDeleteAccountInput(): Arbitrary<DeleteAccountInput> {
  return record(
    {
      proof: nested(() => arbitraryOwnershipProof()),
      leaves: array(nested(() => arbitraryGroupLeave()), { minLength: 0, maxLength: 3 })
    }
  ) as Arbitrary<DeleteAccountInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildDeleteAccountInput(overrides: Partial<DeleteAccountInput> = {}): DeleteAccountInput {
  return drawWith(arbitraryDeleteAccountInput(), overrides);
}

export function arbitraryEndDeviceSessionsInput(): Arbitrary<EndDeviceSessionsInput> {
  return record(
    {
      deviceId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    }
  ) as Arbitrary<EndDeviceSessionsInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildEndDeviceSessionsInput(overrides: Partial<EndDeviceSessionsInput> = {}): EndDeviceSessionsInput {
  return drawWith(arbitraryEndDeviceSessionsInput(), overrides);
}

export function arbitraryIssueD3chatTicketInput(): Arbitrary<IssueD3chatTicketInput> {
  return record({  }) as Arbitrary<IssueD3chatTicketInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildIssueD3chatTicketInput(overrides: Partial<IssueD3chatTicketInput> = {}): IssueD3chatTicketInput {
  return drawWith(arbitraryIssueD3chatTicketInput(), overrides);
}

export function arbitraryIssueSocketTicketInput(): Arbitrary<IssueSocketTicketInput> {
  return record({  }) as Arbitrary<IssueSocketTicketInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildIssueSocketTicketInput(overrides: Partial<IssueSocketTicketInput> = {}): IssueSocketTicketInput {
  return drawWith(arbitraryIssueSocketTicketInput(), overrides);
}

export function arbitraryListAllDevicesInput(): Arbitrary<ListAllDevicesInput> {
  return record({ query: text({"min":0,"max":32}), cursor: text({"min":0,"max":100}) }, {
    requiredKeys: []
  }) as Arbitrary<ListAllDevicesInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildListAllDevicesInput(overrides: Partial<ListAllDevicesInput> = {}): ListAllDevicesInput {
  return drawWith(arbitraryListAllDevicesInput(), overrides);
}

export function arbitraryReadOwnAccountInput(): Arbitrary<ReadOwnAccountInput> {
  return record({  }) as Arbitrary<ReadOwnAccountInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadOwnAccountInput(overrides: Partial<ReadOwnAccountInput> = {}): ReadOwnAccountInput {
  return drawWith(arbitraryReadOwnAccountInput(), overrides);
}

export function arbitraryReadProfileInput(): Arbitrary<ReadProfileInput> {
  return record(
    {
      accountId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    }
  ) as Arbitrary<ReadProfileInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadProfileInput(overrides: Partial<ReadProfileInput> = {}): ReadProfileInput {
  return drawWith(arbitraryReadProfileInput(), overrides);
}

export function arbitraryRefreshSessionInput(): Arbitrary<RefreshSessionInput> {
  return record(
    { refreshToken: text({"min":1,"max":128}), replacement: text({"min":0,"max":1000000}, /^[A-Za-z0-9_-]{43}$/u) },
    { requiredKeys: ["refreshToken"] }
  ) as Arbitrary<RefreshSessionInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRefreshSessionInput(overrides: Partial<RefreshSessionInput> = {}): RefreshSessionInput {
  return drawWith(arbitraryRefreshSessionInput(), overrides);
}

export function arbitraryRemoveDeviceInput(): Arbitrary<RemoveDeviceInput> {
  return record(
    {
      deviceId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    }
  ) as Arbitrary<RemoveDeviceInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRemoveDeviceInput(overrides: Partial<RemoveDeviceInput> = {}): RemoveDeviceInput {
  return drawWith(arbitraryRemoveDeviceInput(), overrides);
}

export function arbitraryRemovePasskeyInput(): Arbitrary<RemovePasskeyInput> {
  return record(
    { credentialId: text({"min":0,"max":1364}), proof: nested(() => arbitraryOwnershipProof()) }
  ) as Arbitrary<RemovePasskeyInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRemovePasskeyInput(overrides: Partial<RemovePasskeyInput> = {}): RemovePasskeyInput {
  return drawWith(arbitraryRemovePasskeyInput(), overrides);
}

export function arbitraryRenameDeviceInput(): Arbitrary<RenameDeviceInput> {
  return record(
    {
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      name: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      )
    }
  ) as Arbitrary<RenameDeviceInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRenameDeviceInput(overrides: Partial<RenameDeviceInput> = {}): RenameDeviceInput {
  return drawWith(arbitraryRenameDeviceInput(), overrides);
}

export function arbitraryRenamePasskeyInput(): Arbitrary<RenamePasskeyInput> {
  return record(
    {
      credentialId: text({"min":0,"max":1364}),
      name: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      )
    }
  ) as Arbitrary<RenamePasskeyInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRenamePasskeyInput(overrides: Partial<RenamePasskeyInput> = {}): RenamePasskeyInput {
  return drawWith(arbitraryRenamePasskeyInput(), overrides);
}

export function arbitraryRevokeDeviceInput(): Arbitrary<RevokeDeviceInput> {
  return record(
    {
      deviceId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    }
  ) as Arbitrary<RevokeDeviceInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRevokeDeviceInput(overrides: Partial<RevokeDeviceInput> = {}): RevokeDeviceInput {
  return drawWith(arbitraryRevokeDeviceInput(), overrides);
}

export function arbitrarySearchPeopleInput(): Arbitrary<SearchPeopleInput> {
  return record({ query: text({"min":1,"max":64}) }) as Arbitrary<SearchPeopleInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSearchPeopleInput(overrides: Partial<SearchPeopleInput> = {}): SearchPeopleInput {
  return drawWith(arbitrarySearchPeopleInput(), overrides);
}

export function arbitrarySignInWithPasskeyInput(): Arbitrary<SignInWithPasskeyInput> {
  return record(
    {
      credential: nested(() => arbitraryAuthenticationCredential()),
      deviceName: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      ),
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      removeDeviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    },
    { requiredKeys: ["credential", "deviceName"] }
  ) as Arbitrary<SignInWithPasskeyInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSignInWithPasskeyInput(overrides: Partial<SignInWithPasskeyInput> = {}): SignInWithPasskeyInput {
  return drawWith(arbitrarySignInWithPasskeyInput(), overrides);
}

export function arbitrarySignInWithPasswordInput(): Arbitrary<SignInWithPasswordInput> {
  return record(
    {
      username: text({"min":3,"max":32}, /^[a-zA-Z0-9_]+$/u),
      password: text({"min":1,"max":128}),
      deviceName: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      ),
      deviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      ),
      deviceMark: text({"min":1,"max":1024}),
      removeDeviceId: text(
        {"min":0,"max":1000000},
        /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
        "uuid"
      )
    },
    { requiredKeys: ["username", "password", "deviceName"] }
  ) as Arbitrary<SignInWithPasswordInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSignInWithPasswordInput(
  overrides: Partial<SignInWithPasswordInput> = {}
): SignInWithPasswordInput {
  return drawWith(arbitrarySignInWithPasswordInput(), overrides);
}

export function arbitrarySignOutInput(): Arbitrary<SignOutInput> {
  return record({  }) as Arbitrary<SignOutInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSignOutInput(overrides: Partial<SignOutInput> = {}): SignOutInput {
  return drawWith(arbitrarySignOutInput(), overrides);
}

export function arbitrarySignOutDeviceInput(): Arbitrary<SignOutDeviceInput> {
  return record(
    {
      deviceId: text({"min":0,"max":1000000}, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "uuid")
    }
  ) as Arbitrary<SignOutDeviceInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSignOutDeviceInput(overrides: Partial<SignOutDeviceInput> = {}): SignOutDeviceInput {
  return drawWith(arbitrarySignOutDeviceInput(), overrides);
}

export function arbitrarySignUpWithPasskeyInput(): Arbitrary<SignUpWithPasskeyInput> {
  return record(
    {
      credential: nested(() => arbitraryRegistrationCredential()),
      deviceName: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      )
    }
  ) as Arbitrary<SignUpWithPasskeyInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSignUpWithPasskeyInput(overrides: Partial<SignUpWithPasskeyInput> = {}): SignUpWithPasskeyInput {
  return drawWith(arbitrarySignUpWithPasskeyInput(), overrides);
}

export function arbitrarySignUpWithPasswordInput(): Arbitrary<SignUpWithPasswordInput> {
  return record(
    {
      username: text({"min":3,"max":32}, /^[a-zA-Z0-9_]+$/u),
      displayName: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      ),
      password: text({"min":1,"max":128}),
      deviceName: text(
        {"min":1,"max":64},
        /^(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?)(?:\p{Zs}*(?:[^\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFE\uFFFF0-9#*\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Han}\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2\u1820-\u18AA]|[0-9#*](?:\uFE0F\u20E3)?|[\p{Extended_Pictographic}\p{Emoji_Modifier}](?:\uFE0E|\uFE0F|\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})?(?:\u200D[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)*|[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F](?:\u200C[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0750-\u077F])*(?:\u200C[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5])?|[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u103A\u17D2][\u200C\u200D]?|\p{Script=Han}\p{Variation_Selector}?|[\u1820-\u18AA][\u180B-\u180F]?))*$/u
      )
    },
    { requiredKeys: ["username", "password", "deviceName"] }
  ) as Arbitrary<SignUpWithPasswordInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildSignUpWithPasswordInput(
  overrides: Partial<SignUpWithPasswordInput> = {}
): SignUpWithPasswordInput {
  return drawWith(arbitrarySignUpWithPasswordInput(), overrides);
}
