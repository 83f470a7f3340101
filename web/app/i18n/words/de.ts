import type { CommonWords } from "./common-words.ts";

export const de: CommonWords = {
  language: "de",
  direction: "ltr",
  goBack: "Zurück",
  close: "Schließen",
  cancel: "Abbrechen",
  tryAgain: "Noch einmal versuchen",
  aboutServer: "Über diesen Server",
  today: "Heute",
  yesterday: "Gestern",
  typing: "schreibt …",
  invisible: "An dieser Nachricht ist nichts zu sehen.",
  browserAnswered: (words) => `Der Browser antwortete: ${words}`,
  errors: {
    offline: "Der Server ist nicht erreichbar. Nichts ist verloren; versuch es, wenn du verbunden bist.",
    "server-problem": "Der Server hatte ein Problem. Nichts ist verloren; versuch es gleich noch einmal.",
    "server-incompatible": "Der Server hat etwas geantwortet, das diese Version nicht versteht. Lade die Seite neu.",
    "server-older":
      "Dieser Server hat eine ältere Version und kann das noch nicht. Nichts wurde geändert; wer ihn betreibt, kann ihn aktualisieren.",
    "other-server-unreached":
      "Jener Server war nicht zu erreichen: Es gibt ihn nicht, er antwortet nicht, oder er spricht nicht mit diesem hier. Prüfe die Adresse oder versuch es später noch einmal.",
    "rate-limited": "Das war zu viel in kurzer Zeit. Warte ein wenig und versuch es noch einmal.",
    "answer-awaited":
      "Dir wurde noch nicht geantwortet, und es warten schon genug Nachrichten von dir. Sende sie nach einer Antwort erneut.",
    "block-list-full":
      "Du hast so viele Personen blockiert, wie es geht. Hebe erst eine Blockierung auf; nichts hat sich geändert.",
    "too-many-reports":
      "Es warten so viele Meldungen von dir, wie es geht. Der Betreiber muss sie erst ansehen; gesendet wurde nichts.",
    "daily-quota-spent":
      "Du hast so viel gesendet, wie dieser Server von einem Konto am Tag annimmt. Sende die Nachricht morgen erneut.",
    "username-taken":
      "Dieser Benutzername ist vergeben. Ist es deiner, melde dich mit seinem Passwort oder Passkey an; sonst nimm einen anderen.",
    "username-looks-alike":
      "Jemand hat einen Benutzernamen, der diesem zum Verwechseln ähnlich sieht. Nimm einen, der anders aussieht.",
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
    "passkey-there-already":
      "Dieses Gerät oder dieser Schlüssel hat schon einen Passkey für dein Konto. Nichts wurde geändert.",
    "proof-refused": "Das ist nicht das Passwort oder der Passkey dieses Kontos. Nichts wurde geändert.",
    "last-way-in": "Das ist der einzige Weg in dein Konto. Füge zuerst einen anderen hinzu.",
    "too-many-passkeys": "Dein Konto hat so viele Passkeys, wie es haben kann. Entferne zuerst einen davon.",
    "passkey-copied":
      "Dieser Passkey zählt weniger Benutzungen als zuvor, wie es eine Kopie täte. Deshalb wurde er nicht angenommen. Nimm das Original oder ein Passwort.",
    "passkey-refused": "Der Server hat den Passkey nicht angenommen. Nimm einen anderen oder ein Passwort.",
    "session-ended":
      "Du wurdest hier abgemeldet: auf einem anderen deiner Geräte, vom Betreiber des Servers, oder weil dieses lange nicht benutzt wurde. Nachrichten und Schlüssel bleiben auf diesem Gerät; melde dich an, und es geht weiter wie zuvor.",
    "device-removed":
      "Dieses Gerät wurde aus deinem Konto entfernt, auf einem anderen deiner Geräte. Seine Schlüssel sind gelöscht, und Neues ist hier nicht zu lesen. Was zuvor gesagt wurde, bleibt versiegelt. Um es wieder zu benutzen, melde dich an und nimm es von einem anderen Gerät aus auf.",
    "not-signed-in": "Du bist nicht angemeldet. Melde dich an; nichts ist verloren.",
    "not-found": "Das gibt es nicht mehr.",
    "conversation-forgotten":
      "Der Server wurde auf einen früheren Tag zurückgesetzt und kennt diese Unterhaltung nicht mehr; das hier wurde nicht gesendet. Es bleibt hier.",
    "link-not-found":
      "Auf diesen Code wartet kein Gerät. Vergleiche ihn mit dem anderen Bildschirm; dort steht vielleicht schon ein neuer.",
    "device-name-invalid":
      "Ein Gerät braucht einen Namen aus 1 bis 64 sichtbaren Zeichen, ohne Zeilenumbrüche und verborgene Zeichen. Nichts wurde geändert.",
    "link-ended":
      "Ein anderes Gerät wurde zu verknüpfen begonnen, und ein Konto verknüpft eines nach dem anderen: Das hat dieses beendet. Steht das neue Gerät in deiner Geräteliste, ist es aufgenommen, vielleicht ohne alles, was zuvor gesagt wurde. Wenn nicht, zeige auf ihm einen neuen Code und beginne noch einmal.",
    "link-refused":
      "Das neue Gerät wurde nicht aufgenommen: Der Server zeigt ihm eine andere Liste deiner Geräte, als dieses kennt, eine ältere oder eine mit einem anderen Gerät. Nichts wurde unterschrieben. Wenn du gerade noch ein Gerät verknüpft hast, versuche es noch einmal; kommt das wieder, traue diesem Server nicht.",
    "device-list-refused":
      "Der Server zeigt nicht die Geräteliste, die dein anderes Gerät kennt: Sie ist älter oder hat ein Gerät, das deines nicht kennt. Dieses Gerät wurde nicht aufgenommen und nichts unterschrieben. Wenn du gerade noch ein Gerät verknüpft hast, versuche es noch einmal; kommt das wieder, traue diesem Server nicht.",
    "microphone-refused":
      "Diese Seite darf Mikrofon oder Kamera nicht benutzen. Erlaube es im Browser neben der Adresse und ruf noch einmal an.",
    "microphone-missing":
      "Kein Mikrofon oder keine Kamera gefunden, oder ein anderes Programm benutzt sie. Schließ eins an oder das Programm und ruf noch einmal an.",
    "call-under-way": "Es läuft schon ein Anruf. Beende ihn zuerst.",
    "no-relay":
      "Du hast gewählt, dass bei Anrufen und direkten Verbindungen niemand deine Adresse erfährt, und dieser Server hat dafür keine Vermittlung, oder sie hat nicht geantwortet. Der anderen Seite wurde nichts gesagt. Wähle es in den Einstellungen anders oder frag, wer den Server betreibt.",
    "too-many-pinned":
      "Hier sind so viele Nachrichten angeheftet, dass für weitere kein Platz ist. Löse erst eine von ihnen.",
    refused: "Der Server erlaubt das nicht.",
    "message-empty": "Es gibt noch nichts zu senden.",
    "message-too-long": "Die Nachricht ist zu lang. Dein Text bleibt hier; kürze ihn oder sende ihn in Teilen.",
    "message-not-failed": "Diese Nachricht ist schon unterwegs.",
    "keys-unverified":
      "Die Schlüssel dieses Kontakts ließen sich nicht prüfen; nichts wurde gesendet. Dein Text bleibt.",
    "group-name-empty": "Gib der Gruppe einen Namen, den man sehen kann.",
    "group-name-too-long": "Dieser Name ist zu lang. Er darf 64 Zeichen haben.",
    "group-full": "Eine Gruppe hat Platz für 50 Personen. Nichts wurde geändert.",
    "too-many-links": "Diese Gruppe hat schon vier Links. Beende zuerst einen davon.",
    "invitation-not-found":
      "Dieser Link lässt hier niemanden ein. Vielleicht fehlt ein Teil: Kopiere ihn noch einmal, bis zum Ende. Kommt er von einem anderen Server, bitte ein Mitglied, dich mit deiner Adresse hinzuzufügen.",
    "invitation-expired": "Die Zeit dieses Links ist um. Bitte um einen neuen.",
    "invitation-used-up":
      "So viele, wie er einlässt, haben diesen Link benutzt, oder du warst durch ihn schon in der Gruppe. Bitte um einen neuen.",
    "invitation-ended": "Dieser Link wurde zurückgenommen. Bitte um einen neuen.",
    "members-changed":
      "Jemand anderes hat inzwischen geändert, wer in der Gruppe ist. Nichts wurde geändert; sieh noch einmal nach.",
    "members-unproven":
      "Der Server tut so, als wären andere in dieser Gruppe, als ihre Verwalter unterschrieben haben. Darum wurde nichts gesendet. Dein Text bleibt hier.",
    "conversation-ended":
      "Diese Unterhaltung ist zu Ende, wie es bei ihrem Beginn gesagt war. Nichts wurde gesendet oder geändert.",
    "end-out-of-range":
      "Eine Gruppe endet innerhalb eines Jahres und nicht vor ihrem Beginn. Wähle einen anderen Zeitpunkt.",
    "senders-restricted": "In diesem Kanal schreibt nur, wer ihn besitzt oder mitverwaltet. Nichts wurde gesendet.",
    "changed-again":
      "Das hat sich noch einmal geändert, während du es angesehen hast. Nichts wurde übernommen; sieh noch einmal hin.",
    "storage-unusable":
      "TenChat wollte den Speicher dieses Browsers öffnen, und das ging nicht. Es wurde nichts angelegt.",
    "storage-silent":
      "TenChat hat diesen Browser nach seinem Speicher gefragt und keine Antwort bekommen. Antwortet er doch noch, geht es hier von selbst weiter.",
    "storage-newer":
      "Eine neuere Version von TenChat hat den Speicher dieses Browsers benutzt. Nichts wurde geändert; lade die Seite neu, um sie zu bekommen. Bleibt es dabei, so ist der Server selbst zu einer älteren zurückgekehrt, und wer ihn betreibt, muss ihn wieder erneuern: Bis dahin geht hier nichts verloren.",
    "storage-full":
      "Dieser Browser hat dafür keinen Platz, also wurde nichts gesendet. Deine Eingaben bleiben; schaffe Platz und versuche es noch einmal.",
    "storage-failed":
      "Dieser Browser konnte das nicht speichern, also wurde nichts gesendet. Deine Eingaben bleiben; versuche es gleich noch einmal.",
    "open-elsewhere": "TenChat wird in einem anderen Tab benutzt. Mach dort weiter oder hier.",
    unexpected: "Etwas Unvorhergesehenes ist schiefgegangen. Lade die Seite neu; was gespeichert war, bleibt.",
  },
};
