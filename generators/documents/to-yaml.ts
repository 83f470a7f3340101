import { dump } from "js-yaml";

/** A document as YAML: no line is folded, nothing refers to another place. */
export function toYaml(document: object): string {
  return dump(document, { lineWidth: -1, noRefs: true, quotingType: '"' });
}
