import type { ConversationsWords } from "./conversations-words.ts";

const plural = new Intl.PluralRules("ar");
const count = (value: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>, other: string): string =>
  (forms[plural.select(value)] ?? other).replace("#", value.toLocaleString("ar"));

export const ar: ConversationsWords = {
  group: {
    title: "مجموعة جديدة",
    start: "مجموعة جديدة",
    name: "اسم المجموعة",
    nameHint: "لا يقرؤه إلا أعضاؤها.",
    people: "الأشخاص",
    nobodyChosen: "لا أحد بعد. ابحث أدناه واختر.",
    create: "بدء المجموعة",
    creating: "جارٍ بدء المجموعة…",
    members: "الأعضاء",
    owner: "مالك",
    you: "أنت",
    add: "إضافة أشخاص",
    leave: "مغادرة المجموعة",
    leaveQuestion: "هل تغادر هذه المجموعة؟ لن تقرأ ما يُكتب بعد ذلك.",
    ended: "لم تعد في هذه المجموعة. ما قرأته يبقى هنا.",
    deserted: "حُذف هذا الحساب، كما يقول الخادم. ما قرأته يبقى هنا، ولن يقرأ أحد ما يُكتب من الآن.",
    sealed: "من يُضاف يقرأ ما يُكتب منذ ذلك الحين، ولا شيء مما سبق.",
    remove: (name) => `إزالة ${name}`,
    removeQuestion: (name) => `هل تزيل ${name} من هذه المجموعة؟`,
    chosen: (value) => count(value, { one: "شخص واحد", two: "شخصان", few: "# أشخاص" }, "# شخصًا"),
    untitled: (value) =>
      count(value, { one: "مجموعة من شخص واحد", two: "مجموعة من شخصين", few: "مجموعة من # أشخاص" }, "مجموعة من # شخصًا"),
    doubted: {
      differ: "يذكر الخادم أعضاء غير الذين وقّع عليهم مالكو المجموعة. لا يُصدَّق، ولا يصل إليهم شيء.",
      behind:
        "يعرض الخادم قائمة سابقة للأعضاء. ربما أُعيد إلى يوم سابق، أو يخفي تغييرًا. القائمة الأحدث هي المعتمدة هنا.",
    },
    began: (who, names) => (who === null ? `بدأتَ المجموعة مع ${names}` : `بدأ ${who} المجموعة مع ${names}`),
    added: (who, names) => (who === null ? `أضفتَ ${names}` : `أضاف ${who} ${names}`),
    removed: (who, names) => (who === null ? `أزلتَ ${names}` : `أزال ${who} ${names}`),
    left: (who) => (who === null ? "غادرتَ المجموعة" : `غادر ${who} المجموعة`),
    named: (who, name) => (who === null ? `سمّيتَ المجموعة «${name}»` : `سمّى ${who} المجموعة «${name}»`),
    refused: "قال الخادم إن الأعضاء تغيّروا، ولم يوقّع على ذلك من يحق له. لم يتغيّر هنا شيء، ولا يصل إلى أحد جديد شيء.",
  },
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
    deleted: "رسالة محذوفة",
    muted: "مكتومة",
    pinned: "مثبتة",
    wroteTo: (name) => `رسالة جديدة من ${name}`,
    archived: (value) => `المؤرشفة (${value})`,
    unread: (value) =>
      count(
        value,
        { one: "رسالة واحدة غير مقروءة", two: "رسالتان غير مقروءتين", few: "# رسائل غير مقروءة" },
        "# رسالة غير مقروءة",
      ),
  },
  arrange: {
    label: "كتم وتثبيت وأرشفة",
    muted: "كتم",
    pinned: "تثبيت في الأعلى",
    archived: "أرشفة",
    hint: "لك وحدك، وعلى هذا الجهاز فقط.",
  },
  block: {
    sign: "محظور",
    block: (name) => `حظر ${name}`,
    unblock: (name) => `إلغاء حظر ${name}`,
    question: (name) => `حظر ${name}؟`,
    effect:
      "على كل أجهزتك: لن يصلك ما يُكتب لك وحدك من هناك، ولن يُعرف أنك تقرأ أو تكتب. ولن يُخبَر بذلك. وإن ألغيت الحظر وصلك ما كُتب في الأثناء.",
    groups: "في المجموعات التي تجمعكما يظل كل منكما يرى الآخر.",
    blocked: (name) => `لقد حظرت ${name}. لن يصلك شيء من هناك ولا يمكنك الكتابة إليه.`,
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
