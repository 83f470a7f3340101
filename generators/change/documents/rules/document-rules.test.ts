import { documentWith } from "../../../testing/example-documents.ts";
import type { Pair, Rule } from "../../rules/rule.ts";
import { RuleBook } from "../../rules/rule-book.ts";
import { diffDocuments } from "../diff-documents.ts";
import { Files } from "../files.ts";
import { allKinds } from "../grammar.ts";
import { readDocument } from "../read-document.ts";
import { DOCUMENT_RULES } from "./document-rules.ts";

const read = (document: object, name: string) => readDocument(Files.of(JSON.stringify(document), name), name);

function firedBy({ at }: Rule, [before, after]: Pair): string[] {
  const changes = diffDocuments(
    read(documentWith(at, before), "before.json"),
    read(documentWith(at, after), "after.json"),
  );
  return changes.map(({ rule }) => rule);
}

describe("A rule of documents", () => {
  it("has a name of its own", () => {
    const names = DOCUMENT_RULES.map(({ id }) => id);
    expect(names.filter((each, at) => names.indexOf(each) !== at)).toEqual([]);
    expect(names.filter((each) => !/^[a-z]+(-[a-z]+)*$/.test(each))).toEqual([]);
  });

  it("is fired by its example, and not by what it is silent of", () => {
    const wrong = DOCUMENT_RULES.flatMap((rule) => [
      ...(firedBy(rule, rule.fires).includes(rule.id)
        ? []
        : [`${rule.id} is not fired: ${firedBy(rule, rule.fires).join(", ")}`]),
      ...(firedBy(rule, rule.silent).includes(rule.id) ? [`${rule.id} is not silent`] : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it("has a mirror, which the way back fires", () => {
    const wrong = DOCUMENT_RULES.flatMap((rule) => {
      const back = firedBy(rule, [rule.fires[1], rule.fires[0]]);
      return back.includes(rule.mirror as string)
        ? []
        : [`${rule.id} has the mirror ${String(rule.mirror)}, but back are ${back.join(", ")}`];
    });
    expect(wrong).toEqual([]);
  });

  it("is there for whatever can differ: nothing that a document may hold is unclassified", () => {
    const book = new RuleBook(DOCUMENT_RULES);
    const missing = allKinds().flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, { holds, of }]) => {
        const prefix = name === "property" ? "schema" : name;
        const ways: (readonly ["added" | "removed" | "changed", string])[] = [["changed", `${prefix}.malformed`]];
        if (holds === "value" || holds === "choice")
          ways.push(
            ["added", `${prefix}.${field}`],
            ["removed", `${prefix}.${field}`],
            ["changed", `${prefix}.${field}`],
          );
        if (holds === "set" || holds === "choice")
          ways.push(["added", `${prefix}.${field}[]`], ["removed", `${prefix}.${field}[]`]);
        if (holds === "part") ways.push(["added", `${prefix}.${field}`], ["removed", `${prefix}.${field}`]);
        if (holds === "map" || (holds === "list" && of !== "schema")) ways.push(["added", of!], ["removed", of!]);
        if (holds === "list" && of === "schema")
          ways.push(["added", `${prefix}.${field}[]`], ["removed", `${prefix}.${field}[]`]);
        return ways.flatMap(([on, at]) => (book.has(on, at) ? [] : [`${on} ${at}`]));
      }),
    );
    // A document says what it is, and every operation has an address; of how a value is written something always holds.
    const always =
      /shared\.said|(parameter|encoding|header)\.(style|explode|allow\w+)|document\.(openapi|asyncapi|webhooks|components)|operation\.address|channel\.(channelId|address)/;
    expect([...new Set(missing)].filter((each) => !always.test(each))).toEqual([]);
  });
});
