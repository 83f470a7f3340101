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
  },
};
