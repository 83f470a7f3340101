import type { Enum } from "@typespec/compiler";
import { said } from "../../library/decorators.ts";
import type { SectionsDeclaration } from "../ir.ts";
import type { Lowering } from "../lowering.ts";

/** A section registry, in the order of writing. */
export function lowerSections({ program, types, ...at }: Lowering, registry: Enum): SectionsDeclaration {
  return {
    id: types.names.idOf("sections", registry),
    context: at.contextOf(registry),
    name: types.names.of(registry),
    doc: at.docOf(registry),
    source: at.sourceOf(registry),
    version: said.sections.get(program, registry)!,
    sections: [...registry.members.values()].map((member) => ({ anchor: member.name, doc: at.docOf(member) })),
  };
}
