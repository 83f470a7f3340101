import {
  createRule,
  defineCodeFix,
  defineLinter,
  getDoc,
  getFormat,
  getMaxItems,
  getMaxLength,
  getPattern,
  getSourceLocation,
  isArrayModelType,
  isKey,
  paramMessage,
  type CodeFix,
  type ModelProperty,
  type Operation,
  type Program,
  type Scalar,
  type Type,
} from "@typespec/compiler";
import { isBody, isBodyRoot, isMetadata } from "@typespec/http";
import { said } from "./decorators.ts";
import { explanationOf } from "./diagnostics.ts";
import { allProperties, visitFields } from "./fields.ts";
import { policyOf } from "./validate.ts";

/** Puts a word in front of a declaration, as an editor offers it. */
function sayInFront(target: Type, word: string): CodeFix {
  return defineCodeFix({
    id: "say-in-front",
    label: `Say ${word.trim()}`,
    fix: (context) => context.prependText(getSourceLocation(target)!, word),
  });
}

/** An operation of ours: one that somebody may call. */
function isOurs(program: Program, operation: Operation): boolean {
  return policyOf(program, operation) !== undefined;
}

const undocumentedOperation = createRule({
  name: "undocumented-operation",
  severity: "warning",
  url: explanationOf("undocumented-operation"),
  description: "Whoever calls an operation reads its comment in the reference and in the client.",
  messages: {
    default: paramMessage`The operation "${"name"}" does not say what it does. Put a comment in front of it.`,
  },
  create: (context) => ({
    operation: (operation) => {
      if (!isOurs(context.program, operation) || getDoc(context.program, operation) !== undefined) return;
      context.reportDiagnostic({
        target: operation,
        format: { name: operation.name },
        codefixes: [sayInFront(operation, "/** What it does. */ ")],
      });
    },
  }),
});

const guestWithoutLimit = createRule({
  name: "guest-without-limit",
  severity: "warning",
  url: explanationOf("guest-without-limit"),
  description: "What everybody may call can be called by everybody at once.",
  messages: {
    default: paramMessage`The operation "${"name"}" is open to those who have not signed in, and takes input as often as they like. Say @rateLimit.`,
  },
  create: (context) => ({
    operation: (operation) => {
      const { program } = context;
      const guests = (policyOf(program, operation) ?? []).some(
        (rule) => rule.effect === "allow" && rule.roles.some((role) => role.name === "guest"),
      );
      if (!guests || operation.parameters.properties.size === 0 || said.rateLimit.get(program, operation)) return;
      context.reportDiagnostic({ target: operation, format: { name: operation.name } });
    },
  }),
});

/** The bound that is said of a property, or of a scalar that it is of. */
function saidOf<V>(
  program: Program,
  property: ModelProperty,
  find: (program: Program, target: Type) => V | undefined,
): V | undefined {
  const own = find(program, property);
  if (own !== undefined) return own;
  for (let at: Type | undefined = property.type; at?.kind === "Scalar"; at = (at as Scalar).baseScalar) {
    const inherited = find(program, at);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

/** Whether a type is a scalar of TypeSpec itself. */
function isStandard(type: Type): boolean {
  return type.kind === "Scalar" && type.namespace?.name === "TypeSpec";
}

/** Whether a type is a text in the end. */
function isText(type: Type): boolean {
  if (type.kind !== "Scalar") return false;
  return isStandard(type) ? type.name === "string" : type.baseScalar !== undefined && isText(type.baseScalar);
}

const unboundedInput = createRule({
  name: "unbounded-input",
  severity: "warning",
  url: explanationOf("unbounded-input"),
  description: "A server has to take whatever a request may hold: texts and lists need a largest length.",
  messages: {
    default: paramMessage`The text "${"name"}" of a request has no largest length. Say @maxLength, or @pattern.`,
    list: paramMessage`The list "${"name"}" of a request has no largest length. Say @maxItems.`,
  },
  create: (context) => {
    const { program } = context;
    const seen = new Set<Type>();
    const told = new Set<ModelProperty>();
    const check = (property: ModelProperty) => {
      if (told.has(property)) return;
      told.add(property);
      const { type } = property;
      if (type.kind === "Model" && isArrayModelType(type) && getMaxItems(program, property) === undefined)
        context.reportDiagnostic({
          target: property,
          messageId: "list",
          format: { name: property.name },
          codefixes: [sayInFront(property, "@maxItems(100) ")],
        });
      if (
        isText(type) &&
        saidOf(program, property, getMaxLength) === undefined &&
        saidOf(program, property, getPattern) === undefined &&
        saidOf(program, property, getFormat) === undefined
      )
        context.reportDiagnostic({
          target: property,
          format: { name: property.name },
          codefixes: [sayInFront(property, "@maxLength(255) ")],
        });
    };
    return {
      operation: (operation) => {
        if (isOurs(program, operation) && said.channel.get(program, operation)?.direction !== "fromServer")
          visitFields(operation.parameters, (each) => void (isBounded(program, each) || check(each)), seen);
      },
    };
  },
});

/** What a server bounds by itself: addresses, headers, and a body that is its property as a whole. */
function isBounded(program: Program, property: ModelProperty): boolean {
  return isMetadata(program, property) || isBody(program, property) || isBodyRoot(program, property);
}

const unindexedReference = createRule({
  name: "unindexed-reference",
  severity: "warning",
  url: explanationOf("unindexed-reference"),
  description: "Rows are looked up, and removed with what they belong to, by the keys of other tables.",
  messages: {
    default: paramMessage`"${"name"}" is the key of "${"other"}", but no index of "${"entity"}" begins with it. Say @index("${"name"}").`,
  },
  create: (context) => ({
    exit: (program) => {
      const entities = [...said.entity.all(program).keys()].filter((each) => each.kind === "Model");
      const owners = new Map<Type, { name: string; key: string }>();
      for (const each of entities) {
        const keys = allProperties(each).filter((property) => isKey(program, property));
        if (keys.length === 1 && !owners.has(keys[0]!.type))
          owners.set(keys[0]!.type, { name: each.name, key: keys[0]!.name });
      }
      for (const each of entities) {
        const properties = allProperties(each);
        const first = properties.find((property) => isKey(program, property))?.name;
        const leading = new Set([
          first,
          ...(said.indexes.get(program, each) ?? []).map((index) => index.properties[0]),
        ]);
        for (const property of properties) {
          const owner = isStandard(property.type) ? undefined : owners.get(property.type);
          // Only what has the key's own name is surely meant as a reference.
          if (owner === undefined || owner.name === each.name || owner.key !== property.name) continue;
          if (leading.has(property.name) || isKey(program, property)) continue;
          context.reportDiagnostic({
            target: property,
            format: { name: property.name, other: owner.name, entity: each.name },
            codefixes: [sayInFront(each, `@index("${property.name}") `)],
          });
        }
      }
    },
  }),
});

/** The code under which a rule reports, after the package that editors find the library in. */
export const codeOfRule = (rule: { readonly name: string }): string => `tenchat/${rule.name}`;

/** What an architect sees in the editor: nothing of it is wrong, but each is worth a thought. */
export const rules = [undocumentedOperation, guestWithoutLimit, unboundedInput, unindexedReference];

export const $linter = defineLinter({ rules });
