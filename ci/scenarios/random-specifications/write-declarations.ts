import { named, quoted, type Declared, type TypeWriter } from "./write-types.ts";
import { TEXTS } from "./words.ts";

/** Writes declarations of a namespace; each announces itself to those that follow. */
export class DeclarationWriter {
  readonly types: TypeWriter;
  readonly #taken = new Map<string, Set<string>>();

  constructor(types: TypeWriter) {
    this.types = types;
  }

  taken(namespace: string): Set<string> {
    const known = this.#taken.get(namespace) ?? new Set<string>();
    this.#taken.set(namespace, known);
    return known;
  }

  /** Some declaration, or several that belong together. */
  any(namespace: string): string {
    const { draw } = this.types;
    const write = draw.pick([
      this.model,
      this.model,
      this.model,
      this.model,
      this.choice,
      this.words,
      this.scalar,
      this.template,
      this.kinds,
      this.alias,
      this.circle,
      this.discriminated,
    ]);
    return write.call(this, namespace);
  }

  model(namespace: string): string {
    const { draw } = this.types;
    const name = this.types.name(this.taken(namespace));
    const models = this.#known("model");
    const above = models.length === 0 ? undefined : draw.pick(models);
    const fields = new Set<string>();
    const own = above?.fields ?? [];
    const front = `${this.types.doc()}${this.#class()}`;
    const body = (lines: string) => `{\n${lines}}`;
    const properties = () => draw.some(0, 5, () => this.types.property(fields)).join("");
    let text: string;
    let kind: Declared["kind"] = "model";
    const from = () => {
      // What it has from another one it cannot have again.
      for (const each of this.types.refused() ? [] : own) fields.add(each);
      return above!.reference;
    };
    switch (above === undefined ? 9 : draw.below(10)) {
      case 0:
        text = `model ${named(name)} extends ${from()} ${body(properties())}`;
        break;
      case 1:
        text = `model ${named(name)} is ${from()} ${body(properties())}`;
        break;
      case 2:
        text = `model ${named(name)} ${body(`  ...${from()};\n${properties()}`)}`;
        break;
      case 3:
        text = `model ${named(name)} ${body(`${properties()}  ...Record<${this.types.type(1)}>;\n`)}`;
        break;
      case 4:
        text = `model ${named(name)} is ${this.types.type(2)}[];`;
        kind = "alias";
        break;
      case 5:
        text = `model ${named(name)} is Record<${this.types.type(1)}>;`;
        kind = "alias";
        break;
      default:
        text = `model ${named(name)} ${body(`${properties()}${draw.chance(25) ? `  ${this.types.class()}self?: ${this.#reference(namespace, name)}${draw.pick(["", "[]", " | null"])};\n` : ""}`)}`;
    }
    this.#declare(kind, namespace, name, { fields: [...fields, "self"] });
    return `${front}${text}\n`;
  }

  /** Two models of each other. */
  circle(namespace: string): string {
    const [a, b] = [this.types.name(this.taken(namespace)), this.types.name(this.taken(namespace))];
    const [first, second] = [new Set(["other"]), new Set(["other"])];
    const side = (name: string, other: string, fields: Set<string>, type: (reference: string) => string) =>
      `${this.#class()}model ${named(name)} {\n  ${this.types.class()}other: ${type(this.#reference(namespace, other))};\n${this.types.property(fields)}}\n`;
    const text = side(a, b, first, (each) => `${each} | null`) + side(b, a, second, (each) => `${each}[]`);
    this.#declare("model", namespace, a, { fields: [...first] });
    this.#declare("model", namespace, b, { fields: [...second] });
    return text;
  }

  choice(namespace: string): string {
    const { draw } = this.types;
    const name = this.types.name(this.taken(namespace));
    const names = new Set<string>();
    const variants = draw.some(this.types.refused() ? 0 : 1, 4, () =>
      draw.chance(50) ? `  ${named(this.types.name(names))}: ${this.types.type(1)},\n` : `  ${this.types.type(1)},\n`,
    );
    const text = `${this.types.doc()}union ${named(name)} {\n${variants.join("")}}\n`;
    this.#declare("union", namespace, name);
    return text;
  }

  words(namespace: string): string {
    const { draw } = this.types;
    const name = this.types.name(this.taken(namespace));
    const taken = new Set<string>();
    const members = draw.some(this.types.refused() ? 0 : 1, 5, () => this.types.name(taken));
    const lines = members.map((member) => {
      const value = draw.pick([
        "",
        "",
        "",
        `: ${quoted(`${draw.pick(TEXTS)}${member}`)}`,
        `: ${draw.below(9)}`,
        ": -1.5",
      ]);
      return `${this.types.doc("  ")}  ${named(member)}${value},\n`;
    });
    this.#declare("enum", namespace, name, members.length === 0 ? {} : { members });
    return `${this.types.doc()}enum ${named(name)} {\n${lines.join("")}}\n`;
  }

