import { span, talked } from "../../i18n/span.ts";
import type { ConversationsWords } from "./conversations-words.ts";

const count = (value: number, one: string, many: string): string => `${value} ${value === 1 ? one : many}`;

export const de: ConversationsWords = {
  group: {
    title: "Neue Gruppe",
    start: "Neue Gruppe",
    name: "Name der Gruppe",
    nameHint: "Nur ihre Mitglieder können ihn lesen.",
    people: "Personen",
    nobodyChosen: "Noch niemand. Suche unten und wähle aus.",
    create: "Gruppe beginnen",
    creating: "Die Gruppe wird begonnen …",
    members: "Mitglieder",
    rename: "Gruppe umbenennen",
    roles: { owner: "Besitzt die Gruppe", admin: "Verwaltet mit" },
    actions: {
      makeAdmin: "Mitverwalten lassen",
      endAdmin: "Nicht mehr mitverwalten lassen",
      layDown: "Nicht mehr mitverwalten",
      handOver: "Gruppe übergeben",
    },
    actionsOn: (name) => `Mehr zu ${name}`,
    handOverQuestion: (name) => `Diese Gruppe an ${name} übergeben?`,
    handOverHint: "Sie gehört dann dieser Person. Du verwaltest weiter mit, und nur sie kann sie zurückgeben.",
    successor: (name) => `Danach gehört die Gruppe ${name}. Soll sie jemand anderem gehören, übergib sie vorher.`,
    you: "du",
    add: "Personen hinzufügen",
    leave: "Gruppe verlassen",
    leaveQuestion: "Diese Gruppe verlassen? Was danach geschrieben wird, liest du nicht.",
    dissolve: "Gruppe auflösen",
    endings: "Verlässt du die Gruppe, gehört sie danach jemand anderem in ihr. Löst du sie auf, endet sie für alle.",
    dissolveQuestion: "Diese Gruppe auflösen?",
    dissolveHint:
      "Alle werden aus ihr entfernt, du auch, und der Server löscht alles, was er von ihr hat. Was Leute gelesen haben, bleibt auf ihren Geräten. Zurücknehmen lässt sich das nicht.",
    ended: "Du bist nicht mehr in dieser Gruppe. Was du gelesen hast, bleibt hier.",
    dissolved:
      "Diese Gruppe wurde aufgelöst: Wem sie gehört, hat alle aus ihr entfernt. Was du gelesen hast, bleibt hier.",
    deserted:
      "Dieses Konto wurde gelöscht, wie der Server sagt. Was du gelesen hast, bleibt hier; was jetzt geschrieben wird, liest niemand mehr.",
    sealed: "Wer dazukommt, liest, was von da an geschrieben wird, und nichts von vorher.",
    remove: (name) => `${name} entfernen`,
    removeQuestion: (name) => `${name} aus dieser Gruppe entfernen?`,
    chosen: (value) => count(value, "Person", "Personen"),
    untitled: (value) => `Gruppe mit ${value}`,
    doubted: {
      differ:
        "Der Server nennt andere Mitglieder dieser Gruppe, als von denen unterschrieben ist, die es dürfen. Ihm wird nicht geglaubt, und nichts geht an sie.",
      behind:
        "Der Server zeigt eine frühere Liste der Mitglieder. Er ist vielleicht zurückgesetzt worden, oder er verbirgt eine Änderung. Hier gilt die neuere.",
    },
    began: (who, names) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} die Gruppe mit ${names} begonnen`,
    added: (who, names) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} ${names} hinzugefügt`,
    removed: (who, names) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} ${names} entfernt`,
    left: (who) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} die Gruppe verlassen`,
    madeLink: (who) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} einen Link in die Gruppe gemacht`,
    endedLink: (who) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} einen Link zurückgenommen`,
    cameByLink: (name) => `${name} kam über einen Link`,
    follows: (name) => `Die Gruppe gehört jetzt ${name}`,
    handedOver: (who, name) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} die Gruppe an ${name} übergeben`,
    madeAdmin: (who, name) => `${who ?? "Du"} lässt ${name} mitverwalten`,
    endedAdmin: (who, name) => `${who ?? "Du"} lässt ${name} nicht mehr mitverwalten`,
    laidDown: (who) => `${who ?? "Du"} ${who === null ? "verwaltest" : "verwaltet"} die Gruppe nicht mehr mit`,
    named: (who, name) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} die Gruppe „${name}“ genannt`,
    timed: (who, seconds) => {
      const set = who === null ? "Du hast" : `${who} hat`;
      if (seconds === 0) return `${set} festgelegt, dass Nachrichten von hier an bleiben`;
      return `${set} festgelegt, wann Nachrichten verschwinden: ${span(seconds, "de")} nach dem Senden`;
    },
    direct: (who, how, seconds) => {
      const asked = `${who === null ? "Du hast" : `${who} hat`} um eine direkte Verbindung gebeten`;
      if (how === "ended") return `${asked}: ${talked(seconds, "de")}`;
      if (how === "missed")
        return who === null ? `${asked}, niemand hat geantwortet` : `${asked}, du hast nicht geantwortet`;
      if (how === "declined") return who === null ? `${asked}, es wurde abgelehnt` : `${asked}, du hast abgelehnt`;
      if (how === "failed") return `${asked}, aber die Geräte fanden einander nicht`;
      return how === "crossed" ? `${asked}, im selben Augenblick` : asked;
    },
    called: (who, how, seconds) => {
      const called = who === null ? "Du hast angerufen" : `${who} hat angerufen`;
      if (how === "ended") return `${called}: ${talked(seconds, "de")}`;
      if (how === "missed")
        return who === null ? `${called}, niemand ging ran` : `Du hast einen Anruf von ${who} verpasst`;
      if (how === "declined")
        return who === null ? `${called}, und es wurde abgelehnt` : `Du hast einen Anruf von ${who} abgelehnt`;
      if (how === "busy") return `${called}, während ein anderer Anruf lief`;
      if (how === "failed") return `${called}, aber die Geräte fanden einander nicht`;
      if (how === "crossed") return `${called}, im selben Augenblick`;
      return called;
    },
    refused:
      "Der Server sagte, die Mitglieder hätten sich geändert, und niemand, der es darf, hat das unterschrieben. Hier hat sich nichts geändert, und an niemand Neuen geht etwas.",
    ends: {
      title: "Endet",
      never: "Nie",
      hour: "In einer Stunde",
      day: "In einem Tag",
      week: "In einer Woche",
      date: "Zu einem Zeitpunkt deiner Wahl",
      moment: "Wann",
      hint: "Dann wird sie von den Geräten aller und vom Server gelöscht. Später kann das niemand ändern.",
      at: (moment) => `Endet ${moment}. Dann wird sie von den Geräten aller gelöscht.`,
      begun: (moment) => `Sie endet ${moment}`,
      over: (value) =>
        value === 1
          ? "Eine Unterhaltung ist zu Ende, wie es bei ihrem Beginn gesagt war. Sie ist ganz von diesem Gerät gelöscht."
          : `${value} Unterhaltungen sind zu Ende, wie es bei ihrem Beginn gesagt war. Sie sind ganz von diesem Gerät gelöscht.`,
      seen: "Verstanden",
    },
    senders: {
      title: "Wer schreibt",
      everybody: "Alle (eine Gruppe)",
      managers: "Nur wer verwaltet (ein Kanal)",
      set: "Festlegen, wer schreibt",
      hint: "In einem Kanal lesen und reagieren die übrigen. Jedes Gerät hält sich selbst daran, was auch immer der Server annimmt.",
      only: "Hier schreibt nur, wer die Gruppe besitzt oder mitverwaltet. Du kannst auf das Geschriebene reagieren.",
      channel: "Hier schreibt nur, wer die Gruppe besitzt oder mitverwaltet",
      changed: {
        everybody: (who) =>
          who === null
            ? "Du hast festgelegt, dass hier alle schreiben"
            : `${who} hat festgelegt, dass hier alle schreiben`,
        managers: (who) =>
          `${who === null ? "Du hast" : `${who} hat`} festgelegt, dass hier nur schreibt, wer die Gruppe besitzt oder mitverwaltet`,
      },
    },
  },
  links: {
    title: "Links in die Gruppe",
    hint: "Wer einen Link hat, darf um Einlass bitten. Ein Gerät von jemandem, der die Gruppe besitzt oder mitverwaltet, lässt dann von selbst ein, solange es online ist. Wird jemand entfernt, enden alle Links.",
    lasts: "Gilt",
    hour: "1 Stunde",
    day: "1 Tag",
    week: "1 Woche",
    lets: "Lässt ein",
    make: "Link machen",
    none: "Es gibt keinen Link.",
    copy: "Link kopieren",
    copied: "Der Link ist kopiert.",
    picture: "Als QR-Code zeigen",
    end: "Zurücknehmen",
    elsewhere: "Auf einem anderen Gerät gemacht; nur dort lässt er sich kopieren.",
    spent: "Verbraucht: Er lässt niemanden mehr ein.",
    left: (value) => `Noch für ${count(value, "Person", "Personen")}`,
    until: (moment) => `bis ${moment}`,
  },
  join: {
    title: "Einer Gruppe beitreten",
    text: "Ein Link hat dich hergeführt. Bittest du um Einlass, sehen die Mitglieder deinen Namen und dass du über einen Link kamst. Du liest, was von da an geschrieben wird.",
    ask: "Um Einlass bitten",
    waiting:
      "Du hast um Einlass gebeten. Ein Gerät von jemandem, der die Gruppe besitzt oder mitverwaltet, lässt dich ein, sobald es online ist; du kannst diese Seite schließen.",
  },
  list: {
    title: "Unterhaltungen",
    newConversation: "Neue Unterhaltung",
    settings: "Einstellungen",
    filter: "Nach Namen filtern",
    noneMatch: (query) => `Keine Unterhaltung passt zu „${query}“.`,
    emptyTitle: "Noch niemand da",
    emptyText: "Finde jemanden über den Namen und schreib die erste Zeile. Nur ihr beide könnt sie lesen.",
    emptyAction: "Jemanden finden",
    choose: "Wähle eine Unterhaltung oder beginne eine.",
    you: "Du: ",
    draft: "Entwurf: ",
    noMessages: "Noch keine Nachrichten",
    otherKind: "Eine Art, die diese Version nicht zeigen kann",
    unopened: "Ließ sich hier nicht öffnen",
    nameChange: "Anderer Name. Bitte ansehen.",
    keyChange: "Schlüssel geändert. Bitte ansehen.",
    deleted: "Eine gelöschte Nachricht",
    muted: "Stumm",
    pinned: "Angeheftet",
    mentioned: "Du wirst erwähnt",
    wroteTo: (name) => `Neue Nachricht von ${name}`,
    mentionedIn: (name) => `Du wirst in ${name} erwähnt`,
    archived: (value) => `Archiviert (${value})`,
    unread: (value) => count(value, "ungelesene Nachricht", "ungelesene Nachrichten"),
  },
  arrange: {
    label: "Stumm schalten, anheften, archivieren",
    muted: "Stumm schalten",
    pinned: "Oben anheften",
    archived: "Archivieren",
    hint: "Nur für dich, auf allen deinen Geräten. Der Server erfährt nichts davon. Wirst du erwähnt, erfährst du es auch, wo du stumm geschaltet hast.",
  },
  timer: {
    title: "Verschwindende Nachrichten",
    sign: (seconds) => `Nachrichten verschwinden nach: ${span(seconds, "de")}`,
  },
  presence: { online: "Online", recently: "Vor Kurzem da" },
  report: (name) => `${name} melden`,
  block: {
    sign: "Blockiert",
    block: (name) => `${name} blockieren`,
    unblock: (name) => `${name} nicht mehr blockieren`,
    question: (name) => `${name} blockieren?`,
    effect:
      "Auf allen deinen Geräten: Was dir von dort allein geschrieben wird, kommt nicht an, und niemand dort erfährt, dass du liest oder schreibst. Gesagt wird es nicht. Hebst du es auf, kommt an, was inzwischen geschrieben wurde.",
    groups: "In Gruppen, in denen ihr beide seid, seht ihr euch weiterhin.",
    blocked: (name) => `Du hast ${name} blockiert. Von dort kommt nichts an, und du kannst nicht dorthin schreiben.`,
  },
  request: {
    several: (value) => `Anfragen (${value})`,
    direct: (name) => `${name} möchte dir schreiben. Ihr habt euch noch nie geschrieben.`,
    group: (name) => `${name} hat dich in diese Gruppe geholt. Ihr habt euch noch nie geschrieben.`,
    quiet:
      "Solange du nicht annimmst, erfährt hier niemand, dass du etwas bekommen oder gelesen hast oder schreibst, du wirst nicht benachrichtigt, und Links öffnen sich nicht.",
    answering: "Auch wer antwortet oder reagiert, nimmt an. Deine anderen Geräte folgen.",
    accept: "Annehmen",
    leave: "Gruppe verlassen",
  },
  remove: {
    remove: "Unterhaltung löschen",
    question: "Diese Unterhaltung löschen?",
    effect:
      "Alles, was darin gesagt wurde, wird auf diesem Gerät endgültig gelöscht, auch was noch nicht gesendet ist. Deine anderen Geräte und alle anderen behalten es, und niemand erfährt davon.",
    back: "Man kann dir weiterhin schreiben: Neues bringt sie zurück, ohne das, was du gelöscht hast.",
  },
  people: {
    title: "Neue Unterhaltung",
    search: "Personen suchen",
    hint: "Tippe den Anfang eines Benutzernamens oder Namens.",
    searching: "Suche läuft …",
    none: (query) => `Niemand hier heißt „${query}“. Namen werden über ihren Anfang gefunden.`,
    found: (value) => count(value, "Person gefunden", "Personen gefunden"),
    opening: "Unterhaltung wird geöffnet …",
  },
  elsewhere: {
    hint: "Tippe den Anfang eines Benutzernamens oder Namens, oder name@server für jemanden auf einem anderen Server.",
    own: "Dort findet man dich als",
    look: "Suchen nach",
    none: "Dieser Server trifft keine anderen. Wer dort ist, ist von hier nicht zu erreichen.",
    learns: (server) => `${server} erfährt, dass hier jemand nach dieser Person sucht.`,
    looking: (server) => `${server} wird gefragt …`,
    nobody: (address) => `Niemand heißt ${address}, sagt der dortige Server.`,
  },
};
