import type { ScreensWords } from "./screens-words.ts";

export const de: ScreensWords = {
  heading: "Diesen Server betreiben",
  actions: "Was sich tun lässt",
  more: "Mehr zeigen",
  loading: "Der Server wird gefragt …",
  yes: "Ja",
  no: "Nein",
  search: "Suchen",
  screens: {
    administration: {
      title: "Verwaltung",
      about:
        "Die Geräte aller auf diesem Server. Mehr als Namen und Zeiten ist von ihnen nicht zu sehen: Nachrichten und Schlüssel bleiben bei den Leuten.",
      find: "Benutzername",
      findHint: "Wie er beginnt; leer lassen für alle.",
      tables: {
        devices: {
          caption: "Geräte und ihre Sitzungen",
          row: ({ deviceName, username }) => `${deviceName}, ${username}`,
          none: "Ein solches Gerät gibt es nicht.",
          columns: {
            username: "Benutzername",
            deviceName: "Gerät",
            sessions: "Sitzungen",
            lastSeenAt: "Zuletzt gesehen",
            createdAt: "Angelegt",
          },
          actions: {
            "identity.end-device-sessions": {
              label: "Abmelden",
              question: ({ deviceName, username }) => `Alle Sitzungen von „${deviceName}“ von ${username} beenden?`,
              consequence:
                "Dort ist dann niemand mehr angemeldet, eine neue Anmeldung ist möglich. Schlüssel und Nachrichten bleiben auf dem Gerät.",
              done: ({ deviceName, username }) => `${deviceName} von ${username} wurde abgemeldet.`,
            },
            "identity.remove-device": {
              label: "Entfernen",
              question: ({ deviceName, username }) => `„${deviceName}“ aus dem Konto von ${username} entfernen?`,
              consequence:
                "Es wird abgemeldet und kann als dieses Gerät nie zurückkommen. Was es gespeichert hat, bleibt auf ihm.",
              done: ({ deviceName, username }) => `${deviceName} von ${username} wurde entfernt.`,
            },
          },
        },
      },
    },
    "administration/reports": {
      title: "Meldungen",
      about:
        "Was du dir ansehen sollst. Eine Nachricht steht hier so, wie sie das Gerät zeigt, von dem sie gemeldet wurde: Der Server kann keine Nachrichten lesen und also nicht sagen, ob sie geschrieben wurde. Nach 90 Tagen verschwindet eine Meldung.",
      tables: {
        reports: {
          caption: "Offene Meldungen",
          row: ({ reported, reporter }) => `${reported}, gemeldet von ${reporter}`,
          none: "Niemand hat etwas gemeldet.",
          columns: {
            reported: "Über",
            reason: "Grund",
            words: "In eigenen Worten",
            quoted: "Die Nachricht",
            reporter: "Von",
            reportedAt: "Wann",
          },
          values: {
            reason: { spam: "Spam", harassment: "Belästigung", illegal: "Verbotenes", other: "Anderes" },
          },
          actions: {
            "moderation.close-report": {
              label: "Schließen",
              question: ({ reported, reporter }) => `Die Meldung von ${reporter} über ${reported} schließen?`,
              consequence: "Nichts davon bleibt. Keiner der beiden erfährt es.",
              done: ({ reported }) => `Die Meldung über ${reported} wurde geschlossen.`,
            },
          },
        },
      },
    },
    "administration/servers": {
      title: "Andere Server",
      about:
        "Server, denen gesagt wird, was Leute hier zu Leuten dort sagen. Einer, der nicht antwortet, wird wieder versucht, jedes Mal später; was er einen Tag lang nicht angenommen hat, wird beiseitegelegt und kann noch einmal gesendet werden (npm run events).",
      tables: {
        servers: {
          caption: "Server, denen gesagt wird, was hier gesagt wird",
          row: ({ peer }) => String(peer),
          none: "Niemand hier spricht mit jemandem auf einem anderen Server.",
          columns: {
            peer: "Server",
            conversations: "Unterhaltungen",
            waiting: "Wartet",
            error: "Woran es lag",
            succeededAt: "Zuletzt angenommen",
            dueAt: "Nächster Versuch",
          },
          actions: {
            "federation.tell-server-now": {
              label: "Jetzt versuchen",
              question: ({ peer }) => `Jetzt versuchen, ${peer} zu erreichen?`,
              consequence:
                "Was auf ihn wartet, wird sofort gesendet statt erst zur vorgesehenen Zeit. Nichts wird doppelt gesendet.",
              done: ({ peer }) => `${peer} erfährt es gerade. Lade die Seite neu, um zu sehen, wie weit es kam.`,
            },
          },
        },
      },
    },
  },
};
