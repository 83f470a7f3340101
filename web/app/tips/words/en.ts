import type { TipsWords } from "./tips-words.ts";

export const en: TipsWords = {
  label: "Tip",
  close: "Put this tip away",
  tips: {
    verify: {
      title: "Are you sure who this is?",
      text: "Compare one number with them, by voice or face to face. From then on you do not rely on the server's word.",
      action: "Compare keys",
    },
    "second-device": {
      title: "One device can be lost",
      text: "Your keys are on this device alone, and nobody else can give them back to you. Link a second one, and your account outlives the first.",
      action: "Link another device",
    },
  },
};
