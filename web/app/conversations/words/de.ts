import type { ConversationsWords } from "./conversations-words.ts";

const count = (value: number, one: string, many: string): string => `${value} ${value === 1 ? one : many}`;

export const de: ConversationsWords = {
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
