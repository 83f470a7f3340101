/** One operation and what it takes and gives, each a part of a document that others refer to or not. */
export interface Planted {
  readonly operation: Record<string, any>;
  readonly schema: Record<string, any>;
}

/** What is done to an operation, and whether somebody of before gets something else or is refused. */
export interface Plant {
  readonly name: string;
  readonly breaks: boolean;
  /** Undefined: it is gone. */
  readonly change: (planted: Planted) => Planted | undefined;
}

function plant(name: string, breaks: boolean, change: (planted: Planted) => unknown): Plant {
  return { name, breaks, change: (planted) => (change(planted) === null ? undefined : planted) };
}

const taken = ({ operation }: Planted) => operation["requestBody"].content["application/json"];

/** Changes of which it is plain what they do, by JSON Schema and HTTP alone. */
export const PLANTS: readonly Plant[] = [
  plant("an operation is removed", true, () => null),
  plant("a required parameter is added", true, ({ operation }) =>
    operation["parameters"].push({ name: "more", in: "query", required: true, schema: { type: "string" } }),
  ),
  plant("an optional parameter is added", false, ({ operation }) =>
    operation["parameters"].push({ name: "more", in: "query", schema: { type: "string" } }),
  ),
  plant(
    "the maximum of a parameter is lowered",
    true,
    ({ operation }) => (operation["parameters"][1].schema.maximum = 50),
  ),
  plant(
    "the maximum of a parameter is raised",
    false,
    ({ operation }) => (operation["parameters"][1].schema.maximum = 500),
  ),
  plant("a parameter is required from now on", true, ({ operation }) => (operation["parameters"][1].required = true)),
  plant("a field is shorter in requests and answers", true, ({ schema }) => (schema["properties"].name.maxLength = 40)),
  plant("a field may have a value more, in requests and answers", true, ({ schema }) =>
    schema["properties"].kind.enum.push("c"),
  ),
  plant("a field of an answer may be missing", true, ({ schema }) => (schema["required"] = [])),
  plant("an optional field is added", false, ({ schema }) => (schema["properties"].more = { type: "string" })),
  plant("a required field is added to requests and answers", true, ({ schema }) => {
    schema["properties"].more = { type: "string" };
    schema["required"].push("more");
  }),
  plant("a field may be null", true, ({ schema }) => (schema["properties"].name.nullable = true)),
  plant("a field has another pattern", true, ({ schema }) => (schema["properties"].code.pattern = "^[a-z]{3}$")),
  plant("a bound says what was so anyway", false, ({ schema }) => (schema["properties"].name.minLength = 0)),
  plant(
    "a list of values says what its pattern says",
    false,
    ({ schema }) => (schema["properties"].kind.maxLength = 10),
  ),
  plant("the body of a request is required", true, ({ operation }) => (operation["requestBody"].required = true)),
  plant("the body of a request is no JSON any more", true, (planted) => {
    planted.operation["requestBody"].content = { "text/csv": taken(planted) };
  }),
  plant("there is a failure more", false, ({ operation }) => (operation["responses"]["409"] = { description: "" })),
  plant("the success is gone", true, ({ operation }) => delete operation["responses"]["200"]),
  plant("it is said in other words", false, ({ operation }) => (operation["summary"] = "Something else.")),
  plant("somebody has to say who they are", true, ({ operation }) => (operation["security"] = [{ key: [] }])),
  plant("nobody has to say who they are", false, ({ operation }) => (operation["security"] = [])),
  plant(
    "the same schema is said at its place",
    false,
    (planted) => (taken(planted).schema = structuredClone(planted.schema)),
  ),
  plant("the same is said by allOf", false, (planted) => (taken(planted).schema = { allOf: [taken(planted).schema] })),
];
