import type { Dictionary } from "./dictionary.ts";

const count = (value: number, one: string, many: string): string => `${value} ${value === 1 ? one : many}`;

export const de: Dictionary = {
  language: "de",
  direction: "ltr",
  nativeName: "Deutsch",
  app: {
    name: "TenChat",
    loading: "Wird geöffnet …",
    skipToContent: "Zur Unterhaltung springen",
    goBack: "Zurück",
    close: "Schließen",
    cancel: "Abbrechen",
    tryAgain: "Noch einmal versuchen",
    dismiss: "Verstanden",
    browserAnswered: (words) => `Der Browser antwortete: ${words}`,
  },
  welcome: {
    title: "Vertrauliche Gespräche auf dem eigenen Server",
    promise:
      "Nachrichten werden auf diesem Gerät verschlüsselt, bevor sie es verlassen. Der Server sieht, wer wem wann schreibt; was geschrieben wird, kann er nicht sehen.",
    username: "Benutzername",
    usernameHint: "3 bis 32 Buchstaben a bis z, Ziffern oder Unterstriche.",
    password: "Passwort",
    passwordHint: (letters) =>
      `Für ein neues Konto: mindestens ${letters} Buchstaben, etwa ein paar Wörter. Niemand kann es für dich nachsehen.`,
    show: "Zeigen",
    hide: "Verbergen",
    showDetail: ", was ich tippe",
    createAccount: "Konto anlegen",
    signIn: "Anmelden",
    or: "oder ohne ein Geheimnis einzutippen",
    createWithPasskey: "Neues Konto mit Passkey",
    useMyPasskey: "Meinen Passkey verwenden",
    usernameMissing: "Wähle zuerst einen Benutzernamen.",
    passkeysNotSet:
      "Passkeys gehen hier noch nicht: Wer diesen Server betreibt, hat seine Adresse nicht gesetzt (TENCHAT_ORIGIN). Nimm ein Passwort.",
    passkeysElsewhere: (origin) => `Passkeys dieses Servers gehen unter ${origin}.`,
    fullTitle: "Dein Konto hat so viele Geräte, wie es haben darf",
    fullExplanation:
      "Wähle eines, das du nicht mehr benutzt. Es wird endgültig abgemeldet, und dieses nimmt seinen Platz ein.",
    ways: "Anmelden oder neu beginnen",
    newHere: "Neu hier",
    haveAccount: "Ich habe ein Konto",
    passwordTooLong: (length, limit) =>
      `Ein Passwort hat höchstens ${limit} Zeichen; dieses hat ${length}. Es wurde nichts gesendet.`,
    passwordMissing: "Gib zuerst ein Passwort ein.",
    working: "Einen Moment …",
    closed: "Dieser Server nimmt zurzeit keine neuen Konten an. Mit einem bestehenden kannst du dich anmelden.",
    aboutServer: "Über diesen Server",
    serverHeading: "Dieser Server",
    serverUnknown: "Der Server hat noch nicht geantwortet.",
    openToAll: "Offen für alle",
    closedToNew: "Keine neuen Konten",
    specification: "Spezifikation",
    specificationHint: "Der Fingerabdruck dessen, woraus dieser Server gebaut wurde.",
  },
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
    reload: "Neu laden und weitermachen",
    unreachable:
      "Ein Teil von TenChat ließ sich nicht laden, weil der Server nicht erreichbar ist. Nichts geht verloren; versuche es, sobald du verbunden bist.",
  },
  notFound: {
    title: "Hier ist nichts",
    explanation:
      "Die Adresse ist vielleicht vertippt, oder was hier war, ist fort. Deine Unterhaltungen sind unverändert.",
    goHome: "Zu deinen Unterhaltungen",
  },
  connection: {
    connecting: "Verbindung wird aufgebaut …",
    offline: "Offline. Was du schreibst, wartet hier.",
    online: "Wieder verbunden.",
  },
  conversations: {
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
    typing: "schreibt …",
    noMessages: "Noch keine Nachrichten",
    otherKind: "Eine Art, die diese Version nicht zeigen kann",
    keyChange: "Schlüssel geändert. Bitte ansehen.",
    unread: (value) => count(value, "ungelesene Nachricht", "ungelesene Nachrichten"),
    yesterday: "Gestern",
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
  conversation: {
    messages: "Nachrichten",
    composer: "Nachricht",
    send: "Senden",
    composerHint: "Enter sendet, Umschalt und Enter beginnen eine neue Zeile.",
    firstTitle: (name) => `Hier beginnt das Gespräch mit ${name}`,
    firstText:
      "Alles hier ist von deinem Gerät bis zu ihrem verschlüsselt. Der Server gibt weiter, was er nicht lesen kann.",
    encrypted: "Ende-zu-Ende-verschlüsselt",
    today: "Heute",
    yesterday: "Gestern",
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
    invisible: "An dieser Nachricht ist nichts zu sehen.",
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
  },
  settings: {
    title: "Einstellungen",
    profile: "Profil",
    devices: "Geräte",
    devicesHint:
      "Jedes Gerät hat eigene Schlüssel. Entferne ein verlorenes: es kann dann nicht mehr lesen oder schreiben.",
    thisDevice: "Dieses Gerät",
    lastSeen: (when) => `Zuletzt gesehen ${when}`,
    remove: "Entfernen",
    removeDevice: (name) => `${name} entfernen`,
    removeQuestion: (name) => `„${name}“ aus deinem Konto entfernen? Es wird sofort abgemeldet.`,
    removed: (name) => `${name} wurde entfernt.`,
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
    audit: "Hier prüfen",
    signOut: "Abmelden",
    storage: "Speicher",
    storageKept:
      "Dieser Browser hat zugesagt, deine Schlüssel und Nachrichten zu behalten, auch wenn der Platz knapp wird.",
    storageNotKept:
      "Dieser Browser hat nicht zugesagt, deine Schlüssel und Nachrichten zu behalten: Wird der Platz knapp, kann er sie löschen, und niemand brächte sie zurück. Oft sagt er es zu, sobald du diese Seite als Lesezeichen ablegst, installierst oder Mitteilungen erlaubst.",
    askBrowser: "Den Browser fragen",
    browserRefused: "Der Browser hat es nicht zugesagt. Nichts hat sich geändert.",
    signOutHint: "Deine Schlüssel und Nachrichten bleiben verschlüsselt auf diesem Gerät, für das nächste Mal.",
  },
  errors: {
    offline: "Der Server ist nicht erreichbar. Nichts ist verloren; versuch es, wenn du verbunden bist.",
    "server-problem": "Der Server hatte ein Problem. Nichts ist verloren; versuch es gleich noch einmal.",
    "server-incompatible": "Der Server hat etwas geantwortet, das diese Version nicht versteht. Lade die Seite neu.",
    "rate-limited": "Das war zu viel in kurzer Zeit. Warte ein wenig und versuch es noch einmal.",
    "answer-awaited":
      "Dir wurde noch nicht geantwortet, und es warten schon genug Nachrichten von dir. Sende sie nach einer Antwort erneut.",
    "daily-quota-spent":
      "Du hast so viel gesendet, wie dieser Server von einem Konto am Tag annimmt. Sende die Nachricht morgen erneut.",
    "username-taken":
      "Dieser Benutzername ist vergeben. Ist es deiner, melde dich mit seinem Passwort oder Passkey an; sonst nimm einen anderen.",
    "username-invalid": "Ein Benutzername hat 3 bis 32 Buchstaben a bis z, Ziffern oder Unterstriche.",
    "password-too-weak":
      "Dieses Passwort ist zu leicht zu erraten. Nimm ein längeres, ohne deinen Benutzernamen; ein paar Wörter eignen sich gut.",
    "invalid-credentials": "Benutzername und Passwort passen nicht zusammen. Prüfe beides.",
    "account-maybe-forgotten":
      "Benutzername und Passwort passen nicht zusammen. Prüfe beides. Falls dieser Server auf einen früheren Tag zurückgesetzt wurde, hat er dieses Konto vielleicht vergessen: Lege es noch einmal an. Was dieser Browser davon hat, bleibt hier.",
    "registration-closed": "Dieser Server nimmt zurzeit keine neuen Konten an.",
    "too-many-devices": "Das Konto hat so viele Geräte, wie es haben darf. Wähle eines, das entfernt wird.",
    "passkey-unavailable":
      "Dieser Browser konnte unter dieser Adresse keinen Passkey benutzen. Nichts hat sich geändert; nimm ein Passwort.",
    "passkey-cancelled": "Der Passkey wurde nicht benutzt. Nichts hat sich geändert.",
    "passkey-unverified":
      "Der Passkey hat nicht geprüft, ob du es bist. Richte für ihn eine PIN oder einen Fingerabdruck ein und versuche es noch einmal. Es hat sich nichts geändert.",
    "passkey-copied":
      "Dieser Passkey zählt weniger Benutzungen als zuvor, wie es eine Kopie täte. Deshalb wurde er nicht angenommen. Nimm das Original oder ein Passwort.",
    "passkey-refused": "Der Server hat den Passkey nicht angenommen. Nimm einen anderen oder ein Passwort.",
    "session-ended": "Du wurdest abgemeldet. Nachrichten und Schlüssel bleiben auf diesem Gerät; melde dich wieder an.",
    "not-signed-in": "Du bist nicht angemeldet. Melde dich an; nichts ist verloren.",
    "not-found": "Das gibt es nicht mehr.",
    "conversation-forgotten":
      "Der Server wurde auf einen früheren Tag zurückgesetzt und kennt diese Unterhaltung nicht mehr; das hier wurde nicht gesendet. Es bleibt hier.",
    refused: "Der Server erlaubt das nicht.",
    "message-empty": "Es gibt noch nichts zu senden.",
    "message-too-long": "Die Nachricht ist zu lang. Dein Text bleibt hier; kürze ihn oder sende ihn in Teilen.",
    "message-not-failed": "Diese Nachricht ist schon unterwegs.",
    "keys-unverified":
      "Die Schlüssel dieses Kontakts ließen sich nicht prüfen; nichts wurde gesendet. Dein Text bleibt.",
    "storage-unusable":
      "TenChat wollte den Speicher dieses Browsers öffnen, und das ging nicht. Es wurde nichts angelegt.",
    "storage-silent":
      "TenChat hat diesen Browser nach seinem Speicher gefragt und keine Antwort bekommen. Antwortet er doch noch, geht es hier von selbst weiter.",
    "storage-newer":
      "Eine neuere Version von TenChat hat den Speicher dieses Browsers benutzt. Nichts wurde geändert; lade die Seite neu, um sie zu bekommen.",
    "storage-full":
      "Dieser Browser hat dafür keinen Platz, also wurde nichts gesendet. Deine Eingaben bleiben; schaffe Platz und versuche es noch einmal.",
    "storage-failed":
      "Dieser Browser konnte das nicht speichern, also wurde nichts gesendet. Deine Eingaben bleiben; versuche es gleich noch einmal.",
    "open-elsewhere": "TenChat wird in einem anderen Tab benutzt. Mach dort weiter oder hier.",
    unexpected: "Etwas Unvorhergesehenes ist schiefgegangen. Lade die Seite neu; was gespeichert war, bleibt.",
  },
};
