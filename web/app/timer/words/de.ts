import { span } from "../../i18n/span.ts";
import type { TimerWords } from "./timer-words.ts";

export const de: TimerWords = {
  title: "Verschwindende Nachrichten",
  after: "Nachrichten verschwinden nach",
  never: "Nie",
  set: "Festlegen",
  from: "Die Zeit läuft ab dem Senden, ob die Nachricht gelesen wurde oder nicht. Was vorher gesendet wurde, bleibt, wie es war.",
  everywhere:
    "Sie werden aus dem Speicher aller Geräte von allen entfernt. Ein Gerät, das ausgeschaltet ist, tut das, wenn TenChat dort wieder geöffnet wird.",
  server: "Der Server weiß davon nichts. Was er nicht lesen kann, behält er wie alle Nachrichten.",
  copies:
    "Das hilft, Ordnung zu halten; es schützt nicht vor denen, die dabei sind. Wer eine Nachricht hat, kann sie kopieren oder fotografieren, und ein Gerät mit einer Version, die das nicht kennt, behält sie, ohne sie zu zeigen.",
  notYours: "Hier bestimmt das, wer die Gruppe besitzt oder mitverwaltet.",
  span: (seconds) => span(seconds, "de"),
};
