import type { SettingsWords } from "./settings-words.ts";

export const de: SettingsWords = {
  title: "Einstellungen",
  profile: "Profil",
  devices: "Geräte",
  devicesHint:
    "Jedes Gerät hat eigene Schlüssel. Entferne ein verlorenes: es kann dann nicht mehr lesen oder schreiben.",
  privacy: {
    title: "Privatsphäre und Benachrichtigungen",
    hint: "Was du für dich behältst, siehst du auch von anderen nicht. Was du wählst, gilt auf allen deinen Geräten; nur Benachrichtigungen erlaubt jeder Browser für sich.",
    receipts: "Leute, mit denen du schreibst, wissen lassen, was du gelesen hast",
    typing: "Sie wissen lassen, dass du gerade schreibst",
    presence: "Sie sehen lassen, dass du da bist",
    presenceHint:
      "Es sehen die, mit denen du zu zweit schreibst, es sei denn, ihr habt euch blockiert. Es wird weitergegeben und nirgends gespeichert. Ungefähr heißt: nur zu vollen zehn Minuten gesagt, damit es keinen Zeitpunkt verrät.",
    notifications: "Benachrichtigen, solange diese Seite offen ist: wer geschrieben hat, nie was",
    sounds: "Ton, wenn etwas kommt",
    refused:
      "Dieser Browser erlaubt dieser Seite keine Benachrichtigungen. In seinen Einstellungen lässt sich das ändern.",
  },
  presences: {
    off: "Niemand sieht es",
    exact: "Genau, solange du da bist",
    bucketed: "Ungefähr, dass du vor Kurzem da warst",
  },
  blocked: {
    title: "Blockierte Personen",
    hint: "Was sie dir allein schreiben, kommt auf keinem deiner Geräte an. Gesagt wird es ihnen nicht. Der Server kennt diese Liste, denn er hält zurück, was sie senden.",
    none: "Du hast niemanden blockiert. Das geht im Menü einer Unterhaltung.",
  },
  appearance: "Darstellung",
  theme: "Farben",
  themes: { system: "Wie das System", light: "Hell", dark: "Dunkel" },
  languageLabel: "Sprache",
  languageSystem: "Wie der Browser",
  about: "Über",
  server: "Server",
  version: "Version",
  registration: "Anmeldung neuer Konten",
  specification: "Wurzel der Spezifikation",
  specificationHint: "Jeder kann diesen Fingerabdruck aus dem Quelltext nachrechnen und vergleichen.",
  leaving: "Abmelden oder löschen",
  signOut: "Abmelden",
  storage: "Speicher",
  storageKept:
    "Dieser Browser hat zugesagt, deine Schlüssel und Nachrichten zu behalten, auch wenn der Platz knapp wird.",
  storageNotKept:
    "Dieser Browser hat nicht zugesagt, deine Schlüssel und Nachrichten zu behalten: Wird der Platz knapp, kann er sie löschen, und niemand brächte sie zurück. Oft sagt er es zu, sobald du diese Seite als Lesezeichen ablegst, sie installierst oder Benachrichtigungen erlaubst.",
  askBrowser: "Den Browser fragen",
  browserRefused: "Der Browser hat es nicht zugesagt. Nichts hat sich geändert.",
  signOutHint: "Deine Schlüssel und Nachrichten bleiben verschlüsselt auf diesem Gerät, für das nächste Mal.",
  deleteAccount: "Dein Konto löschen …",
};
