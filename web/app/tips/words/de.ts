import type { TipsWords } from "./tips-words.ts";

export const de: TipsWords = {
  label: "Tipp",
  close: "Diesen Tipp weglegen",
  tips: {
    verify: {
      title: "Ist das wirklich die Person?",
      text: "Vergleicht eine Zahl, am Telefon oder von Angesicht zu Angesicht. Danach müsst ihr dem Server nicht mehr aufs Wort glauben.",
      action: "Schlüssel vergleichen",
    },
    "second-device": {
      title: "Ein Gerät kann verloren gehen",
      text: "Deine Schlüssel sind nur auf diesem Gerät, und niemand sonst kann sie dir zurückgeben. Verbinde ein zweites, dann überlebt dein Konto das erste.",
      action: "Weiteres Gerät verbinden",
    },
  },
};
