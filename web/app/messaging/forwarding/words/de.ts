import type { ForwardingWords } from "./forwarding-words.ts";

export const de: ForwardingWords = {
  title: "Weiterleiten an",
  filter: "Nach Namen filtern",
  noneMatch: "Keine Unterhaltung passt dazu.",
  nowhere: "Es gibt noch keine andere Unterhaltung, in der du schreiben kannst.",
  hint: "Es wird als weitergeleitet gekennzeichnet. Wer es geschrieben hat und wo, wird nicht mitgeteilt.",
  disappears: (moment) =>
    `Hier verschwindet es: ${moment}. Wohin du es sendest, bleibt es so lange wie alles, was dort geschrieben wird.`,
  send: (count) => (count === 0 ? "Weiterleiten" : `An ${count} weiterleiten`),
};
