import type { ConversationsWords } from "./conversations-words.ts";

const plural = new Intl.PluralRules("ar");
const count = (value: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>, other: string): string =>
  (forms[plural.select(value)] ?? other).replace("#", value.toLocaleString("ar"));

export const ar: ConversationsWords = {
  list: {
    title: "المحادثات",
    newConversation: "محادثة جديدة",
    settings: "الإعدادات",
    filter: "تصفية بالاسم",
    noneMatch: (query) => `لا محادثة تطابق «${query}».`,
    emptyTitle: "لا أحد هنا بعد",
    emptyText: "ابحث عن شخص باسمه واكتب السطر الأول. لن يقرأه سواكما.",
    emptyAction: "البحث عن شخص",
    choose: "اختر محادثة أو ابدأ واحدة.",
    you: "أنت: ",
    draft: "مسودة: ",
    noMessages: "لا رسائل بعد",
    otherKind: "نوع لا تستطيع هذه النسخة عرضه",
    unopened: "تعذّر فتحها هنا",
    nameChange: "اسم آخر. انظر من فضلك.",
    keyChange: "تغيّرت المفاتيح. انظر من فضلك.",
    unread: (value) =>
      count(
        value,
        { one: "رسالة واحدة غير مقروءة", two: "رسالتان غير مقروءتين", few: "# رسائل غير مقروءة" },
        "# رسالة غير مقروءة",
      ),
  },
  people: {
    title: "محادثة جديدة",
    search: "البحث عن أشخاص",
    hint: "اكتب بداية اسم المستخدم أو الاسم.",
    searching: "جارٍ البحث…",
    none: (query) => `لا أحد هنا اسمه «${query}». تُعرف الأسماء ببدايتها.`,
    found: (value) => count(value, { one: "شخص واحد", two: "شخصان", few: "# أشخاص" }, "# شخصًا"),
    opening: "جارٍ فتح المحادثة…",
  },
};
