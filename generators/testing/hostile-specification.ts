/** Whether it may be a default: nothing unseen is one. */
const isSeen = (sequence: string) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/u.test(sequence);

/** What somewhere ends a text, begins an order or looks like something else. */
export const SEQUENCES: readonly string[] = [
  "*/ throw 1; /*",
  "` + x + `",
  "${process.exit(7)}",
  "\"'",
  "\\",
  "\\u0041\\x41\\",
  "a\nb",
  "a\rb",
  "a\r\nb",
  "a\u2028b\u2029c",
  "a\tb\u000bc\u0085d",
  "-->",
  "<!--",
  "]]>",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert(1))",
  "![x](https://example.org/x.png)",
  "<javascript:alert(1)>",
  "JavaScript:alert(1)",
  "&#106;avascript&colon;alert(1)&lt;b>",
  "$$; DROP TABLE x; $$",
  "-- x",
  "; DROP TABLE x; --",
  '"; DROP TABLE "x',
  "E'\\'' || x",
  "a\u202eb\u2066c\u2069",
  "a\u200bb\u200dc\ufeffd\u00ade",
  "a\u{e0041}b",
  "a\u0000b",
  "a\u001b[31mb\u0007",
  "%0a%00%2e%2e%2f",
  "../../x",
  "раураl",
  "# x",
  "## x\n\n# y",
  "- x",
  "---",
  "===",
  "> x",
  "|a|b|",
  "a\\|b",
  "```\n<b>x</b>",
  "~~~\n<b>x</b>",
  "` <b>x</b>",
  "    <b>x</b>",
  "[x]: javascript:alert(1)",
  "*x* _y_ ~~z~~",
  "&anchor *alias !tag",
  "yes",
  "null",
  "~",
  "0x1F",
  "1e3",
  "{a: 1}",
  "[1]",
  ": x",
  "? x",
  "@x %TAG",
  "x: y #z",
  `@${"ts"}-ignore`,
  `@${"ts"}-nocheck\n@${"ts"}-expect-error`,
  "\\u{202e}",
  "permit (principal, action, resource);",
  '");\npermit (principal, action, resource);//',
  "url(javascript:alert(1))",
  "}}{{",
  "tenchat-unseen-0-word",
  "👩‍👩‍👧",
  "__proto__x",
  "constructor()",
];

/** A text as TypeSpec writes it; what its strings cannot say stands as it is. */
export function quoted(text: string): string {
  const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return `"${text.replaceAll(/["\\$@]/g, "\\$&").replaceAll(/[\n\r\t]/g, (sign) => escapes[sign]!)}"`;
}

/** The same as a name. */
export function named(text: string): string {
  return `\`${quoted(text).slice(1, -1).replaceAll("`", "\\`").replaceAll('\\"', '"')}\``;
}

const each = (render: (sequence: string, at: number) => string) => SEQUENCES.map(render).join("\n");

/** TypeSpec writes the names of a query into a template of its own, which takes these signs for something else. */
const inTemplates = (sequence: string) => sequence.replaceAll(/[*,{}&]/g, "");

/** The column by which rows are removed. */
const KEPT_AFTER = `kept\u202e"; DROP 'x' \`\${y}`;

/** What it needs besides what every specification does. */
export const HOSTILE_IMPORTS = ["@typespec/openapi"];

