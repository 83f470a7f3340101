import type { DeletionWords } from "./deletion-words.ts";

export const de: DeletionWords = {
  title: "Dein Konto löschen",
  forGood:
    "Das lässt sich nicht rückgängig machen: Niemand kann das Konto zurückholen, auch nicht, wer diesen Server betreibt.",
  erasedTitle: "Was gelöscht wird",
  erased: [
    "Sofort: dein Name, dein Passwort und deine Passkeys auf diesem Server, deine Geräte und ihre Schlüssel und jede Anmeldung. Alle deine Geräte werden abgemeldet.",
    "Innerhalb einiger Minuten: alles, was auf dem Server noch von dir ist, und was du gesendet hast, aus jeder Unterhaltung. In Sicherungen, die der Betreiber gemacht hat, steht es, bis sie weggeworfen werden.",
    "In diesem Browser: deine Schlüssel, deine Nachrichten, und dass du hier warst.",
  ],
  staysTitle: "Was bleibt",
  stays: [
    "Was andere erhalten haben, bleibt auf ihren Geräten, mit dem Namen, unter dem sie dich kennen. Sie sehen, dass das Konto gelöscht ist.",
    "Du verlässt alle deine Gruppen. Deren Mitgliederlisten, die jemand unterschrieben hat, bleiben bei den Gruppen: Darin steht die Nummer deines Kontos, nicht sein Name.",
    "Andere Browser, die du benutzt hast, behalten verschlüsselt, was sie haben; lösche dort die Daten dieser Seite. Ein Passkey bleibt, wo er aufbewahrt ist, und öffnet nichts mehr.",
  ],
  nameTitle: "Dein Benutzername",
  name: "So heißt auf diesem Server nie wieder jemand, und auch nichts, was so aussieht: auch du nicht. Sonst hielte man, wer den Namen nähme, für dich. Der Server behält dafür einen Fingerabdruck des Namens.",
  proofTitle: "Zeig, dass es deines ist",
  password: "Passwort",
  passwordHint: "Bleibt es leer, wird stattdessen nach einem deiner Passkeys gefragt.",
  passkeyOnly: "Es wird nach einem deiner Passkeys gefragt.",
  noWay:
    "Dieser Browser oder diese Adresse kann keine Passkeys verwenden, und dein Konto hat kein Passwort. Lege eines fest oder nimm einen anderen Browser.",
  confirm: "Mein Konto endgültig löschen",
  question: "Dein Konto endgültig löschen? Niemand kann es zurückholen.",
};
