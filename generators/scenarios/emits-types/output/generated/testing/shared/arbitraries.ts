// @generated tenchat:arbitraries@1 hash:ebfdb97ef209a184a6334445b1209064 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import {
  type Arbitrary, array, boolean, constant, constantFrom, dictionary, double, integer, oneof, record, stringMatching,
  tuple
} from "fast-check";
import type { RefusedBody } from "../../contracts/shared/errors.ts";
import type {
  AttemptInput, ReadEverythingInput, ReadPageInput, ReadTextsInput
} from "../../contracts/shared/operations.ts";
import type { Attempt, More, PageTree, Target, Texts, Tree } from "../../contracts/shared/types.ts";
import { DEPTH, anyJson, base64, drawWith, ending, formatted, moment, nested, text } from "../runtime/draw.ts";

export function arbitraryTarget(): Arbitrary<Target> {
  return oneof(
    text({"min":1,"max":10}, /^[a-z]\/?[a-z/]*$/u),
    constantFrom(1 as const, 2 as const),
    constant(null)
  ) as Arbitrary<Target>;
}

export function arbitraryAttempt(): Arbitrary<Attempt> {
  return record(
    {
      refused: oneof(DEPTH, constant(null), nested(() => arbitraryRefusedBody())),
      all: oneof(
        DEPTH,
        array(nested(() => arbitraryRefusedBody()), { minLength: 0, maxLength: 0 }),
        array(nested(() => arbitraryRefusedBody()), { minLength: 0, maxLength: 3 })
      ),
      record: constant({}),
      either: oneof(text({"min":0,"max":1000000}))
    }
  ) as Arbitrary<Attempt>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAttempt(overrides: Partial<Attempt> = {}): Attempt {
  return drawWith(arbitraryAttempt(), overrides);
}

export function arbitraryMore(): Arbitrary<More> {
  return record(
    {
      slug: text({"min":1,"max":10}, /^[a-z]\/?[a-z/]*$/u),
      short: text({"min":1,"max":5}, /^[a-z]\/?[a-z/]*$/u),
      key: base64(32, 32),
      sealed: base64(0, 64),
      level: constantFrom(1 as const, 2 as const),
      target: nested(() => arbitraryTarget()),
      literal: oneof(constant("a" as const), constant(1 as const), constant(true as const), constant(null)),
      pair: tuple(text({"min":0,"max":1000000}), integer({ min: 0, max: 1000000 })),
      list: array(text({"min":1,"max":10}, /^[a-z]\/?[a-z/]*$/u), { minLength: 0, maxLength: 3 }),
      few: array(integer({ min: 0, max: 1000000 }), { minLength: 1, maxLength: 3 }),
      nested: array(array(text({"min":0,"max":1000000}), { minLength: 0, maxLength: 3 }), {
        minLength: 0,
        maxLength: 3
      }),
      either: array(oneof(text({"min":0,"max":1000000}), integer({ min: 0, max: 1000000 })), {
        minLength: 0,
        maxLength: 3
      }),
      map: dictionary(stringMatching(/^[a-z]{1,8}$/), integer({ min: 0, max: 1000000 }), { maxKeys: 3 }),
      maps: array(
        dictionary(stringMatching(/^[a-z]{1,8}$/), text({"min":1,"max":10}, /^[a-z]\/?[a-z/]*$/u), { maxKeys: 3 }),
        { minLength: 0, maxLength: 3 }
      ),
      inline: record({ inner: text({"min":0,"max":1000000}), deeper: record({ innermost: boolean() }) }, {
        requiredKeys: ["inner"]
      }),
      anything: anyJson(),
      when: moment(),
      day: constant("2026-01-31"),
      small: integer({ min: 0, max: 255 }),
      big: integer({ min: 0, max: 1000000 }),
      share: double({ min: 0.5, max: 1000000, noNaN: true }),
      optional: text({"min":0,"max":1000000}),
      nullable: oneof(text({"min":0,"max":1000000}), constant(null)),
      both: oneof(text({"min":1,"max":10}, /^[a-z]\/?[a-z/]*$/u), constant(null)),
      "with-hyphen": text({"min":0,"max":1000000}),
      class: text({"min":0,"max":1000000}),
      more: text({"min":0,"max":1000000})
    },
    {
      requiredKeys: [
        "slug",
        "short",
        "key",
        "sealed",
        "level",
        "target",
        "literal",
        "pair",
        "list",
        "few",
        "nested",
        "either",
        "map",
        "maps",
        "inline",
        "anything",
        "when",
        "day",
        "small",
        "big",
        "share",
        "nullable",
        "with-hyphen",
        "class",
        "more"
      ]
    }
  ) as Arbitrary<More>;
}

/** One of them, always the same, with what the test cares about. */
export function buildMore(overrides: Partial<More> = {}): More {
  return drawWith(arbitraryMore(), overrides);
}

export function arbitraryPageTree(): Arbitrary<PageTree> {
  return record(
    {
      items: oneof(
        DEPTH,
        array(nested(() => arbitraryTree()), { minLength: 0, maxLength: 0 }),
        array(nested(() => arbitraryTree()), { minLength: 0, maxLength: 3 })
      ),
      next: oneof(text({"min":0,"max":1000000}), constant(null))
    }
  ) as Arbitrary<PageTree>;
}

/** One of them, always the same, with what the test cares about. */
export function buildPageTree(overrides: Partial<PageTree> = {}): PageTree {
  return drawWith(arbitraryPageTree(), overrides);
}

export function arbitraryTexts(): Arbitrary<Texts> {
  return record(
    { quoted: text({"min":0,"max":1000000}, /^(?!_b)(?<quote>['_])[a-z]{2,}\k<quote>$/u), encoded: formatted("byte") }
  ) as Arbitrary<Texts>;
}

/** One of them, always the same, with what the test cares about. */
export function buildTexts(overrides: Partial<Texts> = {}): Texts {
  return drawWith(arbitraryTexts(), overrides);
}

export function arbitraryTree(): Arbitrary<Tree> {
  return ending(
    {
      branches: oneof(
        DEPTH,
        array(nested(() => arbitraryTree()), { minLength: 0, maxLength: 0 }),
        array(nested(() => arbitraryTree()), { minLength: 0, maxLength: 3 })
      ),
      parent: nested(() => arbitraryTree())
    },
    ["parent"]
  ) as Arbitrary<Tree>;
}

/** One of them, always the same, with what the test cares about. */
export function buildTree(overrides: Partial<Tree> = {}): Tree {
  return drawWith(arbitraryTree(), overrides);
}

export function arbitraryRefusedBody(): Arbitrary<RefusedBody> {
  return ending({ code: constant("REFUSED" as const), while: nested(() => arbitraryAttempt()) }, [
    "while"
  ]) as Arbitrary<RefusedBody>;
}

/** One of them, always the same, with what the test cares about. */
export function buildRefusedBody(overrides: Partial<RefusedBody> = {}): RefusedBody {
  return drawWith(arbitraryRefusedBody(), overrides);
}

export function arbitraryAttemptInput(): Arbitrary<AttemptInput> {
  return record(
    {
      refused: oneof(DEPTH, constant(null), nested(() => arbitraryRefusedBody())),
      all: oneof(
        DEPTH,
        array(nested(() => arbitraryRefusedBody()), { minLength: 0, maxLength: 0 }),
        array(nested(() => arbitraryRefusedBody()), { minLength: 0, maxLength: 3 })
      ),
      record: constant({}),
      either: oneof(text({"min":0,"max":1000000}))
    }
  ) as Arbitrary<AttemptInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildAttemptInput(overrides: Partial<AttemptInput> = {}): AttemptInput {
  return drawWith(arbitraryAttemptInput(), overrides);
}

export function arbitraryReadEverythingInput(): Arbitrary<ReadEverythingInput> {
  return record({  }) as Arbitrary<ReadEverythingInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadEverythingInput(overrides: Partial<ReadEverythingInput> = {}): ReadEverythingInput {
  return drawWith(arbitraryReadEverythingInput(), overrides);
}

export function arbitraryReadPageInput(): Arbitrary<ReadPageInput> {
  return record({  }) as Arbitrary<ReadPageInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadPageInput(overrides: Partial<ReadPageInput> = {}): ReadPageInput {
  return drawWith(arbitraryReadPageInput(), overrides);
}

export function arbitraryReadTextsInput(): Arbitrary<ReadTextsInput> {
  return record({  }) as Arbitrary<ReadTextsInput>;
}

/** One of them, always the same, with what the test cares about. */
export function buildReadTextsInput(overrides: Partial<ReadTextsInput> = {}): ReadTextsInput {
  return drawWith(arbitraryReadTextsInput(), overrides);
}
