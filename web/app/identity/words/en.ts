import type { IdentityWords } from "./identity-words.ts";

export const en: IdentityWords = {
  welcome: {
    title: "Private conversations, on a server of your own",
    promise:
      "Messages are encrypted on this device before they leave it. The server sees who writes to whom and when; it cannot see what is written.",
    username: "Username",
    usernameHint: "3 to 32 letters a to z, digits or underscores.",
    password: "Password",
    passwordHint: (letters) =>
      `For a new account: ${letters} letters or more, such as a few words. Nobody can look it up for you.`,
    show: "Show",
    hide: "Hide",
    showDetail: " what I type",
    createAccount: "Create account",
    signIn: "Sign in",
    or: "or without typing a secret",
    createWithPasskey: "New account with a passkey",
    useMyPasskey: "Use my passkey",
    usernameMissing: "Choose a username first.",
    passkeysNotSet:
      "Passkeys do not work here yet: this server's operator has not set its address (TENCHAT_ORIGIN). Use a password.",
    passkeysElsewhere: (origin) => `Passkeys of this server work at ${origin}.`,
    fullTitle: "Your account has as many devices as it may have",
    fullExplanation: "Choose one that you no longer use. It is signed out for good, and this one takes its place.",
    ways: "Sign up or sign in",
    newHere: "New here",
    haveAccount: "I have an account",
    passwordTooLong: (length, limit) =>
      `A password has at most ${limit} characters; this one has ${length}. Nothing was sent.`,
    passwordMissing: "Type a password first.",
    working: "One moment…",
    closed: "This server does not take new accounts at present. You can sign in to an existing one.",
  },
  devices: {
    thisDevice: "This device",
    lastSeen: (when) => `Last seen ${when}`,
    remove: "Remove",
    removeDevice: (name) => `Remove ${name}`,
    removeQuestion: (name) => `Remove “${name}” from your account? It is signed out at once.`,
    removed: (name) => `${name} was removed.`,
  },
};
