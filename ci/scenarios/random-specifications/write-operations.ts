import { named, quoted, type Declared, type TypeWriter } from "./write-types.ts";
import type { DeclarationWriter } from "./write-declarations.ts";
import { NAMES, TEXTS } from "./words.ts";

/** Writes what uses the types: operations, and of our language entities, events, channels, tokens and screens. */
export class OperationWriter {
  readonly types: TypeWriter;
  readonly declarations: DeclarationWriter;
  #count = 0;

  constructor(types: TypeWriter, declarations: DeclarationWriter) {
    this.types = types;
    this.declarations = declarations;
  }

  any(namespace: string): string {
    if (this.types.draw.chance(20)) return this.error(namespace);
    return this.types.draw.chance(50)
      ? this.#interface(namespace)
      : this.#operation(this.declarations.taken(namespace), "");
  }

  #interface(namespace: string): string {
    const name = this.types.name(this.declarations.taken(namespace));
    const inside = new Set<string>();
    const operations = this.types.draw.some(1, 3, () => this.#operation(inside, "  "));
    return `${this.types.doc()}${this.types.draw.chance(30) ? `@route("/i${this.#count++}")\n` : ""}interface ${named(name)} {\n${operations.join("")}}\n`;
  }

  #operation(taken: Set<string>, indent: string): string {
    const { draw } = this.types;
    const name = this.types.name(taken);
    const verb = draw.pick(["get", "post", "put", "patch(#{ implicitOptionality: true })", "delete", "head"]);
    const names = new Set<string>();
    const inPath = draw.some(0, 2, () => this.types.name(names));
    const path = inPath.filter((each) => /^\w+$/.test(each));
    const segments = path.map((each) => `/{${each}}`).join("");
    const odd = draw.chance(10)
      ? draw.pick([
          "/a b",
          "/a.b",
          "/ü",
          "/a`b",
          "/$x",
          "/a:b",
          "/a%20b",
          "/a'b",
          "/(x)",
          this.types.refused() ? "/*" : "/-",
        ])
      : "";
    const route = `/o${this.#count++}${odd}${segments}`;
    const said = [
      `@route(${quoted(route)}) @${verb}`,
      ...(this.types.ours ? this.#decided() : []),
      ...(this.types.ours && draw.chance(20) ? ["@audited @rateLimit(5, 60, RatePer.account)"] : []),
      ...(draw.chance(5) ? ["ADDED"] : []),
      ...(draw.chance(3) ? ["REMOVED"] : []),
    ].map((each) => `${indent}${each}\n`);
    const scalar = () =>
      draw.pick(["string", "int32", "boolean", "utcDateTime", "plainDate", "float64", "bytes", "safeint", '"a" | "b"']);
    const plain = () => {
      const known = this.types.declared.filter((each) => each.kind === "enum" || each.kind === "scalar");
      return known.length > 0 && draw.chance(30) ? draw.pick(known).reference : scalar();
    };
    const parameters = path.map((each) => `@path ${this.types.class()}${named(each)}: ${plain()}`);
    parameters.push(
      ...draw.some(0, 2, () => {
        const called = this.types.name(names);
        const isToken = /^[\w-]+$/.test(called) || this.types.refused();
        const header = isToken ? "@header" : `@header("x-odd-${names.size}")`;
        const kind = draw.pick(["@query", "@query", header, "@query(#{ explode: true })"]);
        const list = draw.chance(20) ? "[]" : "";
        const type = list === "" ? plain() : "string";
        const value = list === "" && type === "int32" && draw.chance(30) ? " = 5" : "";
        return `${kind} ${this.types.class()}${named(called)}${this.types.mayBeLeftOut(called, 50)}: ${type}${list}${value}`;
      }),
    );
    if (!/^(get|head|delete)/.test(verb)) parameters.push(...this.#body(names, verb));
    return `${this.types.doc(indent)}${said.join("")}${indent}${indent === "" ? "op " : ""}${named(name)}(${parameters.join(", ")}): ${verb === "head" ? this.#bodiless() : this.#answer()};\n`;
  }

  #decided(): string[] {
    const { draw } = this.types;
    return [
      `@allow(Roles.user${draw.chance(30) ? ", Conditions.owner" : ""})`,
      ...(draw.chance(20) ? [`@allow(Roles.admin, Conditions.\`is-late\`, Conditions.\`a b\`)`] : []),
    ];
  }