/** Each of them wherever a specification has a text. */
export const HOSTILE = `
/** ${SEQUENCES.filter((sequence) => !/\*\/|`/.test(sequence)).join("\n * ")} */
@service(#{ title: ${quoted(SEQUENCES.join(" "))} })
@TypeSpec.OpenAPI.info(#{ version: "1", license: #{ name: ${quoted(SEQUENCES.join(" "))}, url: "https://example.org/" } })
@server(${quoted("https://example.org/a b/`$x\\\"'<é")}, ${quoted(SEQUENCES.join(" "))})
@socket(${quoted("/so`c${ket}|")}, 65536)
namespace Hostile;
@roles enum Role { guest, user, ${each((sequence, at) => `r${at}: ${quoted(sequence)},`)} }
@conditions enum Condition { ${each((sequence, at) => `@doc(${quoted(sequence)}) c${at}: ${quoted(sequence)},`)} }
@classify(DataClass.C1) model Named {
  ${each((sequence) => `@doc(${quoted(sequence)}) @summary(${quoted(sequence)}) ${named(sequence)}?: string;`)}
}
@classify(DataClass.C1) model Encoded {
  ${each((sequence, at) => `@encodedName("application/json", ${quoted(sequence)}) p${at}: int32;`)}
}
@classify(DataClass.C1) model Literal {
  ${each((sequence, at) => `@example(${quoted(sequence)}) p${at}: ${quoted(sequence)};`)}
}
enum Choice { ${each((sequence, at) => `@doc(${quoted(sequence)}) c${at}: ${quoted(sequence)},`)} }
enum Word { ${SEQUENCES.filter((sequence) => !sequence.includes("\0"))
  .map((sequence, at) => `c${at}: ${quoted(sequence)},`)
  .join("\n")} }
enum Member { ${each((sequence) => `${named(sequence)},`)} }
@classify(DataClass.C1) model Chosen { choice: Choice; member: Member; either: Either; kind: { ${each((sequence) => `@classify(DataClass.C1) ${named(sequence)}?: int32;`)} }; }
union Either { ${each((sequence, at) => `v${at}: ${quoted(`u${sequence}`)},`)} int32 }
@classify(DataClass.C1) model Matching {
  ${each((sequence, at) => `@pattern(${quoted(sequence.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))}) @format(${quoted(sequence)}) p${at}?: string;`)}
}
@error @classify(DataClass.C0) @doc(${quoted(SEQUENCES.join("\n"))}) model Failed { @statusCode _: 409; code: ${quoted(SEQUENCES.join(""))}; message: string; ${named(SEQUENCES.join(""))}: string; }
${each((sequence, at) => `@error @classify(DataClass.C0) @doc(${quoted(sequence)}) model F${at} { @statusCode _: 409; code: ${quoted(`f${sequence}`)}; message: string; }`)}
@entity("rows") @retain("P1D", ${quoted(KEPT_AFTER)}) @doc(${quoted(SEQUENCES.join("\n"))})
@classify(DataClass.C1) model Row {
  @key rowId: string;
  @doc(${quoted(SEQUENCES.join("\n"))}) word: Word;
  ${SEQUENCES.filter(isSeen)
    .map((sequence, at) => `d${at}: string = ${quoted(sequence)};`)
    .join("\n")}
  ${named('x\u202e"; DROP')}: string;
  ${named(KEPT_AFTER)}: utcDateTime;
}
@event("row-added", 1) @doc(${quoted(SEQUENCES.join("\n"))}) @classify(DataClass.C1) model RowAdded {
  @partitionKey(${quoted(SEQUENCES.join(""))}) ${named(SEQUENCES.join(""))}: string;
  ${each((sequence) => `@doc(${quoted(sequence)}) ${named(`e${sequence}`)}: ${quoted(sequence)};`)}
}
@clientStore("kept") @doc(${quoted(SEQUENCES.join("\n"))}) @classify(DataClass.C4) model Kept {}
@screen(${quoted(SEQUENCES.join(" "))}, ${quoted(SEQUENCES.join(" "))})
@form(Names.named, ${quoted(SEQUENCES.join(" "))})
@doc(${quoted(SEQUENCES.join("\n"))}) model Page {}
@tokens("words") model Words { one: string = ${quoted("\"<\" 'javascript:' ".replace("<", "x"))}; }
@sections("0.1.0") @doc(${quoted(SEQUENCES.join("\n"))}) enum Parts { ${each((sequence, at) => `@doc(${quoted(sequence)}) ${named(`part-${at}`)},`)} }
@useAuth(BearerAuth) @doc(${quoted(SEQUENCES.join("\n"))}) namespace Names {
  @route(${quoted("/named/ `$x\\\"'<>|^é/:a(b)$")}) @post @allow(Role.user, ${SEQUENCES.map((_, at) => `Condition.c${at}`).join(", ")}) op named(@bodyRoot body: Named): Named | Failed${SEQUENCES.map((_, at) => ` | F${at}`).join("")};
  ${each((sequence, at) => `@doc(${quoted(sequence)}) @summary(${quoted(sequence)}) @route("/op/${at}") @post @allow(Role.r${at}) op ${named(`o${sequence}`)}(@classify(DataClass.C1) @query(${quoted(`q${inTemplates(sequence)}`)}) @maxLength(99) ${named(sequence)}?: string${isSeen(sequence) ? ` = ${quoted(sequence)}` : ""}, @classify(DataClass.C1) @header h?: ${quoted(`h${at}`)}): string;`)}
  @route("/encoded") @post @allow(Role.user) op encoded(@bodyRoot body: Encoded): Encoded;
  @route("/literal") @post @allow(Role.user) op literal(@bodyRoot body: Literal): Literal;
  @route("/chosen") @post @allow(Role.user) op chosen(@bodyRoot body: Chosen): Chosen;
  @route("/matching") @post @allow(Role.user) op matching(@bodyRoot body: Matching): Matching;
}
namespace ${named(SEQUENCES[0]!)} { ${each((sequence, at) => `@classify(DataClass.C1) @doc(${quoted(sequence)}) model ${named(`m${sequence}`)} { a: string; b${at}: Choice; }`)}
  @route("/models") @post @useAuth(BearerAuth) @allow(Role.user) op models(${each((sequence, at) => `b${at}: ${named(`m${sequence}`)},`)}): void;
}
`;
