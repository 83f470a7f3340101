import type { ServerInfoWords } from "./server-info-words.ts";

export const de: ServerInfoWords = {
  heading: "Dieser Server",
  unknown: "Der Server hat noch nicht geantwortet.",
  openToAll: "Offen für alle",
  closedToNew: "Keine neuen Konten",
  audit: "Hier prüfen",
  contact: "Den Betreiber erreichen",
  rules: "Regeln dieses Servers",
  agreement: {
    title: "Dieses Programm und dieser Server",
    whole: "Alles, was dieses Programm kann, kann auch dieser Server.",
    serverLacks: "Das kann dieser Server noch nicht:",
    serverHint: "Er hat eine ältere Version. Wer ihn betreibt, kann ihn aktualisieren; alles andere geht.",
    clientLacks: "Dieser Server kann mehr als diese Seite. Lade sie neu, um die aktuelle zu bekommen.",
    nothing:
      "Dieses Programm und dieser Server verstehen einander nicht. Was hier ist, bleibt hier; lade die Seite neu, um eine andere Version zu bekommen.",
    ends: (what, day) => `${what}: bis ${day}`,
    partsEnd: (day) =>
      `Teile dessen, was diese Seite braucht, enden hier am ${day}. Lade sie vorher neu, um eine neuere zu bekommen.`,
    features: {
      "account-deletion": "Das eigene Konto löschen",
      blocks: "Leute blockieren",
      calls: "Server, die Anrufen den Weg bahnen",
      channels: "Kanäle, in denen nur schreibt, wer sie verwaltet",
      "conversation-ends": "Gruppen, die zu einer vorher gesagten Zeit enden",
      d3chat: "Programme, die für d3chat gemacht sind",
      "device-administration": "Die Geräte aller verwalten",
      "device-linking": "Ein neues Gerät von einem anderen aus hereinlassen",
      "device-lists": "Unterschriebene Gerätelisten",
      "device-names": "Geräte umbenennen",
      "group-links": "Links in Gruppen",
      groups: "Gruppen",
      federation: "Andere Server kennenlernen",
      mesh: "Relais für versiegelte Pakete",
      presence: "Sehen, wer da ist",
      records: "Name, Bild und Einstellungen auf allen Geräten",
      "remote-sign-out": "Andere Geräte abmelden",
      reports: "Leute dem Betreiber melden",
      "ways-in": "Das Passwort ändern und weitere Passkeys",
    },
  },
};
