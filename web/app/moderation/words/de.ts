import type { ReportWords } from "./report-words.ts";

export const de: ReportWords = {
  title: (name) => `${name} melden`,
  aMessage: "Diese Nachricht",
  reason: "Worum geht es?",
  reasons: {
    spam: "Werbung oder Spam",
    harassment: "Belästigung oder Drohung",
    illegal: "Etwas Verbotenes",
    other: "Etwas anderes",
  },
  words: "In eigenen Worten",
  wordsHint: "Du musst nichts schreiben.",
  show: "Diese Nachricht dem Betreiber des Servers zeigen",
  shownLong: "Gesendet werden ihre ersten 4.000 Zeichen.",
  sees: "Der Betreiber dieses Servers bekommt: deinen Benutzernamen und den der gemeldeten Person, die Zeit, und was du hier auswählst und schreibst.",
  seesMessage:
    "Und den Text dieser einen Nachricht, wenn du es unten ankreuzt. Er ist dann nicht mehr verschlüsselt: Der Betreiber liest ihn, und wer an dessen Daten kommt, könnte es auch. Sonst wird nichts aus dieser Unterhaltung gesendet.",
  unproven: "Er kann keine Nachrichten lesen und daher nicht prüfen, ob es so gesagt wurde.",
  notTold: "Die gemeldete Person erfährt davon durch den Server nichts.",
  kept: "Die Meldung bleibt, bis der Betreiber sie schließt, höchstens 90 Tage, oder bis eines der beiden Konten gelöscht wird.",
  send: "Meldung senden",
  done: "Die Meldung wurde an den Betreiber dieses Servers gesendet.",
  block: "Du kannst die Person auch blockieren, im Menü der Unterhaltung.",
  goBack: "Zurück zur Unterhaltung",
};
