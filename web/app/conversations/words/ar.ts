import { span, talked } from "../../i18n/span.ts";
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
    rename: "إعادة تسمية المجموعة",
    roles: { owner: "مالك", admin: "مشرف" },
    actions: {
      makeAdmin: "تعيين مشرفًا",
      endAdmin: "إنهاء الإشراف",
      layDown: "التخلي عن الإشراف",
      handOver: "تسليم المجموعة",
    },
    actionsOn: (name) => `المزيد عن ${name}`,
    handOverQuestion: (name) => `هل تسلّم هذه المجموعة إلى ${name}؟`,
    handOverHint: "تصير المجموعة له منذ ذلك الحين. تبقى أنت مشرفًا، ولا يعيدها إليك سواه.",
    successor: (name) => `تصير المجموعة بعدك إلى ${name}. إن أردتها لغيره فسلّمها أولًا.`,
    you: "أنت",
    add: "إضافة أشخاص",
    leave: "مغادرة المجموعة",
    leaveQuestion: "هل تغادر هذه المجموعة؟ لن تقرأ ما يُكتب بعد ذلك.",
    dissolve: "حلّ المجموعة",
    endings: "إن غادرتها صارت لغيرك من أعضائها، وإن حللتها انتهت للجميع.",
    dissolveQuestion: "هل تحلّ هذه المجموعة؟",
    dissolveHint:
      "يُزال الجميع منها، وأنت معهم، ويحذف الخادم كل ما لديه منها. ما قرأه الناس يبقى على أجهزتهم. ولا رجوع عن ذلك.",
    ended: "لم تعد في هذه المجموعة. ما قرأته يبقى هنا.",
    dissolved: "حُلّت هذه المجموعة: أخرج مالكها الجميع منها. ما قرأته يبقى هنا.",
    deserted: "حُذف هذا الحساب، كما يقول الخادم. ما قرأته يبقى هنا، ولن يقرأ أحد ما يُكتب من الآن.",
    sealed: "من يُضاف يقرأ ما يُكتب منذ ذلك الحين، ولا شيء مما سبق.",
    remove: (name) => `إزالة ${name}`,
    removeQuestion: (name) => `هل تزيل ${name} من هذه المجموعة؟`,
    chosen: (value) => count(value, { one: "شخص واحد", two: "شخصان", few: "# أشخاص" }, "# شخصًا"),
    untitled: (value) =>
      count(value, { one: "مجموعة من شخص واحد", two: "مجموعة من شخصين", few: "مجموعة من # أشخاص" }, "مجموعة من # شخصًا"),
    doubted: {
      differ: "يذكر الخادم أعضاء غير الذين وقّع عليهم مالكو المجموعة. لا يُصدَّق، ولا يصل إليهم شيء.",
      behind: "يعرض الخادم قائمة سابقة للأعضاء. ربما أُعيد إلى يوم سابق، أو يخفي تغييرًا. القائمة الأحدث هي المعتمدة هنا.",
    },
    began: (who, names) => (who === null ? `بدأتَ المجموعة مع ${names}` : `بدأ ${who} المجموعة مع ${names}`),
    added: (who, names) => (who === null ? `أضفتَ ${names}` : `أضاف ${who} ${names}`),
    removed: (who, names) => (who === null ? `أزلتَ ${names}` : `أزال ${who} ${names}`),
    left: (who) => (who === null ? "غادرتَ المجموعة" : `غادر ${who} المجموعة`),
    madeLink: (who) => (who === null ? "أنشأتَ رابطًا إلى المجموعة" : `أنشأ ${who} رابطًا إلى المجموعة`),
    endedLink: (who) => (who === null ? "سحبتَ رابطًا" : `سحب ${who} رابطًا`),
    cameByLink: (name) => `جاء ${name} عبر رابط`,
    follows: (name) => `المجموعة الآن لـ${name}`,
    handedOver: (who, name) => (who === null ? `سلّمتَ المجموعة إلى ${name}` : `سلّم ${who} المجموعة إلى ${name}`),
    madeAdmin: (who, name) => (who === null ? `عيّنتَ ${name} مشرفًا` : `عيّن ${who} ${name} مشرفًا`),
    endedAdmin: (who, name) => (who === null ? `أنهيتَ إشراف ${name}` : `أنهى ${who} إشراف ${name}`),
    laidDown: (who) => (who === null ? "تخلّيتَ عن الإشراف" : `تخلّى ${who} عن الإشراف`),
    named: (who, name) => (who === null ? `سمّيتَ المجموعة «${name}»` : `سمّى ${who} المجموعة «${name}»`),
    timed: (who, seconds) => {
      const set = who === null ? "حددتَ" : `${who}: تحديد`;
      if (seconds === 0) return `${set} أن تبقى الرسائل من الآن فصاعدًا`;
      return `${set} مدة اختفاء الرسائل بعد إرسالها: ${span(seconds, "ar")}`;
    },
    direct: (who, how, seconds) => {
      const asked = who === null ? "طلبتَ اتصالًا مباشرًا" : `طلب ${who} اتصالًا مباشرًا`;
      if (how === "ended") return `${asked}: ${talked(seconds, "ar")}`;
      if (how === "missed") return who === null ? `${asked} ولم يُجب أحد` : `${asked} ولم تُجب`;
      if (how === "declined") return who === null ? `${asked} ورُفض` : `${asked} ورفضتَ`;
      if (how === "failed") return `${asked} ولم يجد الجهازان طريقًا بينهما`;
      return how === "crossed" ? `${asked} في اللحظة نفسها` : asked;
    },
    called: (who, how, seconds) => {
      const called = who === null ? "اتصلتَ" : `اتصل ${who}`;
      if (how === "ended") return `${called}: ${talked(seconds, "ar")}`;
      if (how === "missed") return who === null ? `${called} ولم يُجب أحد` : `فاتتك مكالمة من ${who}`;
      if (how === "declined") return who === null ? `${called} ورُفضت المكالمة` : `رفضتَ مكالمة من ${who}`;
      if (how === "busy") return `${called} أثناء مكالمة أخرى`;
      if (how === "failed") return `${called} ولم يجد الجهازان طريقًا بينهما`;
      if (how === "crossed") return `${called} في اللحظة نفسها`;
      return called;
    },
    refused: "قال الخادم إن الأعضاء تغيّروا، ولم يوقّع على ذلك من يحق له. لم يتغيّر هنا شيء، ولا يصل إلى أحد جديد شيء.",
    ends: {
      title: "تنتهي",
      never: "أبدًا",
      hour: "بعد ساعة",
      day: "بعد يوم",
      week: "بعد أسبوع",
      date: "في وقت تختاره",
      moment: "متى",
      hint: "عندئذ تُحذف من أجهزة الجميع ومن الخادم. ولا يستطيع أحد تغيير ذلك لاحقًا.",
      at: (moment) => `تنتهي ${moment}. تُحذف عندئذ من أجهزة الجميع.`,
      begun: (moment) => `تنتهي ${moment}`,
      over: (value) =>
        value === 1
          ? "انتهت محادثة كما قيل عند بدايتها. حُذفت كلها من هذا الجهاز."
          : `انتهت محادثات (${value}) كما قيل عند بدايتها. حُذفت كلها من هذا الجهاز.`,
      seen: "فهمت",
    },
    senders: {
      title: "من يكتب",
      everybody: "الجميع (مجموعة)",
      managers: "المالك والمشرفون (قناة)",
      set: "تحديد من يكتب",
      hint: "في القناة يقرأ الآخرون ويتفاعلون. كل جهاز يلتزم بذلك بنفسه، مهما قَبِل الخادم.",
      only: "لا يكتب هنا إلا المالك والمشرفون. يمكنك التفاعل مع ما يكتبونه.",
      channel: "لا يكتب هنا إلا المالك والمشرفون",
      changed: {
        everybody: (who) => (who === null ? "حدّدتَ أن يكتب الجميع هنا" : `حدّد ${who} أن يكتب الجميع هنا`),
        managers: (who) =>
          who === null ? "حدّدتَ ألا يكتب هنا إلا المالك والمشرفون" : `حدّد ${who} ألا يكتب هنا إلا المالك والمشرفون`,
      },
    },
  },
  links: {
    title: "روابط إلى المجموعة",
    hint: "من لديه رابط يمكنه أن يطلب الدخول. يُدخله جهاز المالك أو أحد المشرفين من تلقاء نفسه ما دام متصلًا. إذا أُزيل أحد انتهت كل الروابط.",
    lasts: "صالح لمدة",
    hour: "ساعة",
    day: "يوم",
    week: "أسبوع",
    lets: "يُدخل",
    make: "إنشاء رابط",
    none: "لا رابط.",
    copy: "نسخ الرابط",
    copied: "نُسخ الرابط.",
    picture: "عرض كرمز QR",
    end: "سحب",
    elsewhere: "أُنشئ على جهاز آخر، ولا يُنسخ إلا هناك.",
    spent: "استُنفد: لا يُدخل أحدًا بعد.",
    left: (value) => `بقي لـ${count(value, { one: "شخص واحد", two: "شخصين", few: "# أشخاص" }, "# شخصًا")}`,
    until: (moment) => `حتى ${moment}`,
  },
  join: {
    title: "الانضمام إلى مجموعة",
    text: "قادك رابط إلى هنا. إن طلبت الدخول رأى الأعضاء اسمك وأنك جئت عبر رابط. تقرأ ما يُكتب منذ ذلك الحين.",
    ask: "طلب الدخول",
    waiting: "لقد طلبت. يُدخلك جهاز مالك المجموعة أو أحد مشرفيها حالما يتصل؛ يمكنك إغلاق هذه الصفحة.",
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
    mentioned: "ذُكرتَ هنا",
    wroteTo: (name) => `رسالة جديدة من ${name}`,
    mentionedIn: (name) => `ذُكرتَ في ${name}`,
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
    hint: "لك وحدك، على جميع أجهزتك. ولا يعلم الخادم بذلك. وإذا ذُكرتَ في محادثة مكتومة تُنبَّه إلى ذلك.",
  },
  timer: { title: "رسائل تختفي", sign: (seconds) => `تختفي الرسائل بعد: ${span(seconds, "ar")}` },
  presence: { online: "متصل الآن", recently: "كان هنا مؤخرًا" },
  report: (name) => `الإبلاغ عن ${name}`,
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
  request: {
    several: (value) => `طلبات المراسلة (${value})`,
    direct: (name) => `${name} يريد مراسلتك. لم تتراسلا من قبل.`,
    group: (name) => `أضافك ${name} إلى هذه المجموعة. لم تتراسلا من قبل.`,
    quiet: "ما لم تقبل، لا يعلم أحد هنا أن شيئًا وصلك أو أنك قرأته أو أنك تكتب، ولا تُنبَّه، ولا تُفتح الروابط.",
    answering: "الرد أو التفاعل قبول أيضًا، وتتبعه أجهزتك الأخرى.",
    accept: "قبول",
    leave: "مغادرة المجموعة",
  },
  remove: {
    remove: "حذف المحادثة",
    question: "حذف هذه المحادثة؟",
    effect:
      "يُحذف نهائيًا من هذا الجهاز كل ما قيل فيها، وما لم يُرسل بعد كذلك. وتبقى على أجهزتك الأخرى وعند الآخرين، ولا يُخبَر أحد.",
    back: "تبقى مراسلتك ممكنة: ما يُكتب من جديد يعيدها من دون ما حذفته.",
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
  elsewhere: {
    hint: "اكتب بداية اسم المستخدم أو الاسم، أو name@server لشخص على خادم آخر.",
    own: "يجدك الناس هناك باسم",
    look: "البحث عن",
    none: "لا يتواصل هذا الخادم مع خوادم أخرى، فلا يمكن الوصول من هنا إلى من هو عليها.",
    learns: (server) => `سيعلم ${server} أن شخصًا هنا يبحث عنه.`,
    looking: (server) => `جارٍ سؤال ${server}…`,
    nobody: (address) => `لا أحد اسمه ${address} بحسب خادمه.`,
  },
};
