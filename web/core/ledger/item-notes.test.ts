import fc from "fast-check";
import type { ItemChange } from "../content/content.ts";
import { noted, reactionsOf } from "./item-notes.ts";
import type { Bringer, Notes } from "./item-notes.ts";

const of = { id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", by: "ada" };
type Said = readonly [ItemChange, Bringer];

const person = fc.constantFrom("ada", "bob", "cy");
const change: fc.Arbitrary<ItemChange> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("edit"), of: fc.constant(of), revision: fc.integer({ min: 1, max: 3 }), text: fc.constantFrom("a", "b", "c") }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("reaction"), of: fc.constant(of), revision: fc.integer({ min: 1, max: 3 }), emoji: fc.constantFrom("👍", "🎉"), on: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("pin"), of: fc.constant(of), revision: fc.integer({ min: 1, max: 3 }), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ kind: "delete", of } as const) },
) as fc.Arbitrary<ItemChange>; // prettier-ignore
const items: fc.Arbitrary<Said[]> = fc
  .array(fc.tuple(change, person), { maxLength: 12 })
  .map((all) => all.map(([one, by], at) => [one, { id: `item ${at}`, senderAccountId: by, sentAt: at }]));

const told = (said: readonly Said[]) => said.reduce<Notes>((notes, [one, bringer]) => noted(notes, one, bringer), {});

describe("what later items say about one", () => {
  it("is the same in whatever order and however often they come", () => {
    const orders = items.chain((said) =>
      fc.tuple(fc.constant(said), fc.shuffledSubarray([...said, ...said], { minLength: 2 * said.length })),
    );
    fc.assert(
      fc.property(orders, ([said, disorder]) => {
        expect(told(disorder)).toEqual(told(said));
        expect(reactionsOf(told(disorder))).toEqual(reactionsOf(told(said)));
      }),
      { numRuns: 500 },
    );
  });

  it("is changed by nobody but the writer, reactions and pins aside", () => {
    fc.assert(
      fc.property(items, (said) => {
        const { deleted, edit } = told(said.filter(([, { senderAccountId }]) => senderAccountId !== of.by));
        expect([deleted, edit]).toEqual([undefined, undefined]);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps nothing of what is deleted, and nothing changes that any more", () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const deletion: Said = [
          { kind: "delete", of },
          { id: "deletion", senderAccountId: of.by, sentAt: 1 },
        ];
        expect(told([...before, deletion, ...after])).toEqual({ deleted: true });
      }),
      { numRuns: 200 },
    );
  });

  it("counts each person once for an emoji, and puts first what most have said", () => {
    const say = (by: string, emoji: string, revision: number, on: boolean): Said => [
      { kind: "reaction", of, revision, emoji, on },
      { id: `${by}${emoji}${revision}`, senderAccountId: by, sentAt: 1 },
    ];
    const said = [say("ada", "👍", 1, true), say("bob", "🎉", 1, true), say("cy", "🎉", 1, true), say("ada", "👍", 2, false), say("cy", "👀", 1, true)]; // prettier-ignore
    expect(reactionsOf(told(said))).toEqual([
      { emoji: "🎉", accountIds: ["bob", "cy"] },
      { emoji: "👀", accountIds: ["cy"] },
    ]);
  });
});
