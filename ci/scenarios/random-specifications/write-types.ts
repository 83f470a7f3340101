import type { Draw } from "./draw.ts";
import { DOCS, NAMES, TEXTS } from "./words.ts";

/** Something that later declarations may speak of. */
export interface Declared {
  readonly kind: "model" | "enum" | "union" | "scalar" | "template" | "discriminated" | "alias" | "error" | "event";
  /** How the specification names it from anywhere. */
  readonly reference: string;
  /** Members of an enum. */
  readonly members?: readonly string[];
  /** Names of all fields of a model, its own and those that it has from others. */
  readonly fields?: readonly string[];
}

/** Where a property stands: a default is heeded by what is asked and by columns, and refused everywhere else. */
export type Place = "input" | "column" | "inside";

/** How often of a hundred something is written that is refused: often enough to be met, seldom enough to leave the rest. */
const REFUSED = 1;

/** Words of TypeSpec that stand bare only as themselves. */
const words =
  /^(import|model|scalar|namespace|using|op|enum|alias|is|interface|union|projection|else|if|dec|fn|const|init|extends|extern|true|false|return|void|never|unknown|valueof|typeof|internal|statemachine|macro|package|metadata|env|arg|declare|array|struct|record|module|mod|sym|context|prop|property|scenario|pub|sub|typeref|trait|this|self|super|keyof|with|implements|impl|satisfies|flag|auto|partial|private|public|protected|sealed|local|async|from)$/;

/** A name as it stands in a specification. */
export function named(name: string): string {
  if (/^[A-Za-z_$][\w$]*$/.test(name) && !words.test(name)) return name;
  return `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("\n", "\\n")}\``;
}

/** A text as it stands in a specification. */
export function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("${", "\\${").replaceAll("\n", "\\n")}"`;
}

/** The types of properties, and what may stand in front of a property of each. */
export class TypeWriter {
  readonly draw: Draw;
  /** Whether the specification uses our library, which wants data classes. */
  readonly ours: boolean;
  /** How often a name needs care, of a hundred. */
  readonly oddness: number;
  readonly declared: Declared[] = [];

  constructor(draw: Draw, ours: boolean) {
    this.draw = draw;
    this.ours = ours;
    this.oddness = draw.pick([0, 10, 40, 90]);
  }

