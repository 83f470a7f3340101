/** Names that nobody would notice. */
const usual =
  "Pet Cat Dog Owner Order Item Note Page Price Address Moment Label Toy Visit Room Ticket Report Photo Shelf Book".split(
    " ",
  );

/** Names that mean something to TypeScript, to JavaScript, to the generated files, or to the tools that read them. */
const meaningful =
  "class constructor default function var let await yield new delete in of typeof void null this super static enum interface import export arguments eval undefined NaN async get set package private protected implements public string number boolean any never unknown object symbol bigint true false type namespace module declare infer keyof readonly Promise Array Map Set Error Date String Number Boolean Object Function Symbol Record Partial Pick Readonly ReadonlySet RegExp URL Buffer JSON Math process console globalThis Infinity prototype toString valueOf hasOwnProperty then toJSON name message stack cause code status body input context path query headers value issues ok at request reply answer path socket frame each transport Validator Issue DeclaredError Transport Controller Inject Get Post OperationGate OperationContext Actor UserActor EventEnvelope EventType EventPayloads EVENTS Operations Input Body Api Entity Row Arbitrary record constant oneof nested text array FROM_BODY ENTITIES CONTROLLERS Shared Refusals Runtime Provider InvalidInput NotFound Forbidden InternalError Unauthenticated con aux nul prn com1".split(
    " ",
  );

/** Names that need care wherever they are written. */
const strange = [
  "__proto__",
  "a-b",
  "a_b",
  "aB",
  "AB",
  "ab",
  "A_B",
  "a b",
  "a.b",
  "a/b",
  "HTTPServer",
  "HttpServer",
  "httpServer",
  "1st",
  "2",
  "é",
  "É",
  "Ünïcode",
  "日本",
  "🙂",
  "x🙂y",
  "ﬁ",
  "ı",
  "İ",
  'a"b',
  "a'b",
  "a\\b",
  "a|b",
  "a*/b",
  "a/*b",
  "a${b}",
  "a<b>",
  "{a}",
  "a#b",
  "a%b",
  "a`b",
  "a\nb",
  "a\u2028b",
  "-",
  "_",
  "$",
  " ",
  ".",
  "..",
  "trailing.",
  " leading",
  "--x",
  "x--",
  "@x",
  "a:b",
  "a,b",
  "a;b",
  "a?b",
  "a&b",
  "[x]",
  "(x)",
  "*",
  "~",
  "yes",
  "null",
  "#",
  "-1",
  "0x10",
  "1e3",
  "2026-01-31",
  `${"Long".repeat(40)}One`,
  `${"Long".repeat(40)}Two`,
];

const suffixed = ["PetInput", "PetBody", "PetRow", "PetEntity", "validatePet", "PetFields", "PetOperations", "PetApi"];

export const NAMES = { usual, meaningful, strange, suffixed };

/** What people write into comments, and what breaks out of them. */
export const DOCS = [
  "A thing.",
  "Ends the comment */ throw 1; /*",
  "With `code`, ${expression} and \\u0041 \\ backslash.",
  "A | pipe, <b>bold</b> & <script>alert(1)</script>.",
  "Two\n\nparagraphs\n\n- a list\n# not a heading\n--- x: y",
  "A line\u2028separator and a paragraph\u2029separator.",
  "```ts\ncode();\n```",
  "@param x nothing {@link Nothing} 🙂 日本",
  "key: value # comment 'quoted\" %TAG !x &y *z",
  "   leading and trailing   ",
  "Tab\there; '); DROP TABLE x; -- and \\",
  "${1}`",
  "x".repeat(300),
];

/** Texts as values. */
export const TEXTS = [
  "",
  "a",
  "it's",
  'say "hi"',
  "back\\slash",
  "`tick`",
  "${x}",
  "a\nb",
  "\u2028",
  "🙂",
  "*/",
  "<x>",
  "null",
  "__proto__",
];
