import { publicVectorFolder, readPublicVector } from "../../../web/crypto/testing/public-vectors/folder.ts";

/** One of each kind: as content, as the end of an attribute, of a script, a style, a comment; as an address; as a template. */
export const OWN_HOSTILE_TEXTS: readonly string[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)><svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  '"\'><iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  "'\" autofocus onfocus=alert(1) x='\"",
  "</title></textarea></style></noscript></script><script>alert(1)</script>",
  "--><details open ontoggle=alert(1)>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<a href='javascript:alert(1)'>x</a> <form action=javascript:alert(1)><button>x</button></form>",
  "javascript:alert(1)//https://e.org",
  "JaVaScRiPt:https://e.org",
  "data:text/html,<script>alert(1)</script>",
  "https://e.org/\"onclick='alert(1)",
  "https://e.org/?x=<img/src/onerror=alert(1)> http://`onerror=alert(1) www.e.org/\u0000javascript:alert(1)",
  '[x](javascript:alert(1)) ![x](x"onerror="alert(1)) <https://e.org>',
  "{{constructor.constructor('alert(1)')()}} ${alert(1)} #{alert(1)}",
  "<style>@import 'https://e.org/x.css'; * { background: url(https://e.org/x) }</style>",
  "<base href=https://e.org/><link rel=stylesheet href=//e.org/x.css><meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<template shadowrootmode=open><slot onslotchange=alert(1)></slot></template><object data=javascript:alert(1)></object>",
];

/** What is known to run in careless pages: of our own and, where they are there, of the folder of public vectors. */
export function hostileTexts(): { readonly texts: readonly string[]; readonly whole: boolean } {
  const folder = publicVectorFolder(process.env["TENCHAT_VECTORS"]);
  if (folder === undefined) return { texts: OWN_HOSTILE_TEXTS, whole: false };
  const read = <T>(name: string) => JSON.parse(readPublicVector(folder, `xss/${name}`)) as T;
  const sheet = readPublicVector(folder, "xss/owasp-xss-filter-evasion.md");
  const markdown = (name: string) =>
    JSON.parse(readPublicVector(folder, `markdown/${name}.json`)) as { markdown: string }[];
  return {
    texts: [
      ...OWN_HOSTILE_TEXTS,
      ...read<{ payload: string }[]>("dompurify-expect.json").map(({ payload }) => payload),
      ...read<{ data: string }[]>("h5sc-items.json").map(({ data }) => data),
      ...readPublicVector(folder, "xss/h5sc-vectors.txt").split("\n"),
      ...[...sheet.matchAll(/^```\w*\n([\s\S]*?)^```/gmu)].map(([, code]) => code!),
      ...together(["gfm-spec", "gfm-regression", "gfm-extensions"].flatMap(markdown).map((each) => each.markdown)),
    ].filter((text) => text.trim() !== ""),
    whole: true,
  };
}

/** Examples of Markdown end where a paragraph does, and so may stand one below the other. */
function together(examples: readonly string[]): string[] {
  const pages = Math.ceil(examples.length / 12);
  return Array.from({ length: pages }, (_, page) => examples.slice(page * 12, page * 12 + 12).join("\n\n"));
}
