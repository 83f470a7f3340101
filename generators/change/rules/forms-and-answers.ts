import { changes, comes } from "./pairs.ts";
import { SAME, type Rule, type Severities } from "./rule.ts";

const GONE: Severities = { request: "breaking", response: "breaking" };
const BROKEN: Severities = { request: "breaking" };
const NEW: Severities = { request: "additive" };
const tolerated = "has to be told what it is";

/** How bodies travel, and what comes back. */
export const formRules: readonly Rule[] = [
  ...comes(
    ["body-form", "http.bodyForm"],
    { as: "text", contentTypes: ["text/plain"] },
    [BROKEN, `The body no longer is plain JSON: it ${tolerated}.`],
    [BROKEN, "The body is plain JSON from now on."],
  ),
  ...comes(
    ["answer-form", "http.answerForm"],
    { as: "text", contentTypes: ["text/plain"] },
    [{ response: "breaking" }, `The answer no longer is plain JSON: it ${tolerated}.`],
    [{ response: "breaking" }, "The answer is plain JSON from now on."],
  ),
  changes(["form-changed", "form.as"], ["text", "bytes"], GONE, "What travels is of another kind."),
  ...comes(
    ["content-type", "form.contentTypes[]"],
    "text/html",
    [
      { request: "widening", response: "breaking" },
      "It may travel under one name more, which whoever reads as before does not know.",
    ],
    [{ request: "breaking", response: "narrowing" }, "Whoever sends it under this name is refused."],
  ),
  {
    id: "content-types-reordered",
    at: "form.contentTypes",
    on: "reordered",
    as: { request: "metadata-only", response: "metadata-only" },
    why: "The first is what is sent where nobody chooses; all of them are still taken.",
    fires: [
      ["text/plain", "text/csv"],
      ["text/csv", "text/plain"],
    ],
    silent: [["text/plain"], ["text/plain", "text/csv"]],
    mirror: "content-types-reordered",
  },
  ...comes(
    ["form-parts", "form.parts"],
    [{ name: "one", as: "text" }],
    [GONE, "It is a form from now on."],
    [GONE, "It no longer is a form."],
  ),
  ...comes(
    ["form-part", "part"],
    { name: "two", as: "text" },
    [NEW, "A form has a part more; the input itself says whether it has to be there."],
    [BROKEN, "Whoever sends this part is refused."],
  ),
  changes(["part-form-changed", "part.as"], ["text", "json"], BROKEN, "A part of a form is read in another way."),
  ...comes(
    ["part-list", "part.list"],
    true,
    [{ request: "widening" }, "There may be several of a part of a form."],
    [BROKEN, "Of several parts of one name only one is taken."],
  ),
  ...comes(
    ["part-type", "part.type"],
    "text/plain",
    [{ request: "metadata-only" }, "A file that does not say what it is, is this."],
    [{ request: "metadata-only" }, "A file that does not say what it is, is nothing certain."],
  ),
  changes(
    ["part-type-changed", "part.type"],
    ["text/plain", "image/png"],
    { request: "metadata-only" },
    "A file that does not say what it is, is something else.",
  ),
  ...comes(
    ["part-always", "part.always"],
    true,
    [{ request: "widening" }, "Where there is no part of it, the list has no entries, and nothing is missing."],
    [BROKEN, "Where there is no part of it, the list is missing."],
  ),
  {
    id: "parts-reordered",
    at: "form.parts",
    on: "reordered",
    as: SAME,
    why: "Parts of a form are known by their names.",
    fires: [
      [
        { name: "one", as: "text" },
        { name: "two", as: "text" },
      ],
      [
        { name: "two", as: "text" },
        { name: "one", as: "text" },
      ],
    ],
    silent: [[], []],
    mirror: "parts-reordered",
  },
  changes(
    ["status-changed", "http.status"],
    [200, 201],
    { response: "breaking" },
    "Whoever looks at the status for what happened takes it for something else.",
  ),
  ...comes(
    ["answers", "http.answers"],
    [{ status: 200, body: true, headers: [] }],
    [{ response: "breaking" }, "What comes back is a status, headers and a body, and no longer the body alone."],
    [{ response: "breaking" }, "What comes back is a body alone, and no longer a status, headers and a body."],
  ),
  ...comes(
    ["answer", "answer"],
    { status: 202, body: false, headers: [] },
    [{ response: "breaking" }, "There is an answer that clients of before do not know."],
    [{ response: "narrowing" }, "One of the answers never comes again."],
  ),
  changes(
    ["answer-body-changed", "answer.body"],
    [true, false],
    { response: "breaking" },
    "An answer has a body where there was none, or none where there was one.",
  ),
  ...comes(
    ["answer-header", "header"],
    { name: "etag" },
    [{ response: "additive" }, "An answer has a header more."],
    [{ response: "breaking" }, "An answer lacks a header that clients of before may count on."],
  ),
  ...comes(
    ["answer-header-list", "header.list"],
    "comma",
    [{ response: "breaking" }, "A header is a list from now on."],
    [{ response: "breaking" }, "A header no longer is a list."],
  ),
  {
    id: "answers-reordered",
    at: "http.answers",
    on: "reordered",
    as: SAME,
    why: "Answers are known by their status.",
    fires: [
      [
        { status: 200, body: true, headers: [] },
        { status: 202, body: true, headers: [] },
      ],
      [
        { status: 202, body: true, headers: [] },
        { status: 200, body: true, headers: [] },
      ],
    ],
    silent: [[], []],
    mirror: "answers-reordered",
  },
  {
    id: "answer-headers-reordered",
    at: "answer.headers",
    on: "reordered",
    as: SAME,
    why: "Headers are known by their names.",
    fires: [
      [{ name: "a" }, { name: "b" }],
      [{ name: "b" }, { name: "a" }],
    ],
    silent: [[], []],
    mirror: "answer-headers-reordered",
  },
];
