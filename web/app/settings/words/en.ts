import type { SettingsWords } from "./settings-words.ts";

export const en: SettingsWords = {
  title: "Settings",
  profile: "Profile",
  devices: "Devices",
  devicesHint: "Each device has keys of its own. Remove one that is lost: it can no longer read or write.",
  appearance: "Appearance",
  theme: "Colours",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  languageLabel: "Language",
  languageSystem: "As the browser",
  about: "About",
  server: "Server",
  version: "Version",
  registration: "Registration",
  specification: "Specification root",
  specificationHint: "Anybody can recompute this fingerprint from the source and compare it.",
  signOut: "Sign out",
  storage: "Storage",
  storageKept: "This browser has promised to keep your keys and messages, also when space is short.",
  storageNotKept:
    "This browser has not promised to keep your keys and messages: when space is short it may remove them, and nobody could bring them back. It often promises once you add this page to your bookmarks, install it or allow notifications.",
  askBrowser: "Ask the browser",
  browserRefused: "The browser did not promise it. Nothing has changed.",
  signOutHint: "Your keys and messages stay on this device, encrypted, for the next time.",
};
