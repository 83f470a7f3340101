import type { Ir, SectionsDeclaration } from "../../model/ir.ts";
import type { Artifact } from "../artifact.ts";
import { toYaml } from "../to-yaml.ts";
import { prose, text } from "./markdown.ts";

/** `docs/sections.yaml` for programs and `docs/sections.md` for people: the sections of the architecture by anchor. */
export function emitSections(ir: Ir): Artifact[] {
  return ir.sections.flatMap((registry) => {
    const of = { emitter: "sections", from: [registry.id] };
    return [
      { path: "docs/sections.yaml", text: index(registry), ...of },
      { path: "docs/sections.md", text: page(registry), ...of },
    ];
  });
}

/** YAML, because JSON has no room for the header of a generated file. */
function index({ sections, version }: SectionsDeclaration): string {
  return toYaml({ version, sections: sections.map((each) => each.anchor) });
}

/** A heading for each, which its anchor leads to. */
function page({ doc, sections, version }: SectionsDeclaration): string {
  const blocks = sections.map(
    ({ anchor, doc: answered }) => `## ${text(title(anchor))}\n${answered === "" ? "" : `\n${prose(answered)}\n`}`,
  );
  return `# Sections of the architecture, ${text(version)}\n\n${doc === "" ? "" : `${prose(doc)}\n\n`}${blocks.join("\n")}`;
}

/** `data-model` is the anchor of "Data model". */
function title(anchor: string): string {
  const words = anchor.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
