import type { ForwardingWords } from "./forwarding-words.ts";

export const de: ForwardingWords = {
  title: "Weiterleiten an",
  filter: "Nach Namen filtern",
  noneMatch: "Kein Gespräch passt dazu.",
  nowhere: "Es gibt noch kein anderes Gespräch, in dem du schreiben kannst.",
  hint: "Es wird als weitergeleitet gekennzeichnet. Wer es geschrieben hat und wo, wird nicht mitgeteilt.",
  disappears: (moment) =>
    `Hier verschwindet es: ${moment}. Wohin du es sendest, bleibt es so lange wie alles, was dort geschrieben wird.`,
  send: (count) => (count === 0 ? "Weiterleiten" : `An ${count} weiterleiten`),
};
