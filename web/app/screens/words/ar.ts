import type { ScreensWords } from "./screens-words.ts";

export const ar: ScreensWords = {
  heading: "تشغيل هذا الخادم",
  actions: "ما يمكن فعله",
  more: "عرض المزيد",
  loading: "يجري سؤال الخادم…",
  yes: "نعم",
  no: "لا",
  search: "بحث",
  screens: {
    administration: {
      title: "الإدارة",
      about: "أجهزة الجميع على هذا الخادم. لا يظهر منها سوى الأسماء والأوقات: الرسائل والمفاتيح تبقى عند أصحابها.",
      find: "اسم المستخدم",
      findHint: "بدايته؛ اتركه فارغًا لعرض الجميع.",
      tables: {
        devices: {
          caption: "الأجهزة وجلساتها",
          row: ({ deviceName, username }) => `${deviceName}، ${username}`,
          none: "لا يوجد جهاز كهذا.",
          columns: {
            username: "اسم المستخدم",
            deviceName: "الجهاز",
            sessions: "الجلسات",
            lastSeenAt: "آخر ظهور",
            createdAt: "أُنشئ في",
          },
          actions: {
            "identity.end-device-sessions": {
              label: "إنهاء الجلسات",
              question: ({ deviceName, username }) => `هل تُنهى كل جلسات «${deviceName}» لدى ${username}؟`,
              consequence: "يُسجَّل الخروج هناك ويمكن تسجيل الدخول من جديد. تبقى المفاتيح والرسائل على الجهاز.",
              done: ({ deviceName, username }) => `سُجِّل خروج ${deviceName} لدى ${username}.`,
            },
            "identity.remove-device": {
              label: "إزالة الجهاز",
              question: ({ deviceName, username }) => `هل يُزال «${deviceName}» من حساب ${username}؟`,
              consequence: "يُسجَّل خروجه ولا يستطيع العودة بصفته هذا الجهاز. ما خزّنه يبقى عليه.",
              done: ({ deviceName, username }) => `أُزيل ${deviceName} لدى ${username}.`,
            },
          },
        },
      },
    },
    "administration/reports": {
      title: "البلاغات",
      about:
        "ما يطلب منك الناس النظر فيه. تظهر الرسالة هنا كما يعرضها جهاز صاحب البلاغ: لا يستطيع الخادم قراءة الرسائل، فلا يستطيع القول إنها كُتبت. يزول البلاغ بعد 90 يومًا.",
      tables: {
        reports: {
          caption: "بلاغات تنتظر",
          row: ({ reported, reporter }) => `${reported}، أبلغ عنه ${reporter}`,
          none: "لم يبلغ أحد عن شيء.",
          columns: {
            reported: "عن",
            reason: "السبب",
            words: "بكلماته",
            quoted: "الرسالة",
            reporter: "من",
            reportedAt: "متى",
          },
          values: {
            reason: { spam: "رسائل مزعجة", harassment: "مضايقة", illegal: "ممنوع قانونًا", other: "أمر آخر" },
          },
          actions: {
            "moderation.close-report": {
              label: "إغلاق",
              question: ({ reported, reporter }) => `هل يُغلق بلاغ ${reporter} عن ${reported}؟`,
              consequence: "لا يبقى منه شيء. لا يُخبر أي من الطرفين.",
              done: ({ reported }) => `أُغلق البلاغ عن ${reported}.`,
            },
          },
        },
      },
    },
    "administration/servers": {
      title: "خوادم أخرى",
      about:
        "خوادم يُبلَّغ إليها ما يقوله الناس هنا لمن هم هناك. ما لا يجيب منها يُعاد إليه لاحقًا في كل مرة، وما لم يقبله خلال يوم يوضع جانبًا ويمكن إرساله من جديد (npm run events).",
      tables: {
        servers: {
          caption: "الخوادم التي يُبلَّغ إليها ما يقال هنا",
          row: ({ peer }) => String(peer),
          none: "لا أحد هنا يحادث أحدًا على خادم آخر.",
          columns: {
            peer: "الخادم",
            conversations: "المحادثات",
            waiting: "في الانتظار",
            error: "السبب",
            succeededAt: "آخر قبول",
            dueAt: "المحاولة التالية",
          },
          actions: {
            "federation.tell-server-now": {
              label: "حاول الآن",
              question: ({ peer }) => `أتريد محاولة الوصول إلى ${peer} الآن؟`,
              consequence: "يُرسَل ما ينتظره حالًا بدل موعده. لا يُرسَل شيء مرتين.",
              done: ({ peer }) => `يجري إبلاغ ${peer}. أعد تحميل الصفحة لترى إلى أين وصل.`,
            },
          },
        },
      },
    },
  },
};
