import { severitiesInOrder } from "../change/change.ts";
import { diffDocuments } from "../change/documents/diff-documents.ts";
import { Files } from "../change/documents/files.ts";
import { readDocument } from "../change/documents/read-document.ts";

const read = (document: object) => readDocument(Files.of(JSON.stringify(document), "api.json"), "api.json");

/** Each difference of two documents by its rule, and what it is to whom. */
export function documentDifferences(before: object, after: object): string[] {
  return diffDocuments(read(before), read(after)).map(({ rule, severities }) => {
    const axes = severitiesInOrder(severities).map(([axis, severity]) => `${axis} ${severity}`);
    return `${rule}: ${axes.join(", ")}`;
  });
}
