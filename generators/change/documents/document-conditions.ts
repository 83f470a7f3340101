import type { Relation } from "../../model/values/fits.ts";
import type { Delta } from "../deltas/delta.ts";
import type { DocumentDelta } from "./here.ts";
import { isTree, type Tree } from "./files.ts";
import type { ApiDocument } from "./read-document.ts";
import { partsOf } from "./schemas/plain-schema.ts";
import type { SchemaFitting } from "./schemas/schema-fitting.ts";
import { compareSecurity } from "./security.ts";
import { anyInherits } from "./where-nothing-is-said.ts";
import { resolve } from "./where.ts";

const RELATIONS: ReadonlySet<string> = new Set<Relation>(["same", "wider", "narrower", "other"]);

/** Words that say how much there may be at most, or has to be at least. */
const MOST: ReadonlySet<string> = new Set("maximum exclusiveMaximum maxLength maxItems maxProperties".split(" "));
const LEAST: ReadonlySet<string> = new Set("minimum exclusiveMinimum minLength minItems minProperties".split(" "));
/** With more of these there are more values, and not fewer. */
const CHOICES: ReadonlySet<string> = new Set(["anyOf[]", "oneOf[]", "enum[]", "type[]"]);
const UNCLEAR: ReadonlySet<string> = new Set(
  "if then else prefixItems[] $dynamicRef $vocabulary minContains maxContains".split(" "),
);

/** Decides the conditions that rules of documents name. */
export class DocumentConditions {
  readonly #sides: readonly [ApiDocument, ApiDocument];
  readonly #fitting: SchemaFitting;
  #asXml: boolean | undefined;

  constructor(before: ApiDocument, after: ApiDocument, fitting: SchemaFitting) {
    this.#sides = [before, after];
    this.#fitting = fitting;
  }

  readonly holds = (condition: string, delta: Delta): boolean => {
    const found = delta as DocumentDelta;
    if (RELATIONS.has(condition)) return this.relation(found) === condition;
    const { before, after, within } = found;
    switch (condition) {
      case "becomesTrue":
        return after === true;
      case "saysFalse":
        return (after ?? before) === false;
      case "elsewhere":
        return within!.after["in"] !== "path";
      case "required":
        return found.at === "schema.readOnly" ? isRequired(found) : this.#hasToBeThere(found);
      case "success":
        return /^[123]/.test(found.subject.split(" ").at(-1)!);
      case "closedBefore":
        return this.#isClosed(0, found);
      case "closedAfter":
        return this.#isClosed(1, found);
      case "asXml":
        this.#asXml ??= this.#sides.some(({ files }) => /"[^"]*[/+]xml[^"]*":/.test(JSON.stringify(files.root)));
        return this.#asXml;
      default:
        throw new Error(`No condition is called ${condition}.`);
    }
  };

  /** Which values there are after in comparison with before. */
  relation(delta: DocumentDelta): Relation {
    if (delta.at.endsWith(".security")) return this.#relationOfSecurity(delta);
    const said = this.#saidBy(delta);
    const known = this.#known(delta);
    if (known === "same") return "same";
    // To declare a field of an object that is closed is more, although to say something of it by itself is less.
    if (delta.at === "property") return said;
    if (said !== "other") return known === undefined || known === said ? said : "same";
    return delta.on === "changed" ? (known ?? "other") : "other";
  }

  /** What the words say, by themselves. */
  #saidBy({ at, on, before, after }: DocumentDelta): Relation {
    const word = at.slice(at.indexOf(".") + 1);
    if (UNCLEAR.has(word)) return "other";
    if (on !== "changed") return (on === "added") === CHOICES.has(word) ? "wider" : "narrower";
    if (typeof before !== "number" || typeof after !== "number") return "other";
    if (MOST.has(word)) return after > before ? "wider" : "narrower";
    if (LEAST.has(word)) return after > before ? "narrower" : "wider";
    return "other";
  }

  /** What the schemas around it show; undefined: nothing that anybody could be sure of. */
  #known({ at, on, before, after, schemas }: DocumentDelta): Relation | undefined {
    const whole = schemas === undefined ? undefined : relationOf(this.#fitting.compare(...schemas));
    if (whole === "same" || at !== "schema" || on !== "changed") return whole;
    return relationOf(this.#fitting.compare(before, after)) ?? whole;
  }

  #relationOfSecurity({ at, before, after }: DocumentDelta): Relation {
    if (at === "server.security") return "other";
    const [was, is] = this.#sides;
    if (at === "document.security") {
      if (was.format === "openapi" && !anyInherits("security", was.root, is.root)) return "same";
      return compareSecurity([before, was.files], [after, is.files]);
    }
    const [one, other] = [before ?? was.root["security"], after ?? is.root["security"]];
    return compareSecurity([one, was.files], [other, is.files]);
  }

  #hasToBeThere({ after, before, on }: DocumentDelta): boolean {
    const side = on === "removed" ? 0 : 1;
    const found = resolve(this.#sides[side].files, after ?? before);
    return isTree(found) && (found["required"] === true || found["in"] === "path");
  }

  #isClosed(side: 0 | 1, { schemas }: DocumentDelta): boolean {
    if (schemas === undefined) return false;
    const { files } = this.#sides[side];
    const parts = partsOf(schemas[side], (part) => resolve(files, part));
    return parts.some((each) => each["additionalProperties"] === false || each["unevaluatedProperties"] === false);
  }
}

function relationOf({
  wider,
  narrower,
}: {
  readonly wider: boolean;
  readonly narrower: boolean;
}): Relation | undefined {
  return wider ? (narrower ? "same" : "wider") : narrower ? "narrower" : undefined;
}

/** Whether the field that a word is said of has to be there. */
function isRequired({ within, now, old }: DocumentDelta): boolean {
  const name = (now ?? old)!.split("/").at(-2)!.replaceAll("~1", "/").replaceAll("~0", "~");
  const owner = within?.up?.after as Tree | undefined;
  return Array.isArray(owner?.["required"]) && owner["required"].includes(name);
}
