import type { ServerInfoWords } from "./server-info-words.ts";

export const ar: ServerInfoWords = {
  heading: "هذا الخادم",
  unknown: "لم يُجب الخادم بعد.",
  openToAll: "مفتوح للجميع",
  closedToNew: "مغلق أمام الحسابات الجديدة",
  audit: "افحصها هنا",
  contact: "التواصل مع المشغّل",
  rules: "قواعد هذا الخادم",
};
