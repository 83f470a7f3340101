import type { KeysWords } from "./keys-words.ts";

export const de: KeysWords = {
  setup: {
    title: (name) => `Willkommen, ${name}`,
    steps: {
      checking: "Dein Konto wird geprüft",
      "making-keys": "Deine Schlüssel entstehen auf diesem Gerät",
      "publishing-keys": "Die öffentlichen Hälften werden veröffentlicht",
      loading: "Deine Unterhaltungen werden geladen",
    },
    explanation: "Private Schlüssel entstehen hier und verlassen dieses Gerät nie unverschlüsselt.",
    waiting: "Nichts geht verloren; es geht von selbst weiter.",
  },
  elsewhere: {
    title: "Deine Schlüssel sind auf einem anderen Gerät",
    explanation: (name) =>
      `Die Schlüssel von ${name} entstanden auf einem anderen Gerät, dieses hat sie nicht. Mach dort weiter oder fang hier neu an.`,
    replacedTitle: "Dieses Konto hat auf einem anderen Gerät neu angefangen",
    replacedExplanation: (name) =>
      `Die Schlüssel von ${name} wurden anderswo neu gemacht, die in diesem Browser gelten nicht mehr. Hier aufbewahrte Nachrichten bleiben hier. Warst du das, mach dort weiter oder fang hier neu an; warst du es nicht, fang hier neu an und wähle ein anderes Passwort.`,
    question: "Auf diesem Gerät neu anfangen?",
    consequences: [
      "Hier entstehen neue Schlüssel. Alle anderen Geräte dieses Kontos werden entfernt und abgemeldet.",
      "Deine Kontakte erfahren, dass sich deine Schlüssel geändert haben, und vergleichen vielleicht die neue Sicherheitsnummer.",
      "In diesem Browser aufbewahrte Nachrichten bleiben. Was an deine anderen Geräte ging, lässt sich hier nicht öffnen.",
      "Es lässt sich nicht zurücknehmen.",
    ],
    startOver: "Auf diesem Gerät neu anfangen",
    signOut: "Dieses Konto verlassen",
  },
};
