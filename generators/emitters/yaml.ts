/** Words that some reader of YAML takes for something else than a text. */
const words: ReadonlySet<string> = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);

/** Texts that mean themselves without quotes in every version of YAML: none begins or ends like anything else. */
const plainText = /^[A-Za-z_/](?:[\w ./,;:'"`(){}[\]<>=+*?%&@|^~$!-]*[\w./,;'"`(){}[\]<>=+*?%&@|^~$!-])?$/;
const plainKey = /^[A-Za-z_/$][\w./${}-]*$/;

/** Plain data as YAML in block style. What is generated is large, so this does no more than it must. */
export function printYaml(value: unknown): string {
  const lines: string[] = [];
  printInto(lines, value, "", "");
  return `${lines.join("\n")}\n`;
}

/** Adds a value whose first line begins with `lead`; the lines after it are indented. */
function printInto(lines: string[], value: unknown, lead: string, indent: string): void {
  if (Array.isArray(value)) {
    if (value.length === 0) return void lines.push(`${lead}[]`);
    let before = openBlock(lines, lead, indent);
    for (const each of value) {
      printInto(lines, each, `${before}- `, `${indent}  `);
      before = indent;
    }
  } else if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    if (entries.length === 0) return void lines.push(`${lead}{}`);
    let before = openBlock(lines, lead, indent);
    for (const [key, each] of entries) {
      printInto(lines, each, `${before}${printKey(key)}: `, `${indent}  `);
      before = indent;
    }
  } else lines.push(`${lead}${printScalar(value, indent)}`);
}

/** A block begins in the line of a list's dash, but below the line of a key. */
function openBlock(lines: string[], lead: string, indent: string): string {
  if (!lead.endsWith(": ")) return lead;
  lines.push(lead.slice(0, -1));
  return indent;
}

function printKey(key: string): string {
  return plainKey.test(key) && !words.has(key.toLowerCase()) ? key : JSON.stringify(key);
}

function printScalar(value: unknown, indent: string): string {
  if (typeof value !== "string") return JSON.stringify(value);
  if (isBlock(value))
    return `|-\n${value
      .split("\n")
      .map((line) => (line === "" ? "" : indent + line))
      .join("\n")}`;
  return plainText.test(value) && !words.has(value.toLowerCase()) && !value.includes(": ")
    ? value
    : JSON.stringify(value);
}

/** Paragraphs that a person should be able to read; anything with white space at an edge is safer in quotes. */
function isBlock(text: string): boolean {
  return /^\S[^\n]*(\n+\S[^\n]*)+$/.test(text) && !/[^\n\x20-\x7e\xa0-\ud7ff]|[ \t]$/m.test(text);
}