  #body(names: Set<string>, verb: string): string[] {
    const { draw } = this.types;
    // What a change leaves out stays as it was.
    const place = verb.startsWith("patch") ? "inside" : "input";
    const taken = (each: Declared) => each.fields?.some((field) => names.has(field)) === true;
    const models = this.types.declared.filter(
      (each) => each.kind === "model" && (!taken(each) || this.types.refused()),
    );
    switch (draw.below(5)) {
      case 0:
        return draw.some(0, 3, () => this.types.property(names, "", place).trim().replace(/;$/, ""));
      case 1:
        return [`@body ${this.types.class()}${named(this.types.name(names))}: ${this.#whole()}`];
      case 2:
        return models.length === 0
          ? []
          : [`@bodyRoot ${this.types.class()}${named(this.types.name(names))}: ${draw.pick(models).reference}`];
      case 3:
        return models.length === 0 ? [] : [`...${draw.pick(models).reference}`];
      default:
        return [];
    }
  }

  /** The type of a body: one that JSON carries, as it does not a scalar alone. */
  #whole(): string {
    const { draw } = this.types;
    const models = this.types.declared.filter((each) => each.kind === "model" || each.kind === "discriminated");
    if (models.length > 0 && draw.chance(50)) return draw.pick(models).reference;
    if (this.types.refused()) return this.types.type();
    return draw.pick([
      () => this.types.object(0),
      () => `${this.types.type(1)}[]`,
      () => `Record<${this.types.type(1)}>`,
      () => `(${this.types.type(1)} | null)`,
      () => `[${this.types.type(1)}, ${this.types.type(1)}]`,
    ])();
  }

  #answer(): string {
    const { draw } = this.types;
    const ok = [() => this.#whole(), () => this.#headed()];
    const created = [() => this.#stated(draw.pick([201, 202, 206]))];
    const nothing = [() => "void", () => "NoContentResponse"];
    const plain = [
      () => "string",
      () => `{ @header contentType: "text/plain"; @body ${this.types.class()}it: string }`,
    ];
    if (draw.chance(15)) return draw.pick(draw.pick([plain, nothing]))();
    // Each of several answers has a status of its own, and their bodies one form.
    const kinds = this.types.refused() ? [ok, ok, plain] : [ok, created, nothing];
    const first = draw.below(kinds.length);
    const answer = draw.pick(kinds[first]!)();
    const other = draw.pick(kinds[(first + 1) % kinds.length]!);
    const both = draw.chance(85) ? answer : `${answer} | ${other()}`;
    return draw.chance(30) ? `${both} | ${this.#error()}` : both;
  }

  /** An answer to HEAD has no body. */
  #bodiless(): string {
    const { draw } = this.types;
    if (this.types.refused()) return this.#answer();
    const headers = `{ @header ${this.types.class()}etag: string; @header ${this.types.class()}age?: int32 }`;
    return draw.pick(["void", "NoContentResponse", headers, "OkResponse | NotFoundResponse"]);
  }

  #headed(): string {
    return `{ @header ${this.types.class()}etag: string; ...OkResponse; ${this.types.class()}value: string }`;
  }

  #stated(status: number): string {
    return `{ @statusCode _: ${status}; @body ${this.types.class()}it: ${this.#whole()} }`;
  }

  #error(): string {
    const { draw } = this.types;
    return `{ @statusCode _: ${draw.pick([400, 404, 409])}; ${this.types.class()}code: ${quoted(draw.pick(TEXTS))} }`;
  }

  /** A declared error, for which there is a name. */
  error(namespace: string): string {
    const { draw } = this.types;
    const name = this.types.name(this.declarations.taken(namespace));
    const fields = new Set(["code", "message", "_"]);
    const coded = draw.chance(60)
      ? `  code: ${quoted(draw.pick(["gone", "it's", "__proto__", "not-found"]))};\n  message: string;\n`
      : "";
    const text = `${this.types.doc()}@error\n${this.types.ours ? "@classify(DataClass.C0)\n" : ""}model ${named(name)} {\n  @statusCode _: ${draw.pick([400, 404, 409, 500])};\n${coded}${draw.some(0, 2, () => this.types.property(fields)).join("")}}\n`;
    this.#declare("error", namespace, name);
    return text;
  }

  entity(): string {
    const { draw } = this.types;
    const at = this.#count++;
    const fields = new Set(["id"]);
    const names = ["id"];
    const columns = draw.some(0, 6, () => {
      const before = fields.size;
      const column = this.types.property(fields, "  ", "column");
      // What it is called; the name that it has where it travels comes after that.
      names.push([...fields][before]!);
      return column;
    });
    const lists = new Set(
      draw.some(0, 2, () => [...new Set(draw.some(1, 3, () => draw.pick(names)))].map(quoted).join(", ")),
    );
    const kept = draw.chance(30) && !fields.has("keptAfter");
    const front = [
      `@entity(${quoted(draw.pick([`table_${at}`, `user_${at}`, `${"long_".repeat(8)}${at}`]))})`,
      "@classify(DataClass.C1)",
      ...[...lists].map((list) => `@${draw.pick(["index", "unique"])}(${list})`),
      ...(kept ? [`@retain("${draw.pick(["P30D", "PT0S", "P1Y2M3W4DT5H6M7S"])}", "keptAfter")`] : []),
      ...(draw.chance(30) ? ["@appendOnly"] : []),
    ];
    const model = draw.chance(60) ? `Stored${at}` : draw.pick([...NAMES.meaningful, ...NAMES.strange]);
    const key = draw.pick(["@key id: string", "@key @generatedByDatabase id: int64", "@key id: int32"]);
    return `${this.types.doc()}${front.join("\n")}\nmodel ${named(model)} {\n  ${key};\n${kept ? `  keptAfter${draw.pick(["?: utcDateTime", ": utcDateTime", ": utcDateTime | null"])};\n` : ""}${columns.join("")}}\n`;
  }

  event(namespace: string): string {
    const { draw } = this.types;
    const at = this.#count++;
    const fields = new Set<string>();
    const key = named(this.types.name(fields));
    const model = draw.chance(60) ? `Happened${at}` : draw.pick([...NAMES.meaningful, ...NAMES.strange]);
    const type = draw.pick([`thing-happened-${at}`, `e${at}`, `${"long-".repeat(30)}${at}`]);
    const text = `${this.types.doc()}@event(${quoted(type)}, ${1 + draw.below(3)})\n${draw.chance(60) ? `@priority(Priority.${draw.pick(["chat", "presence", "analytics"])})\n` : ""}@classify(DataClass.C1)\nmodel ${named(model)} {\n  @partitionKey(${quoted(draw.pick(["thing", "${x}", "a`b", "\\", "a:b"]))}) ${key}: ${draw.pick(["string", "int32", "string", '"a" | "b"'])};\n${draw.some(0, 3, () => this.types.property(fields)).join("")}}\n`;
    this.#declare("event", namespace, model);
    return text;
  }

  /** A field may hold it like any model. */
  #declare(kind: "error" | "event", namespace: string, name: string): void {
    this.types.declared.push({ kind, reference: `global.${namespace}.${named(name)}` });
  }

  channel(): string {
    const { draw } = this.types;
    const at = this.#count++;
    const fields = new Set<string>();
    const parameters = draw.some(0, 3, () => this.types.property(fields, "").trim().replace(/;$/, ""));
    const name = draw.chance(50) ? `frame${at}` : this.types.name(this.declarations.taken("frames"));
    const direction = draw.pick(["fromClient", "fromServer"]);
    const answer = direction === "fromServer" || draw.chance(40) ? "void" : this.types.type();
    return `${this.types.doc()}@channel("frame.n${at}", Direction.${direction})\n@allow(Roles.user)\nop ${named(name)}(${parameters.join(", ")}): ${answer};\n`;
  }

  tokens(): string {
    const { draw } = this.types;
    const names = new Set<string>();
    const lines = draw.some(
      1,
      4,
      () =>
        `  ${named(this.#tokenName(names))}: string = ${quoted(this.types.refused() ? draw.pick(["red; } x {", "/* x", "\n", "</style>", '"']) : draw.pick(["#fff", "1px"]))};\n`,
    );
    return `@tokens(${quoted(this.types.refused() ? draw.pick(["", "a b", "é"]) : draw.pick(["color", "space-small"]))})\nmodel Tokens${this.#count++} {\n${lines.join("")}}\n`;
  }

  #tokenName(taken: Set<string>): string {
    for (;;) {
      const name = this.types.name(taken);
      if (/^[a-z][A-Za-z0-9]*$/i.test(name) || this.types.refused()) return name;
    }
  }

  screen(): string {
    const { draw } = this.types;
    const at = this.#count++;
    return `@allow(Roles.admin) @route("/screen${at}") @get op listFor${at}(): { ${this.types.class()}rows: { ${this.types.class()}id: string; ${this.types.class()}${named(this.types.name(new Set(["id"])))}: int32 }[] };\n@screen(${quoted(draw.pick(["things", "a/b", '"', "é"]))}, ${quoted(draw.pick(TEXTS))})\n@table(listFor${at}, "rows")\nmodel ${named(draw.pick([`Screen${at}`, ...NAMES.strange, ...NAMES.meaningful]))} {}\n`;
  }
}
