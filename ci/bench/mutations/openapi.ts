import type { EmitterMutations } from "./mutation.ts";

export const OPENAPI: EmitterMutations = {
  emitter: "openapi",
  folder: "generators/emitters/openapi",
  scenarios: ["emits-http"],
  tests: ["generators/emitters/openapi/describe-http.test.ts"],
  mutations: [
    {
      file: "describe-http.ts",
      find: "alone ? operation.name : `${operation.context}_${operation.name}`",
      replace: "operation.name",
      why: "two operations have one id",
    },
    {
      file: "describe-http.ts",
      find: "entry.tags = [...new Set([...(before?.tags ?? []), operation.context])];",
      replace: "entry.tags ??= [];",
      why: "operations are not sorted by context",
    },
    {
      file: "describe-http.ts",
      find: "  complete(program, document, ir);\n",
      replace: "",
      why: "nothing of what readers expect is added",
    },
    {
      file: "describe-http.ts",
      find: 'document.servers ??= [{ url: "/" }];',
      replace: "",
      why: "a document does not say where its server is",
    },
    {
      file: "describe-http.ts",
      find: '?? "" }));',
      replace: '&& "" }));',
      why: "a context is not explained",
    },
    {
      file: "mend-schemas.ts",
      find: "  nameRecord(schema);\n",
      replace: "",
      why: "records are said in a word that readers of types do not know",
    },
    {
      file: "mend-schemas.ts",
      find: '    schema["allOf"] !== undefined\n',
      replace: '    schema["type"] === undefined\n',
      why: "a record that is composed of others is told as if it were alone",
    },
    {
      file: "mend-schemas.ts",
      find: 'said === "{}" ? true :',
      replace: 'said !== "" ? true :',
      why: "a record may hold values of any type",
    },
    {
      file: "describe-http.ts",
      find: '"seal-object-schemas": true,',
      replace: '"seal-object-schemas": false,',
      why: "an object may have any other field",
    },
    {
      file: "describe-http.ts",
      find: '"openapi-versions": ["3.1.0"]',
      replace: '"openapi-versions": ["3.0.0"]',
      why: "the document is of an older standard",
    },
    {
      file: "describe-http.ts",
      find: "record.versions.at(-1)!",
      replace: "record.versions.at(0)!",
      why: "the document is of the first version",
    },
    {
      file: "describe-http.ts",
      find: "  mendSchemas(document);\n",
      replace:
        "  for (const path of Object.values(document.paths)) for (const verb of Object.values(path)) Object.assign(verb, { responses: {} });\n  mendSchemas(document);\n",
      why: "operations answer nothing",
    },
    {
      file: "mend-schemas.ts",
      find: "  nameRecord(schema);\n",
      replace: "  if (seen.size === 1) nameRecord(schema);\n",
      why: "only a record that stands by itself is found",
    },
  ],
};
