import type { MessagingWords } from "./messaging-words.ts";

export const de: MessagingWords = {
  messages: "Nachrichten",
  composer: "Nachricht",
  emoji: "Emoji einfügen",
  send: "Senden",
  composerHint: "Enter sendet, Umschalt und Enter beginnen eine neue Zeile.",
  disappears: (moment) => `Verschwindet: ${moment}`,
  firstTitle: (name) => `Hier beginnt die Unterhaltung mit ${name}`,
  firstText:
    "Alles hier ist von deinem Gerät bis zu ihrem verschlüsselt. Der Server gibt weiter, was er nicht lesen kann.",
  encrypted: "Ende-zu-Ende-verschlüsselt",
  encryptedVerified: "Ende-zu-Ende-verschlüsselt, Schlüssel verglichen",
  newMessages: "Neue Nachrichten",
  jumpToNewest: "Zur neuesten springen",
  loadingOlder: "Frühere Nachrichten werden geladen …",
  showOlder: "Frühere Nachrichten zeigen",
  typing: (names, several) => `${names} ${several ? "schreiben" : "schreibt"} …`,
  states: { queued: "Wartet", sent: "Gesendet", delivered: "Zugestellt", read: "Gelesen", failed: "Nicht gesendet" },
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
    erased: "Wer das geschrieben hat, hat das Konto gelöscht, wie der Server sagt, bevor es hier ankam.",
    "refused-sender":
      "Wer das gesendet hat, darf in diesem Kanal nicht schreiben. Es wurde hier abgewiesen, obwohl der Server es angenommen hat.",
  },
  asking: {
    what: "Das Gerät, das sie geschrieben hat, kann sie noch einmal senden, nur für dieses Gerät. Dabei wird die Verbindung zwischen den beiden neu aufgebaut.",
    ask: "Noch einmal erbitten",
    asked:
      "Erbeten. Sie kommt, sobald das Gerät, das sie geschrieben hat, an ist und die Frage hat. Gibt es das Gerät nicht mehr oder ist es abgemeldet, kann sie nicht kommen.",
    askOnceMore: "Nochmals erbitten",
    refused:
      "Sie kann nicht noch einmal kommen: Das Gerät, das sie geschrieben hat, hat sie nicht mehr, sie ist dafür zu lang, oder sie war nicht für dieses Gerät bestimmt.",
    resent: "erneut gesendet",
    resentTitle:
      "Sie ließ sich nicht lesen, als sie kam. Das Gerät, das sie geschrieben hat, hat sie noch einmal gesendet, nur für dieses Gerät.",
  },
  unsupported: "Diese Art von Nachricht kann diese Version noch nicht zeigen. Sie ist aufbewahrt.",
  held: "Zurückgehalten, bis du die geänderten Schlüssel angesehen hast.",
  serverTime: "Zeit laut Server",
  deleted: "Diese Nachricht wurde gelöscht.",
  edited: "bearbeitet",
  forwarded: "Weitergeleitet",
  changeQueued: "Eine Änderung dieser Nachricht wartet darauf, gesendet zu werden.",
  changeFailed: "Eine Änderung dieser Nachricht wurde nicht gesendet.",
  quoteGone: "Eine Nachricht, die nicht auf diesem Gerät ist",
  actions: {
    menu: "Was mit dieser Nachricht geschehen soll",
    more: "Mehr",
    react: "Reagieren",
    moreEmoji: "Mehr Emoji",
    reply: "Antworten",
    forward: "Weiterleiten",
    forwardedTo: (count) =>
      count === 1 ? "An eine Unterhaltung weitergeleitet." : `An ${count} Unterhaltungen weitergeleitet.`,
    copy: "Text kopieren",
    report: "Melden …",
    copied: "Kopiert.",
    edit: "Bearbeiten",
    delete: "Löschen",
    deleteQuestion: "Diese Nachricht für alle löschen?",
    deleteHint:
      "Ihr Text wird auch von den anderen Geräten entfernt. Wer sie gelesen hat, kann sich daran erinnern oder sie kopiert haben.",
    editing: "Nachricht wird bearbeitet",
    cancelReply: "Nicht darauf antworten",
    cancelEdit: "Lassen, wie sie war",
    save: "Änderung speichern",
    replyingTo: (name) => `Antwort an ${name}`,
    reaction: (emoji, names) => `${emoji} von ${names}`,
  },
  direct: {
    sign: "Direkt",
    handed:
      "Sie kam direkt auf dem Gerät dort an. Der Server hat sie noch nicht: bis dahin wird sie dort gezeigt und hier behalten.",
    refused:
      "Sie kam direkt auf dem Gerät dort an und wurde vielleicht schon gelesen, auch wenn du sie hier verwirfst.",
    came: "Sie kam direkt. Der Server hat sie noch nicht: bis dahin wird sie hier gezeigt und dort behalten, wo sie geschrieben wurde.",
  },
  pins: {
    label: "Angeheftete Nachrichten",
    pin: "Für alle anheften",
    unpin: "Für alle lösen",
    pinned: "Angeheftet",
    unpinned: "Nicht mehr angeheftet",
    fewer: "Nur eine",
    all: (count) => `Alle ${count}`,
  },
  mentions: {
    label: "Jemanden erwähnen",
    found: (count) =>
      `${count === 1 ? "1 Person" : `${count} Personen`} zum Erwähnen. Auf und Ab wählen, Enter nimmt, Escape schließt.`,
  },
  search: {
    open: "In dieser Unterhaltung suchen",
    label: "In dieser Unterhaltung suchen",
    next: "Nächster Treffer",
    previous: "Voriger Treffer",
    none: "Nichts gefunden",
    further: "Weiter zurück suchen",
    date: "Zu einem Tag springen",
    unread: "Zur ersten ungelesenen Nachricht",
    noDate: "Ab diesem Tag gibt es keine Nachricht.",
    found: (at, count) => `${at} von ${count}`,
    lookedBack: (date) => `Durchsucht bis zurück zum ${date}.`,
  },
  doubts: {
    missing: (name, count) =>
      count === 1
        ? `Eine Nachricht, die ${name} vor dieser gesendet hat, ist hier nicht angekommen. Sie ist vielleicht unterwegs, oder der Server hält sie zurück.`
        : `${count} Nachrichten, die ${name} vor dieser gesendet hat, sind hier nicht angekommen. Sie sind vielleicht unterwegs, oder der Server hält sie zurück.`,
    late: (name) => `Verspätet angekommen: ${name} hat das vor dem gesendet, was darüber steht.`,
    unseen: (name) =>
      `Als ${name} das gesendet hat, stand dort davor eine Nachricht, die hier fehlt oder hier eine andere ist.`,
    unproven: (name) =>
      `Hier belegt nichts, wann und in welcher Reihenfolge ${name} das gesendet hat, anders als bei den übrigen Nachrichten.`,
    unlisted: (name) =>
      `Das kam von einem Gerät, das nicht oder nicht mehr zu denen von ${name} gehört. Wurde es entfernt, weil es verloren ging, steckt vielleicht jemand anderes dahinter.`,
    replaced: (name) =>
      `Statt dieser war direkt etwas anderes angekommen und hier zu lesen. Dem Server hat das Gerät von ${name} dann das hier gegeben.`,
    redated: (name, time) =>
      `Der Server hat das auf ${time} datiert. Du siehst die Zeit nach der Uhr des Geräts von ${name}.`,
    ahead: (name, time) =>
      `Der Server will das am ${time} gehabt haben, bevor ${name} es schrieb: Eine der Uhren geht falsch, oder der Server lügt.`,
    delayed: (name, time) =>
      `Der Server hatte das erst am ${time}. Nach der Uhr des Geräts von ${name} war es da längst geschrieben: Es hat auf ein Netz gewartet, diese Uhr geht nach, oder der Server hat es zurückgehalten.`,
  },
  tooLong: (bytes, limit) =>
    `Um ${(bytes - limit).toLocaleString("de")} Bytes zu lang: eine Nachricht fasst ${limit.toLocaleString("de")}. Dein Text bleibt hier.`,
  announce: (name, text) => `${name}: ${text}`,
  keyChange: {
    title: (name) => `Die Schlüssel von ${name} haben sich geändert`,
    explanation: (name) =>
      `Das geschieht, wenn ${name} auf einem anderen Gerät neu anfängt. Es könnte auch heißen, dass jemand anderes das Konto übernommen hat. Nichts wird gesendet, bis du entscheidest. Vergleicht zur Sicherheit diese Nummer am Telefon.`,
    wasVerified: (name) =>
      `Du hattest die Schlüssel mit ${name} verglichen. Für die neuen gilt das nicht: Vergleicht noch einmal.`,
    safetyNumber: "Sicherheitsnummer",
    accept: "Den neuen Schlüsseln vertrauen",
  },
  devices: {
    quoted: (name) => `„${name}“`,
    added: (name, devices) =>
      name === null ? `Du hast ein neues Gerät: ${devices}` : `${name} hat ein neues Gerät: ${devices}`,
    addedExplanation: (name) =>
      `Der eigene Schlüssel von ${name} bürgt dafür, und was du schreibst, geht auch dorthin. Kommt das unerwartet, frag ${name} auf anderem Weg.`,
    addedOwn:
      "Dein eigener Schlüssel bürgt dafür, und es kann auch das hier lesen. Hast du es nicht hinzugefügt, entferne es in den Einstellungen und wähle ein anderes Passwort.",
    doubts: {
      withheld: {
        title: (name) => `Der Server hält ${whose(name)} zurück`,
        explanation: () => "Sie war schon da. Nachrichten gehen nur an die Geräte der Liste, die hier bekannt ist.",
      },
      forged: {
        title: (name) => `Der Server zeigt ${whose(name)} ohne die Unterschrift, die dazugehört`,
        explanation: () => "Sie wird nicht geglaubt, und an Geräte, die nur dort stehen, geht nichts.",
      },
      "rolled-back": {
        title: (name) => `Der Server zeigt ${whose(name)} in einer alten Fassung`,
        explanation: () =>
          "Hier ist eine neuere bekannt, und sie gilt weiter. Der Server wurde vielleicht auf einen früheren Tag zurückgesetzt, oder er verbirgt, dass ein Gerät entfernt wurde.",
      },
      revived: {
        title: (name) => `Der Server zeigt ${whose(name)} mit einem Gerät, das entfernt worden war`,
        explanation: () =>
          "Sie wird nicht geglaubt, und an dieses Gerät geht nichts. Vielleicht hat der Server ihm verschwiegen, dass es entfernt wurde.",
      },
      forked: {
        title: (name) => `Der Server zeigt ${whose(name)} in zwei Fassungen mit derselben Nummer`,
        explanation: () =>
          "Die zuerst hier war, gilt. Vielleicht zeigt der Server verschiedenen Menschen verschiedene Listen.",
      },
      unlisted: {
        title: (name) => `Der Server nennt ein Gerät, das ${whose(name)} nicht enthält`,
        explanation: () => "An dieses Gerät wird nichts gesendet.",
      },
      absent: {
        title: (name) => `Der Server zeigt ${whose(name)} nicht`,
        explanation: () =>
          "Es gibt sie, also hält er sie zurück, oder sie ist unterwegs. Unter den Geräten, die der Server nennt, könnte ein entferntes sein. Nichts wird gesendet, bis du entscheidest oder die Liste kommt.",
      },
      expired: {
        title: (name) => `Seit Langem hat nichts ${whose(name)} erneuert`,
        explanation: (name) =>
          `Das ist so, wenn ${name ?? "niemand"} einen Monat lang nicht hier war. Der Server könnte aber auch eine Änderung verbergen. Nichts wird gesendet, bis du entscheidest.`,
      },
      drained: {
        title: () => "Der Server sagt immer wieder, dass dieses Gerät keine Schlüssel mehr hat",
        explanation: () =>
          "Andere brauchen sie, um dir zu schreiben zu beginnen. Entweder beginnen heute sehr viele Menschen damit, oder der Server lügt. Bis morgen werden keine mehr gemacht: Wer jetzt beginnt, bekommt einen Schlüssel, den auch andere bekommen. Was du schon schreibst, geht weiter.",
      },
      replaced: {
        title: () => "Der Server zeigt für dein Konto andere Schlüssel als deine",
        explanation: () =>
          "Wenn du auf einem anderen Gerät neu begonnen hast, wird dieses abgemeldet. Sonst lügt der Server: Was du schreibst, erreicht deine anderen Geräte nicht, und vielleicht zeigt er diese Schlüssel auch anderen als deine. Vergleiche Schlüssel mit jemandem und traue diesem Server nicht.",
      },
    },
    seen: "Gesehen",
    sendAnyway: "Trotzdem an diese Geräte senden",
    look: "Wer das lesen kann",
  },
  nameChange: {
    title: (known, now) => `Der Server nennt ${known} jetzt „${now}“`,
    explanation: (known) =>
      `Es ist dasselbe Konto, mit dem du schon schreibst, und hier heißt es weiter ${known}, bis du entscheidest. Menschen ändern ihren Namen; ein Server, der lügt, könnte dich so aber auch jemanden für jemand anderen halten lassen. Im Zweifel frag ${known} auf anderem Weg.`,
    accept: (now) => `Ab jetzt ${now} nennen`,
  },
  rewind: {
    title: "Der Server wurde auf einen früheren Tag zurückgesetzt",
    explanation:
      "Er hatte einen Teil dieser Unterhaltung vergessen. Alles, was du gelesen hattest, ist noch auf diesem Gerät, und was du geschrieben hast, wird von selbst noch einmal gesendet. Jede Nachricht zeigt, ob sie gesendet ist.",
    seen: "Gelesen",
  },
  away: {
    "when-back": (server) =>
      `${server} ist gerade nicht erreichbar. Was du schreibst, kommt dort an, sobald der Server wieder da ist.`,
    "within-a-day": (server) =>
      `${server} ist gerade nicht erreichbar. Was du schreibst, kommt dort an, wenn der Server innerhalb eines Tages wieder da ist; danach muss es erneut senden, wer deinen Server betreibt.`,
    overdue: (server) =>
      `${server} hat seit mehr als einem Tag nicht geantwortet. Was einen Tag lang gewartet hat, wird nicht mehr von selbst gesendet: Das muss tun, wer deinen Server betreibt. Was du jetzt schreibst, kommt dort an, wenn der Server innerhalb eines Tages wieder da ist.`,
    "home-away": (server) =>
      `${server}, wo diese Gruppe zu Hause ist, ist gerade nicht erreichbar. Was du schreibst, wartet auf deinem Gerät: Bis der Server wieder da ist, bekommt es niemand, auch nicht die Leute auf deinem eigenen Server.`,
  },
};

function whose(name: string | null): string {
  return name === null ? "deine Geräteliste" : `die Geräteliste von ${name}`;
}
