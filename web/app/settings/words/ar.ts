import type { SettingsWords } from "./settings-words.ts";

export const ar: SettingsWords = {
  title: "الإعدادات",
  profile: "الملف الشخصي",
  devices: "الأجهزة",
  devicesHint: "لكل جهاز مفاتيحه. أزل الجهاز المفقود: لن يستطيع بعدها القراءة أو الكتابة.",
  appearance: "المظهر",
  theme: "الألوان",
  themes: { system: "كالنظام", light: "فاتح", dark: "داكن" },
  languageLabel: "اللغة",
  languageSystem: "كالمتصفح",
  about: "حول",
  server: "الخادم",
  version: "الإصدار",
  registration: "التسجيل",
  specification: "جذر المواصفة",
  specificationHint: "يستطيع أي شخص أن يعيد حساب هذه البصمة من المصدر ويقارنها.",
  signOut: "تسجيل الخروج",
  storage: "التخزين",
  storageKept: "وعد هذا المتصفح بالاحتفاظ بمفاتيحك ورسائلك حتى عند ضيق المساحة.",
  storageNotKept:
    "لم يعد هذا المتصفح بالاحتفاظ بمفاتيحك ورسائلك: قد يحذفها عند ضيق المساحة ولا يستطيع أحد استعادتها. كثيرًا ما يعد بذلك بعد إضافة هذه الصفحة إلى الإشارات المرجعية أو تثبيتها أو السماح بالإشعارات.",
  askBrowser: "سؤال المتصفح",
  browserRefused: "لم يعد المتصفح بذلك. لم يتغير شيء.",
  signOutHint: "تبقى مفاتيحك ورسائلك على هذا الجهاز مشفَّرة للمرة القادمة.",
};
