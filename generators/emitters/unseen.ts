/**
 * What nobody sees, or what changes in which order the rest is seen: controls, formats (all that turns the direction of
 * writing is among them), separators of lines and paragraphs, fillers. No output holds one raw, line feeds aside.
 */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/gu;

/** Most texts are of nothing but letters and signs of ASCII, which is found out ten times as fast. */
const isPlain = (text: string) => !/[^\n\x20-\x7e]/.test(text);

/** A program's text in which they are what the language writes for them: the same text to whoever runs it. */
export function escapeUnseen(program: string): string {
  if (isPlain(program)) return program;
  return program.replaceAll(unseen, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  );
}

/** The same where a language has one number for every sign, as Cedar has. */
export function unseenByNumber(text: string): string {
  return text.toWellFormed().replaceAll(unseen, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
}

/** Joiners and variants where they belong: within emoji, and in scripts that join their letters. */
const wanted =
  /(?<=[\p{Extended_Pictographic}\p{EMod}\ufe0f])\u200d(?=\p{Extended_Pictographic})|(?<=[\p{Extended_Pictographic}#*0-9])\ufe0f|(?<=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}])/gu;

/** A text for people: what ends a line ends it, a tab is a space, and everything else that is unseen is shown by its number. */
export function showUnseen(text: string): string {
  if (isPlain(text)) return text;
  const kept = new Set(Array.from(text.matchAll(wanted), (each) => each.index));
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, (end) => "\n".padEnd(end.length, "\0"))
    .replaceAll(unseen, (sign, at: number) => {
      if (sign === "\0" && text[at] !== "\0") return "";
      if (sign === "\t") return " ";
      return kept.has(at) ? sign : `\\u{${sign.codePointAt(0)!.toString(16)}}`;
    });
}

/** The same on one line. */
export function onOneLine(text: string): string {
  return showUnseen(text)
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
}
