import type { ContextNames } from "./context-names.ts";

/** What the context is about, and what a client is told: something small that compiles, to be replaced. */
export function modelsText({ kebab, pascal, service }: ContextNames, tier: number): string {
  return `import "../../../generators/library/lib/main.tsp";
import "../../shared/main.tsp";

using Blueprint;

/** What ${kebab} is about: say it here. */
@tier(${tier})
namespace ${service}.${pascal};

/** What a client is told of ${kebab}. */
@classify(DataClass.C0)
model ${pascal}Overview {
  /** Whether there is anything to tell. */
  ready: boolean;
}
`;
}

/** One operation, with an address, an answer, who may call it and how often. */
export function operationsText({ kebab, pascal, service }: ContextNames): string {
  return `import "@typespec/http";
import "./models.tsp";

using TypeSpec.Http;
using Blueprint;

namespace ${service}.${pascal};

@route("/v1/${kebab}")
interface ${pascal} {
  /** Tells what there is of ${kebab}. */
  @get
  @allow(Role.user)
  @rateLimit(60, 60, RatePer.account)
  read${pascal}(): ${pascal}Overview | MemberErrors;
}
`;
}
