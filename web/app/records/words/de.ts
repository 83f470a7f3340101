import type { RecordsWords } from "./records-words.ts";

export const de: RecordsWords = {
  hint: "Das sehen Leute, mit denen du schreibst, neben dem Namen deines Kontos, sobald du ihnen geschrieben hast. Es ist verschlüsselt: Der Server kann es nicht sehen.",
  choose: "Bild wählen",
  remove: "Bild entfernen",
  name: "Name, den du trägst",
  nameHint: "Jeder darf jeden Namen wählen; der Name deines Kontos steht immer daneben.",
  save: "Profil speichern",
  saved: "Gespeichert. Es erreicht andere, sobald du verbunden bist.",
  unreadable: "Diese Datei ließ sich nicht als Bild lesen. Nichts wurde geändert; wähle eine andere.",
  unseen: "Von diesem Namen wäre nichts zu sehen. Wähle Buchstaben oder Zeichen, die man sieht.",
  tooLong: (most) => `Ein Name hat höchstens ${most} Zeichen.`,
};