  scalar(namespace: string): string {
    const { draw } = this.types;
    const name = this.types.name(this.taken(namespace));
    const scalars = this.#known("scalar");
    const [front, base] = draw.pick([
      ["@minLength(1) ", "string"],
      ["@maxLength(12) ", "string"],
      ['@pattern("^[a-z]+$") ', "string"],
      ['@format("uuid") ', "string"],
      ["@minValue(1) ", "int32"],
      ["@maxValueExclusive(2.5) ", "float64"],
      ['@encode("unixTimestamp", int32) ', "utcDateTime"],
      ['@encode("base64url") ', "bytes"],
      ["", "bytes"],
      ["", "plainDate"],
      ["", "numeric"],
      ["", scalars.length === 0 ? "string" : draw.pick(scalars).reference],
    ] as const);
    const text = `${this.types.doc()}${this.#class()}${front}scalar ${named(name)} extends ${base};\n`;
    this.#declare("scalar", namespace, name);
    return text;
  }

  template(namespace: string): string {
    const name = this.types.name(this.taken(namespace));
    const fields = new Set(["item"]);
    const item = this.types.draw.pick(["T", "T[]", "T | null", "Record<T>", "{ " + this.types.class() + "inner: T }"]);
    const text = `${this.#class()}model ${named(name)}<T> {\n  ${this.types.class()}item: ${item};\n${this.types.property(fields)}}\n`;
    this.#declare("template", namespace, name);
    return text;
  }

  alias(namespace: string): string {
    const name = this.types.name(this.taken(namespace));
    const text = `alias ${named(name)} = ${this.types.type()};\n`;
    this.#declare("alias", namespace, name);
    return text;
  }

  /** A discriminated model with the models that extend it, one of which may be discriminated again. */
  kinds(namespace: string): string {
    const { draw } = this.types;
    const base = this.types.name(this.taken(namespace));
    const own = draw.chance(50);
    let text = `@discriminator("kind")\n${this.#class()}model ${named(base)} {\n${own ? `  ${this.types.class()}kind: string;\n` : ""}${this.types.property(new Set(["kind"]))}}\n`;
    draw.some(0, 3, (at) => {
      const name = this.types.name(this.taken(namespace));
      const nested = draw.chance(25);
      text += `${nested ? '@discriminator("sub")\n' : ""}${this.#class()}model ${named(name)} extends ${this.#reference(namespace, base)} {\n  ${this.types.class()}kind: ${quoted(`${draw.pick(TEXTS)}${at}`)};\n${nested ? `  ${this.types.class()}sub: string;\n` : ""}}\n`;
      if (nested) {
        const leaf = this.types.name(this.taken(namespace));
        text += `${this.#class()}model ${named(leaf)} extends ${this.#reference(namespace, name)} {\n  ${this.types.class()}sub: "leaf";\n}\n`;
      }
    });
    this.#declare("discriminated", namespace, base);
    return text;
  }

  discriminated(namespace: string): string {
    const { draw } = this.types;
    const models = this.#known("model");
    const name = this.types.name(this.taken(namespace));
    const names = new Set<string>();
    const variants = draw.some(this.types.refused() ? 0 : 1, 3, () => {
      const type = models.length > 0 && draw.chance(60) ? draw.pick(models).reference : this.types.object(1);
      return `  ${named(this.types.name(names))}: ${type},\n`;
    });
    const options = draw.pick([
      "",
      '(#{ envelope: "none", discriminatorPropertyName: "which" })',
      `(#{ envelopePropertyName: "class", discriminatorPropertyName: "${this.types.refused() ? "__proto__" : "prototype"}" })`,
    ]);
    this.#declare("union", namespace, name);
    return `@discriminated${options}\nunion ${named(name)} {\n${variants.join("")}}\n`;
  }

  #class(): string {
    return this.types.ours ? "@classify(DataClass.C1)\n" : "";
  }

  #known(kind: Declared["kind"]): Declared[] {
    return this.types.declared.filter((each) => each.kind === kind);
  }

  #reference(namespace: string, name: string): string {
    return `global.${namespace}.${named(name)}`;
  }

  #declare(kind: Declared["kind"], namespace: string, name: string, more: Partial<Declared> = {}): void {
    this.types.declared.push({ kind, reference: this.#reference(namespace, name), ...more });
  }
}
