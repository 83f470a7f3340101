import type { Failure, Serving } from "./serve-all.ts";

/** Why some requests are answered otherwise than their scenarios say. It has to be true of each of them, today. */
export interface Reason {
  readonly why: string;
  /** Specifications of which it holds for every request. */
  readonly of?: readonly string[];
  /** Scenarios, each with what is otherwise there. */
  readonly asked?: readonly (readonly [scenario: string, problem: string])[];
}

const NOT_FOUND = "status 404 instead of 200";
const PAGES = "Payload_Pageable_ServerDrivenPagination";

export const REASONS: readonly Reason[] = [
  {
    why: "XML is not generated: attributes, unwrapped lists and namespaces make it another shape than the value has, and no validator, client or server here reads it. The operations are left out, with a warning at their lines.",
    of: ["payload/xml"],
    asked: [
      ["Payload_Pageable_XmlPagination_listWithContinuation", NOT_FOUND],
      ["Payload_Pageable_XmlPagination_listWithNextLink", NOT_FOUND],
    ],
  },
  {
    why: "The specification has no operation at this address: a link in the answer before leads there, and where it leads is up to whoever answers. The package's own server has the address beside its specification.",
    asked: [
      [`${PAGES}_link`, NOT_FOUND],
      [`${PAGES}_linkString`, NOT_FOUND],
      [`${PAGES}_nestedLink`, NOT_FOUND],
      [`${PAGES}_AlternateInitialVerb_post`, NOT_FOUND],
    ],
  },
  {
    why: "The scenario's answer has a header `foo` that the specification does not declare, and a server here sends nothing that is not declared. Status, body and the declared header are right.",
    asked: [
      [`${PAGES}_ContinuationToken_requestQueryResponseHeader`, "the header foo is not foo"],
      [`${PAGES}_ContinuationToken_requestHeaderResponseHeader`, "the header foo is not foo"],
    ],
  },
  {
    why: "It is refused with 400, as the scenario says, and in other words: the scenario wants the message of the package's own server, which the specification does not declare.",
    asked: [
      ["Payload_ContentNegotiation_SameBody", "another body"],
      ["Payload_ContentNegotiation_DifferentBody", "another body"],
    ],
  },
  {
    why: "The package's sender gives the body the type `application/json`, and the operation declares another one alone: `application/merge-patch+json`, `text/plain`. What says that it is something else is refused, and not read as if it were.",
    asked: [
      ["Payload_JsonMergePatch_updateResource", "status 415 instead of 200"],
      ["Payload_JsonMergePatch_updateOptionalResource", "status 415 instead of 200"],
      ["Payload_MediaType_StringBody_sendAsText", "status 415 instead of 200"],
    ],
  },
  {
    why: "Nobody shows who asks, and the specification asks for it (`@useAuth`): that is refused with 401 before any operation is asked. The scenario wants that the operation answers 403, which it could to somebody.",
    asked: [["Authentication_OAuth2_invalid", "status 401 instead of 403"]],
  },
  {
    why: "A value that the enum does not have is refused with 400 before any operation is asked. The scenario wants the 500 of the package's own server, which breaks.",
    asked: [["Type_Enum_Fixed_String_putUnknownValue", "status 400 instead of 500"]],
  },
  {
    why: "The latest version is generated, and what is asked is the address of an older one.",
    asked: [
      ["Versioning_Removed_modelV3", NOT_FOUND],
      ["Versioning_Removed_modelV3_V2preview", NOT_FOUND],
    ],
  },
];

/** The reasons with the requests that they explain; what none explains; and what is listed and no longer so. */
export interface Explained {
  readonly reasons: readonly { readonly why: string; readonly requests: readonly string[] }[];
  readonly unexplained: readonly Failure[];
  readonly needless: readonly string[];
}

export function explain(servings: readonly Serving[], reasons = REASONS): Explained {
  const failures = servings.flatMap((serving) => serving.failures.map((failure) => ({ of: serving.name, failure })));
  const explained = new Set<Failure>();
  const needless: string[] = [];
  const found = reasons.map(({ why, of = [], asked = [] }) => {
    const requests: string[] = [];
    for (const name of of) {
      const own = failures.filter((each) => each.of === name);
      const { asked: all = 0 } = servings.find((each) => each.name === name) ?? {};
      if (own.length === 0 || own.length < all) needless.push(name);
      for (const { failure } of own) explained.add(failure);
      requests.push(`all ${all} of \`${name}\``);
    }
    for (const [scenario, problem] of asked) {
      const own = failures.filter(({ failure }) => failure.scenario === scenario && failure.problem === problem);
      if (own.length === 0) needless.push(scenario);
      for (const { failure } of own) {
        explained.add(failure);
        requests.push(`\`${scenario}\` (\`${failure.request}\`): ${problem}`);
      }
    }
    return { why, requests };
  });
  const unexplained = failures.map((each) => each.failure).filter((each) => !explained.has(each));
  return { reasons: found, unexplained, needless };
}
