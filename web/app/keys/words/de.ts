import type { KeysWords } from "./keys-words.ts";

export const de: KeysWords = {
  setup: {
    title: (name) => `Willkommen, ${name}`,
    steps: {
      checking: "Dein Konto wird geprüft",
      "making-keys": "Deine Schlüssel entstehen auf diesem Gerät",
      "publishing-keys": "Die öffentlichen Hälften werden veröffentlicht",
      "fetching-history": "Was bisher gesagt wurde, kommt herüber",
      loading: "Deine Unterhaltungen werden geladen",
    },
    explanation: "Private Schlüssel entstehen hier und verlassen dieses Gerät nie unverschlüsselt.",
    waiting: "Nichts geht verloren; es geht von selbst weiter.",
  },
  link: {
    here: "Mit meinem anderen Gerät verbinden",
    explanation:
      "Öffne auf dem Gerät, auf dem du TenChat schon benutzt, die Einstellungen, wähle „Weiteres Gerät verbinden“ und scanne diesen Code oder tippe ihn ein. Deine Schlüssel und das bisher Gesagte kommen dann hierher, versiegelt für dieses Gerät allein.",
    picture: "Code für die Kamera deines anderen Geräts",
    waiting: "Warten auf dein anderes Gerät …",
    another: "Weiteres Gerät verbinden",
    code: "Code auf dem neuen Gerät",
    codeHint: "Melde dich auf dem neuen Gerät an; es zeigt dann einen Code aus 26 Buchstaben und Ziffern.",
    scan: "Code scannen",
    stop: "Kamera ausschalten",
    aim: "Halte den Code des anderen Bildschirms vor die Kamera.",
    noCamera: "Die Kamera ließ sich hier nicht benutzen. Tippe den Code stattdessen ein.",
    next: "Weiter",
    question: (name) => `„${name}“ in dein Konto lassen?`,
    consequence:
      "Es bekommt deine Schlüssel und alles bisher Gesagte und liest und schreibt in deinem Namen. Mach nur weiter, wenn du es in der Hand hast und den Code selbst von seinem Bildschirm abgelesen hast; niemand, der schreibt oder anruft, hat einen Grund, nach einem zu fragen.",
    letIn: "Hereinlassen",
    handingOver: "Wird übergeben. Lass beide Geräte offen …",
    done: (name) => `„${name}“ ist verbunden und hat, was bisher gesagt wurde.`,
  },
  elsewhere: {
    title: "Deine Schlüssel sind auf einem anderen Gerät",
    explanation: (name) =>
      `Die Schlüssel von ${name} entstanden auf einem anderen Gerät, dieses hat sie nicht. Verbinde die beiden oder fang hier neu an.`,
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
