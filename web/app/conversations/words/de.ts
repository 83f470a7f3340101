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
    owner: "Verwaltet die Gruppe",
    you: "du",
    add: "Personen hinzufügen",
    leave: "Gruppe verlassen",
    leaveQuestion: "Diese Gruppe verlassen? Was danach geschrieben wird, liest du nicht.",
    ended: "Du bist nicht mehr in dieser Gruppe. Was du gelesen hast, bleibt hier.",
    sealed: "Wer dazukommt, liest, was von da an geschrieben wird, und nichts von vorher.",
    remove: (name) => `${name} entfernen`,
    removeQuestion: (name) => `${name} aus dieser Gruppe entfernen?`,
    chosen: (value) => count(value, "Person", "Personen"),
    untitled: (value) => `Gruppe mit ${value}`,
    doubted: {
      differ:
        "Der Server nennt andere Mitglieder dieser Gruppe, als ihre Verwalter unterschrieben haben. Ihm wird nicht geglaubt, und nichts geht an sie.",
      behind:
        "Der Server zeigt eine frühere Liste der Mitglieder. Er ist vielleicht zurückgesetzt worden, oder er verbirgt eine Änderung. Hier gilt die neuere.",
    },
    began: (who, names) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} die Gruppe mit ${names} begonnen`,
    added: (who, names) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} ${names} hinzugefügt`,
    removed: (who, names) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} ${names} entfernt`,
    left: (who) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} die Gruppe verlassen`,
    named: (who, name) => `${who ?? "Du"} ${who === null ? "hast" : "hat"} die Gruppe „${name}“ genannt`,
    refused:
      "Der Server sagte, die Mitglieder hätten sich geändert, und niemand, der es darf, hat das unterschrieben. Hier hat sich nichts geändert, und an niemand Neuen geht etwas.",
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
    unread: (value) => count(value, "ungelesene Nachricht", "ungelesene Nachrichten"),
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
};
