import type { Draw } from "./draw.ts";
import { DeclarationWriter } from "./write-declarations.ts";
import { OperationWriter } from "./write-operations.ts";
import { named, quoted, TypeWriter } from "./write-types.ts";
import { DOCS } from "./words.ts";

/** A specification that has most of what TypeSpec can say, in a random mixture. */
export function writeSpecification(draw: Draw): string {
  const ours = draw.chance(55);
  const versioned = draw.chance(25);
  const types = new TypeWriter(draw, ours);
  const declarations = new DeclarationWriter(types);
  const operations = new OperationWriter(types, declarations);
  const roots = new Set(["TypeSpec", "Blueprint", "Type", "Http"]);
  const home = named(types.name(roots));
  const namespaces = [home];
  draw.some(0, 4, () => {
    const above = draw.pick(namespaces);
    namespaces.push(`${above}.${named(types.name(declarations.taken(above)))}`);
  });
  const inside = (namespace: string, text: string) => `namespace ${namespace} {\n${text}}\n`;
  const parts = [
    ...draw.some(1, 10, () => {
      const namespace = draw.pick(namespaces);
      return inside(namespace, declarations.any(namespace));
    }),
    ...(draw.chance(90)
      ? draw.some(1, 6, () => {
          const namespace = draw.pick(namespaces);
          return inside(namespace, operations.any(namespace));
        })
      : []),
  ];
  if (ours) {
    const frames = named(types.name(roots));
    parts.push(
      ...draw.some(0, 3, () => inside(draw.pick(namespaces), operations.entity())),
      ...draw.some(0, 3, () => {
        const namespace = draw.pick(namespaces);
        return inside(namespace, operations.event(namespace));
      }),
      ...draw.some(0, 3, () => inside(draw.chance(50) ? frames : `${frames}.Below`, operations.channel())),
      ...draw.some(0, 1, () => inside(draw.pick(namespaces), operations.tokens())),
      ...draw.some(0, 1, () => inside(draw.pick(namespaces), operations.screen())),
    );
  }
  const service = [
    types.doc(),
    `@service(#{ title: ${quoted(draw.chance(30) ? draw.pick(DOCS) : "Random")} })\n`,
    versioned ? `@versioned(global.${home}.ApiVersions)\n` : "",
    ours || draw.chance(30) ? "@useAuth(BearerAuth)\n" : "",
    `namespace ${home} {\n`,
    versioned ? '  enum ApiVersions { v1, `2.0`: "2.0" }\n' : "",
    ours
      ? "  @roles enum Roles { guest, user, admin }\n  @conditions enum Conditions { owner, `is-late`, `a b` }\n"
      : "",
    "}\n",
  ].join("");
  return [
    'import "@typespec/http";\nimport "@typespec/versioning";\n',
    ours ? 'import "tenchat";\n' : "",
    "using TypeSpec.Http;\nusing TypeSpec.Versioning;\n",
    ours ? "using Blueprint;\n" : "",
    `\n${service}`,
    ...parts.map((part) =>
      part
        .replaceAll("Roles.", `global.${home}.Roles.`)
        .replaceAll("Conditions.", `global.${home}.Conditions.`)
        .replaceAll("ADDED", versioned ? `@added(global.${home}.ApiVersions.\`2.0\`)` : "")
        .replaceAll("REMOVED", versioned ? `@removed(global.${home}.ApiVersions.\`2.0\`)` : ""),
    ),
  ].join("\n");
}
