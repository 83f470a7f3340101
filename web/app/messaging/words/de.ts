import type { MessagingWords } from "./messaging-words.ts";

export const de: MessagingWords = {
  messages: "Nachrichten",
  composer: "Nachricht",
  send: "Senden",
  composerHint: "Enter sendet, Umschalt und Enter beginnen eine neue Zeile.",
  firstTitle: (name) => `Hier beginnt das Gespräch mit ${name}`,
  firstText:
    "Alles hier ist von deinem Gerät bis zu ihrem verschlüsselt. Der Server gibt weiter, was er nicht lesen kann.",
  encrypted: "Ende-zu-Ende-verschlüsselt",
  newMessages: "Neue Nachrichten",
  jumpToNewest: "Zur neuesten springen",
  loadingOlder: "Frühere Nachrichten werden geladen …",
  showOlder: "Frühere Nachrichten zeigen",
  typing: (name) => `${name} schreibt …`,
  states: { queued: "Wartet", sent: "Gesendet", delivered: "Zugestellt", failed: "Nicht gesendet" },
  retry: "Noch einmal versuchen",
  discard: "Verwerfen",
  own: "Du",
  says: (name) => `${name}:`,
  showAll: "Alles zeigen",
  showLess: "Weniger zeigen",
  undecryptable: {
    "not-for-this-device":
      "Diese Nachricht wurde gesendet, bevor es dieses Gerät gab, und lässt sich hier nicht öffnen.",
    damaged: "Diese Nachricht ließ sich auf diesem Gerät nicht öffnen. Die übrigen sind nicht betroffen.",
  },
  unsupported: "Diese Art von Nachricht kann diese Version noch nicht zeigen. Sie ist aufbewahrt.",
  held: "Zurückgehalten, bis du die geänderten Schlüssel angesehen hast.",
  tooLong: (bytes, limit) =>
    `Um ${(bytes - limit).toLocaleString("de")} Bytes zu lang: eine Nachricht fasst ${limit.toLocaleString("de")}. Dein Text bleibt hier.`,
  announce: (name, text) => `${name}: ${text}`,
  keyChange: {
    title: (name) => `Die Schlüssel von ${name} haben sich geändert`,
    explanation: (name) =>
      `Das geschieht, wenn ${name} auf einem anderen Gerät neu anfängt. Es könnte auch heißen, dass jemand anderes das Konto übernommen hat. Nichts wird gesendet, bis du entscheidest. Vergleicht zur Sicherheit diese Nummer am Telefon.`,
    safetyNumber: "Sicherheitsnummer",
    accept: "Den neuen Schlüsseln vertrauen",
  },
  rewind: {
    title: "Der Server wurde auf einen früheren Tag zurückgesetzt",
    explanation:
      "Er hatte einen Teil dieser Unterhaltung vergessen. Alles, was du gelesen hattest, ist noch auf diesem Gerät, und was du geschrieben hast, wird von selbst noch einmal gesendet. Jede Nachricht zeigt, ob sie gesendet ist.",
    seen: "Gelesen",
  },
};
