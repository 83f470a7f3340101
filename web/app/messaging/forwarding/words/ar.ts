import type { ForwardingWords } from "./forwarding-words.ts";

export const ar: ForwardingWords = {
  title: "إعادة توجيه إلى",
  filter: "تصفية بالاسم",
  noneMatch: "لا توجد محادثة مطابقة.",
  nowhere: "لا توجد بعد محادثة أخرى يمكنك الكتابة فيها.",
  hint: "تظهر عليها علامة إعادة التوجيه. ولا يُنقل من كتبها ولا أين.",
  disappears: (moment) => `تختفي هنا في ${moment}. وحيث ترسلها تبقى ما يبقى غيرها مما يُكتب هناك.`,
  send: (count) => (count === 0 ? "إعادة توجيه" : `إعادة توجيه إلى ${count}`),
};
