import type { SecurityWords } from "./security-words.ts";

export const de: SecurityWords = {
  title: "Sicherheit dieser Unterhaltung",
  encrypted:
    "Alles hier ist von deinem Gerät bis zu ihrem verschlüsselt. Der Server gibt weiter, was er nicht lesen kann. Er sieht aber, wer wem wann und ungefähr wie viel schreibt.",
  agreement: "Die Geräte einigen sich auf Schlüssel mit",
  messages: "Jede Nachricht hat ihren Schlüssel durch",
  postQuantum: "Quantencomputer",
  postQuantumYes:
    "Was heute aufgezeichnet wird, bleibt ihnen verschlossen: Auf Schlüssel einigt man sich auf zwei Arten zugleich, und beide müssten gebrochen werden. Die Schritte von Nachricht zu Nachricht danach sind von der älteren Art.",
  postQuantumNo: "Was heute aufgezeichnet wird, könnte eines Tages einer öffnen.",
  unknownSuite: "Diese Unterhaltung ist auf eine Art verschlüsselt, die erst eine neuere Version von TenChat kennt.",
  verified: (name, date) => `Du hast die Schlüssel mit ${name} verglichen (${date}).`,
  notVerified: (name) =>
    `Du hast die Schlüssel mit ${name} noch nicht verglichen. Bis dahin verlässt du dich darauf, dass der Server beim ersten Kontakt die Wahrheit gesagt hat.`,
  changed: (name) => `Die Schlüssel von ${name} haben sich geändert. Entscheide darüber zuerst in der Unterhaltung.`,
  compare: (name) => `Schlüssel mit ${name} vergleichen`,
  howTo: (name) =>
    `Setz dich mit ${name} zusammen und scanne den Code auf dem anderen Bildschirm, oder lest euch diese Nummer in einem Gespräch vor, in dem ihr die Stimme erkennt. Ist sie bei beiden gleich, steht niemand dazwischen.`,
  number: "Sicherheitsnummer",
  code: (name) => `Code für die Kamera von ${name}`,
  theSame: "Sie ist gleich",
  scan: "Code auf dem anderen Bildschirm scannen",
  stopScanning: "Kamera ausschalten",
  aim: "Halte den Code des anderen Bildschirms vor die Kamera.",
  noCamera: "Die Kamera ließ sich hier nicht benutzen. Nichts hat sich geändert; vergleicht stattdessen die Nummer.",
  noCode: "Das ist ein Code anderer Art. Scanne den auf dieser selben Seite des anderen Bildschirms.",
  different: (name) =>
    `Das ist nicht gleich. Entweder ist es der Code einer anderen Unterhaltung, oder jemand steht zwischen dir und ${name}. Schreib hier nichts Geheimes, bis du weißt, was davon.`,
  markedNow: (name) => `Schlüssel mit ${name} verglichen: Sie sind gleich.`,
  unmarkedNow: (name) => `${name} gilt wieder als nicht verglichen.`,
  unmark: "Zurücknehmen",
  noKeys: "Es gibt noch keine Schlüssel zu vergleichen: Schreib eine erste Nachricht.",
  devices: "Geräte, die das lesen können",
  devicesHint: "Wer eines dieser Geräte hat, kann lesen, was von jetzt an gesendet wird.",
  devicesUnknown: "Nicht bekannt, solange der Server nicht zu erreichen ist.",
  noDevices: "Noch keine: Was du schreibst, wartet.",
  thisDevice: "dieses Gerät",
  you: "Du",
  unnamed: (place) => `Gerät ${place}`,
  weak: {
    "no-one-time-key":
      "Der Server hat dafür keinen Schlüssel ausgegeben, der nur einmal gilt: Es war keiner mehr da, oder er hat ihn zurückgehalten.",
    "old-keys": (date) => `Der Server hat dafür Schlüssel ausgegeben, die schon lange bestehen (${date}).`,
    "replaced-keys": "Der Server hat dafür Schlüssel ausgegeben, die vorher schon durch neuere ersetzt waren.",
    until: "Wer diese Schlüssel von dort stiehlt, kann lesen, was du dorthin schreibst, bis das Gerät geantwortet hat.",
  },
  since: (date) => `seit ${date}`,
};
