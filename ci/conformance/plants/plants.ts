/** A fault in what was generated from `specs/main.tsp`, which the machine has to find. */
export interface Plant {
  /** Below `generated`. */
  readonly file: string;
  /** What stands there, at least once; its first place is spoilt. */
  readonly find: string;
  readonly replace: string;
  readonly why: string;
}

const VALIDATORS = "contracts/shared/validators.ts";
const API = "client/shared/api.ts";
const OPERATIONS = "server/shared/operations.ts";
const CONTROLLER = "server/shared/controller.ts";
const DOCUMENT = "docs/openapi.yaml";

const plant = (file: string, find: string, replace: string, why: string): Plant => ({ file, find, replace, why });

export const PLANTS: readonly Plant[] = [
  plant(VALIDATORS, "min: 2, max: 8", "min: 2, max: 9", "a longest length is one too long"),
  plant(VALIDATORS, "min: 2, max: 8", "min: 3, max: 8", "a shortest length is one too long"),
  plant(VALIDATORS, "issues, 1, 100)", "issues, 1, 101)", "a greatest value is one too great"),
  plant(VALIDATORS, "issues, 1, 100)", "issues, 0, 100)", "a least value is one too small"),
  plant(VALIDATORS, ", pattern: /^[a-z]+$/u", "", "a pattern is not checked"),
  plant(VALIDATORS, "/^[a-z]+$/u", "/^[a-z]+/u", "a pattern has lost its end"),
  plant(VALIDATORS, '["red","green","blue"]', '["red","green"]', "a value of an enum is missing"),
  plant(VALIDATORS, "[1,3]", "[1,2,3]", "an enum has a value more"),
  plant(VALIDATORS, "value.note === null || ", "", "a nullable is none"),
  plant(VALIDATORS, "Infinity, 0, 2.5", "Infinity, -1, 2.5", "a bound that may not be touched is another one"),
  plant(VALIDATORS, "if (value.sign !== undefined) ok = ", "ok = ", "an optional field has to be there"),
  plant(VALIDATORS, '{ format: "uuid" }', "{}", "a format is not checked"),
  plant(VALIDATORS, "issues, 0, 255)", "issues, 0, 256)", "a record's numbers have another type"),
  plant(VALIDATORS, "petals`, issues, 1, 3,", "petals`, issues, 0, 3,", "a list may be empty"),
  plant(
    VALIDATORS,
    'ok = isLiteral(value.kind, `${at}kind`, issues, ["flower"]) && ok;',
    "",
    "what says the kind is not checked",
  ),
  plant(VALIDATORS, "validateTree, validateFlower", "validateFlower", "a kind is forgotten"),
  plant(
    VALIDATORS,
    "ok = validateHeight(value.deep, `${at}deep`, issues) && ok;",
    "",
    "a field within a field is not checked",
  ),
  plant(VALIDATORS, "isDate(value.day", "isText(value.day", "a day is any text"),
  plant(VALIDATORS, 'value.either === "all" || ', "", "a choice has lost a literal"),
  plant(API, '"x-trace": input.trace, ', "", "a client drops a header"),
  plant(API, "when: input.when", "when: undefined", "a client drops a part of a query"),
  plant(
    API,
    'part("id", input.id)}/${part("part", input.part)',
    'part("id", input.part)}/${part("part", input.part)',
    "a client says one value in place of another",
  ),
  plant(
    "client/runtime/write-address.ts",
    "return encodeURIComponent(text)",
    "return text",
    "a client does not escape what an address divides",
  ),
  plant(
    "client/runtime/write-address.ts",
    'entries.join(",")',
    'entries.join(";")',
    "a list in a header is divided by something else",
  ),
  plant(API, "body: input,", "body: { ...input, image: undefined },", "a client drops a field of a body"),
  plant(
    API,
    "validate: validateBed",
    "validate: (_value): _value is Bed => true",
    "a client does not look at an answer",
  ),
  plant(API, '"as":"number","list":true', '"as":"text","list":true', "a client reads numbers of a header as texts"),
  plant(
    OPERATIONS,
    '"property":"part","in":"path","as":"number"',
    '"property":"part","in":"path","as":"text"',
    "a server reads a number as a text",
  ),
  plant(
    OPERATIONS,
    '"spread":{"separator":",","as":"list"},"always":true',
    '"spread":{"separator":";","as":"list"},"always":true',
    "a server divides a list elsewhere",
  ),
  plant(
    OPERATIONS,
    "validate: validateMakeInput",
    "validate: validateReadInput as never",
    "a server checks another input",
  ),
  plant(
    OPERATIONS,
    "validate: validateDropInput",
    "validate: (_value): _value is DropInput => true",
    "a server checks nothing",
  ),
  plant(
    CONTROLLER,
    "this.#operations.drop(input",
    'this.#operations.drop({ ...input, id: "" }',
    "a server hands on another value",
  ),
  plant(DOCUMENT, "      maxLength: 8\n", "      maxLength: 9\n", "the document has another length"),
  plant(DOCUMENT, "      pattern: ^[a-z]+$\n", "", "the document has lost a pattern"),
  plant(DOCUMENT, "        - blue\n", "", "the document has lost a value of an enum"),
  plant(DOCUMENT, '            - type: "null"\n', "", "the document has lost a nullable"),
  plant(DOCUMENT, "        - moved\n", "", "the document leaves a required field out"),
  plant(DOCUMENT, "          exclusiveMinimum: 0\n", "          minimum: 0\n", "the document's bound may be touched"),
  plant(
    DOCUMENT,
    "        - name: color\n          in: query\n          required: true",
    "        - name: color\n          in: query\n          required: false",
    "the document lets a parameter be left out",
  ),
];