  /** A name that a scope does not have yet. */
  name(taken: Set<string>): string {
    for (;;) {
      const kind = this.draw.chance(this.oddness)
        ? this.draw.pick(["meaningful", "meaningful", "strange", "suffixed"] as const)
        : "usual";
      const base = this.draw.pick(NAMES[kind]);
      if (base === "__proto__" && !this.refused()) continue;
      const name = taken.has(base) && kind === "usual" ? `${base}${taken.size}` : base;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  }

  /** Whether to write what is refused. */
  refused(): boolean {
    return this.draw.chance(REFUSED);
  }

  /** The mark of a property that may be left out, which what every object has may not. */
  mayBeLeftOut(name: string, percent: number): string {
    return this.draw.chance(percent) && (!(name in Object.prototype) || this.refused()) ? "?" : "";
  }

  doc(indent = ""): string {
    if (!this.draw.chance(25)) return "";
    const doc = this.draw.pick(DOCS);
    // A comment cannot hold its own end; a decorator can.
    return doc.includes("*/") || doc.includes("`") || this.draw.chance(20)
      ? `${indent}@doc(${quoted(doc)})\n`
      : `${indent}/** ${doc} */\n`;
  }

  class(): string {
    return this.ours ? `@classify(DataClass.${this.draw.pick(["C0", "C1"])}) ` : "";
  }

  type(depth = 0): string {
    const { draw } = this;
    if (depth < 3 && draw.chance(35)) {
      switch (draw.below(7)) {
        case 0:
          return `${this.inner(depth)}[]`;
        case 1:
          return `Record<${this.type(depth + 1)}>`;
        case 2:
          return `[${draw.some(0, 3, () => this.type(depth + 1)).join(", ")}]`;
        case 3:
          return `(${draw.some(1, 4, () => this.type(depth + 1)).join(" | ")})`;
        case 4:
          return `(${this.type(depth + 1)} | null)`;
        case 5:
          return this.object(depth);
        case 6:
          return `${this.inner(depth)}[][]`;
      }
    }
    const known = this.declared.filter((each) => each.kind !== "template");
    const templates = this.declared.filter((each) => each.kind === "template");
    if (templates.length > 0 && draw.chance(8)) return `${draw.pick(templates).reference}<${this.type(depth + 1)}>`;
    if (known.length > 0 && draw.chance(50)) {
      const found = draw.pick(known);
      return found.members !== undefined && draw.chance(30)
        ? `${found.reference}.${named(draw.pick(found.members))}`
        : found.reference;
    }
    return draw.pick([
      "string",
      "boolean",
      "bytes",
      "int8",
      "int16",
      "int32",
      "int64",
      "uint8",
      "uint16",
      "uint32",
      "uint64",
      "safeint",
      "integer",
      "float",
      "float32",
      "float64",
      "decimal",
      "decimal128",
      "numeric",
      "utcDateTime",
      "offsetDateTime",
      "plainDate",
      "plainTime",
      "duration",
      "url",
      "unknown",
      "null",
      "{}",
      ...(draw.chance(10) ? ["never", "unixTimestamp32", "string[]"] : []),
      ...(this.refused() ? ["void"] : []),
      quoted(draw.pick(TEXTS)),
      draw.pick(["0", "-1", "1.5", "1e21", "9007199254740993"]),
      draw.pick(["true", "false"]),
      '"a${"b"}c"',
    ]);
  }

  /** Before `[]` a choice needs its brackets, which it has. */
  inner(depth: number): string {
    return this.type(depth + 1);
  }

  object(depth: number): string {
    const taken = new Set<string>();
    const fields = this.draw.some(0, 3, () => {
      const name = this.name(taken);
      return `${this.class()}${named(name)}${this.mayBeLeftOut(name, 30)}: ${this.type(depth + 1)}; `;
    });
    return `{ ${fields.join("")}}`;
  }

  /** One property on its lines, with whatever may be said about its type. */
  property(taken: Set<string>, indent = "  ", place: Place = "inside"): string {
    const { draw } = this;
    const name = this.name(taken);
    const said: string[] = [];
    let type = this.type();
    let value = "";
    if (draw.chance(25)) [type, value, said[0] = ""] = this.bounded(place);
    if (draw.chance(4)) said.push(`@encodedName("application/json", ${quoted(this.name(taken))})`);
    if (draw.chance(4)) said.push(`@visibility(Lifecycle.${draw.pick(["Read", "Create", "Update"])})`);
    if (draw.chance(3)) said.push(`@summary(${quoted(draw.pick(DOCS))})`);
    const front = said.filter((each) => each !== "").map((each) => `${each} `);
    return `${this.doc(indent)}${indent}${front.join("")}${this.class()}${named(name)}${this.mayBeLeftOut(name, 30)}: ${type}${value};\n`;
  }

  /** A type with a default and with bounds: type, default, decorators. */
  bounded(place: Place): [string, string, string] {
    const { draw } = this;
    const or = draw.chance(30) ? " | null" : "";
    const heeded = place !== "inside" || this.refused();
    const given = (text: string) =>
      heeded && draw.chance(50) ? ` = ${or !== "" && this.refused() ? "null" : text}` : "";
    switch (draw.below(9)) {
      case 0:
        return [
          `string${or}`,
          given(quoted(draw.pick(TEXTS.filter((each) => each.length < 6 && !/[\n\u2028]/.test(each))))),
          draw.pick(["@minLength(0) @maxLength(9)", "@maxLength(20)", "@secret", ""]),
        ];
      case 1:
        return [
          "string",
          "",
          `@pattern(${quoted(draw.pick(["^[a-z]+$", "^a/b$", "[`]", "\\d{1,3}", "^(a|b)*$", "\\p{L}", "(?<x>a)\\k<x>", "^([a-z]+)-\\1$", "^(?!x)[a-z]{2,}$", "\u2028", ...(this.refused() ? ["[", "\\-", "${x}"] : [])]))})`,
        ];
      case 2:
        return [
          `${draw.pick(["int32", "safeint", "uint8"])}${or}`,
          given("5"),
          draw.pick(["@minValue(1) @maxValue(100)", "@minValueExclusive(0)", "@maxValueExclusive(10)", ""]),
        ];
      case 3:
        return [
          `float64${or}`,
          given("0.5"),
          draw.pick(["@minValue(-1.5)", "@maxValueExclusive(1.5) @minValueExclusive(-2)", ""]),
        ];
      case 4:
        return [`boolean${or}`, given("true"), ""];
      case 5:
        return [
          `${draw.pick(["string", "int32", "utcDateTime"])}[]${or}`,
          or === "" && this.refused() ? " = #[]" : "",
          draw.pick(["@minItems(1) @maxItems(3)", "@maxItems(0)", ""]),
        ];
      case 6:
        return [
          "utcDateTime",
          "",
          draw.pick(['@encode("rfc3339")', '@encode("rfc7231")', '@encode("unixTimestamp", int32)', ""]),
        ];
      case 7:
        return [`string${or}`, "", draw.pick(['@format("uuid")', '@format("email")', '@format("byte")'])];
      default:
        return [draw.pick(["bytes", "duration"]), "", ""];
    }
  }
}
