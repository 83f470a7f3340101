import type { MessagingWords } from "./messaging-words.ts";

export const ar: MessagingWords = {
  messages: "الرسائل",
  composer: "رسالة",
  send: "إرسال",
  composerHint: "الإدخال يرسل، والعالي مع الإدخال يبدآن سطرًا جديدًا.",
  firstTitle: (name) => `هنا تبدأ المحادثة مع ${name}`,
  firstText: "كل ما هنا مشفَّر من جهازك إلى جهازه. ينقل الخادم ما لا يستطيع قراءته.",
  encrypted: "مشفَّر من طرف إلى طرف",
  newMessages: "رسائل جديدة",
  jumpToNewest: "إلى الأحدث",
  loadingOlder: "تُحمَّل الرسائل السابقة…",
  showOlder: "عرض الرسائل السابقة",
  typing: (name) => `${name} يكتب…`,
  states: { queued: "في الانتظار", sent: "أُرسلت", delivered: "وصلت", failed: "لم تُرسل" },
  retry: "إعادة المحاولة",
  discard: "تجاهل",
  own: "أنت",
  says: (name) => `${name}:`,
  showAll: "عرض الكل",
  showLess: "عرض أقل",
  undecryptable: {
    "not-for-this-device": "أُرسلت هذه الرسالة قبل وجود هذا الجهاز، فلا يمكن فتحها هنا.",
    damaged: "تعذّر فتح هذه الرسالة على هذا الجهاز. لم تتأثر بقية الرسائل.",
  },
  unsupported: "هذه الرسالة من نوع لا تعرضه هذه النسخة بعد. وهي محفوظة.",
  held: "محجوزة حتى تنظر في المفاتيح المتغيرة.",
  tooLong: (bytes, limit) =>
    `أطول من الحد بمقدار ${(bytes - limit).toLocaleString("ar")} بايت؛ تتسع الرسالة لـ ${limit.toLocaleString("ar")}. يبقى نصك هنا.`,
  announce: (name, text) => `${name}: ${text}`,
  keyChange: {
    title: (name) => `تغيّرت مفاتيح ${name}`,
    explanation: (name) =>
      `يحدث هذا حين يبدأ ${name} من جديد على جهاز آخر، وقد يعني أيضًا أن شخصًا آخر استولى على الحساب. لن يُرسل شيء حتى تقرر. للتأكد قارنا هذا الرقم بالصوت.`,
    safetyNumber: "رقم الأمان",
    accept: "الثقة بالمفاتيح الجديدة",
  },
  rewind: {
    title: "أُعيد الخادم إلى يوم سابق",
    explanation:
      "كان قد نسي جزءًا من هذه المحادثة. كل ما قرأته ما زال على هذا الجهاز، وما كتبته يُرسل مرة أخرى من تلقاء نفسه. تُظهر كل رسالة هل أُرسلت.",
    seen: "قرأت ذلك",
  },
};
