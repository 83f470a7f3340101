import type { ShellWords } from "./shell-words.ts";

export const de: ShellWords = {
  connection: {
    connecting: "Verbindung wird aufgebaut …",
    offline: "Offline. Was du schreibst, wartet hier.",
    online: "Wieder verbunden.",
  },
  notFound: {
    title: "Hier ist nichts",
    explanation:
      "Die Adresse ist vielleicht vertippt, oder was hier war, ist fort. Deine Unterhaltungen sind unverändert.",
    goHome: "Zu deinen Unterhaltungen",
  },
  otherTab: {
    title: "TenChat ist in einem anderen Tab offen",
    explanation:
      "Immer nur ein Tab hält deine Schlüssel, damit keine Nachricht verloren geht oder doppelt erscheint. Mach dort weiter oder wechsle hierher.",
    useHere: "Hier weitermachen",
  },
  storage: {
    title: "Der Speicher dieses Browsers lässt sich nicht benutzen",
    explanation: (place) =>
      `TenChat bewahrt deine Schlüssel und Nachrichten in diesem Browser auf, einen anderen Ort haben sie nicht. Dafür braucht es Websitedaten für ${place}.`,
    whatToDo: "Was du tun kannst",
    steps: [
      "Erlaube in den Einstellungen des Browsers Websitedaten (Cookies) für diese Adresse.",
      "Nimm statt eines privaten Fensters ein gewöhnliches.",
      "Schaffe Platz auf diesem Gerät, starte den Browser neu oder nimm einen anderen.",
    ],
    failing:
      "Dieser Browser speichert zurzeit nichts. Was du schreibst, bleibt auf dem Bildschirm, und es wird erneut versucht.",
  },
  update: {
    outdated:
      "TenChat wurde auf diesem Server erneuert. Lade neu, um weiterzumachen; was du angefangen hast zu schreiben, bleibt.",
    ending: (day) =>
      `Teile dessen, was diese Seite braucht, enden hier am ${day}. Lade sie vorher neu, um eine neuere zu bekommen.`,
    reload: "Neu laden und weitermachen",
    unreachable:
      "Ein Teil von TenChat ließ sich nicht laden, weil der Server nicht erreichbar ist. Nichts geht verloren; versuche es, sobald du verbunden bist.",
  },
};
