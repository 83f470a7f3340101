import type { IdentityWords } from "./identity-words.ts";

export const de: IdentityWords = {
  welcome: {
    title: "Vertrauliche Gespräche auf dem eigenen Server",
    promise:
      "Nachrichten werden auf diesem Gerät verschlüsselt, bevor sie es verlassen. Der Server sieht, wer wem wann schreibt; was geschrieben wird, kann er nicht sehen.",
    username: "Benutzername",
    usernameHint: "3 bis 32 Buchstaben a bis z, Ziffern oder Unterstriche.",
    password: "Passwort",
    passwordHint: (letters) =>
      `Für ein neues Konto: mindestens ${letters} Buchstaben, etwa ein paar Wörter. Niemand kann es für dich nachsehen.`,
    show: "Zeigen",
    hide: "Verbergen",
    showDetail: ", was ich tippe",
    createAccount: "Konto anlegen",
    signIn: "Anmelden",
    or: "oder ohne ein Geheimnis einzutippen",
    createWithPasskey: "Neues Konto mit Passkey",
    useMyPasskey: "Meinen Passkey verwenden",
    usernameMissing: "Wähle zuerst einen Benutzernamen.",
    passkeysNotSet:
      "Passkeys gehen hier noch nicht: Wer diesen Server betreibt, hat seine Adresse nicht gesetzt (TENCHAT_ORIGIN). Nimm ein Passwort.",
    passkeysElsewhere: (origin) => `Passkeys dieses Servers gehen unter ${origin}.`,
    fullTitle: "Dein Konto hat so viele Geräte, wie es haben darf",
    fullExplanation:
      "Wähle eines, das du nicht mehr benutzt. Es wird endgültig abgemeldet, und dieses nimmt seinen Platz ein.",
    ways: "Anmelden oder neu beginnen",
    newHere: "Neu hier",
    haveAccount: "Ich habe ein Konto",
    passwordTooLong: (length, limit) =>
      `Ein Passwort hat höchstens ${limit} Zeichen; dieses hat ${length}. Es wurde nichts gesendet.`,
    passwordMissing: "Gib zuerst ein Passwort ein.",
    working: "Einen Moment …",
    closed: "Dieser Server nimmt zurzeit keine neuen Konten an. Mit einem bestehenden kannst du dich anmelden.",
  },
  devices: {
    thisDevice: "Dieses Gerät",
    lastSeen: (when) => `Zuletzt gesehen ${when}`,
    remove: "Entfernen",
    removeDevice: (name) => `${name} entfernen`,
    removeQuestion: (name) => `„${name}“ aus deinem Konto entfernen? Es wird sofort abgemeldet.`,
    removed: (name) => `${name} wurde entfernt.`,
  },
};
