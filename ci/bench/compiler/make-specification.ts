import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Entities of one context; larger specifications have more contexts, as people's do. */
const PER_CONTEXT = 20;

/**
 * What is said of each entity:
 * - `entities`: that it is stored. Nothing else is generated from it but storage, validators and documents.
 * - `product`: an operation reads it, and every fourth has an event and a frame.
 * - `dense`: it has a view of its own besides, and a second operation that writes it.
 */
export type Density = "entities" | "product" | "dense";

/** A specification with so many entities. */
export function makeSpecification(project: string, entities: number, library: string, density: Density): void {
  const contexts = Array.from({ length: Math.ceil(entities / PER_CONTEXT) }, (_, at) => at);
  mkdirSync(join(project, "specs"), { recursive: true });
  const names = contexts.map((at) => `context${at}`);
  writeFileSync(
    join(project, "specs/main.tsp"),
    `import "@typespec/http";
import "${library}";
${names.map((each) => `import "./${each}.tsp";`).join("\n")}

using TypeSpec.Http;
using Blueprint;

@service(#{ title: "Measured" })
@useAuth(BearerAuth)
namespace Measured;

@roles
enum Role {
  guest,
  user,
}

@conditions
enum Condition {
  owner,
}

@classify(DataClass.C1)
@format("uuid")
scalar Id extends string;

@classify(DataClass.C1)
scalar Moment extends utcDateTime;
`,
  );
  for (const at of contexts) {
    const count = Math.min(PER_CONTEXT, entities - at * PER_CONTEXT);
    const things = Array.from({ length: count }, (_, each) => renderThing(at * PER_CONTEXT + each, density));
    writeFileSync(
      join(project, "specs", `${names[at]}.tsp`),
      `import "@typespec/http";
import "${library}";

using TypeSpec.Http;
using Blueprint;

namespace Measured.Context${at} {
${things.map((each) => each.http).join("\n")}
}

namespace Frames.Context${at} {
${things.map((each) => each.frame).join("\n")}
}
`,
    );
  }
}

function renderThing(at: number, density: Density): { http: string; frame: string } {
  const stored = `
/** Thing ${at}, as it is kept. */
@entity("things_${at}")
@index("ownerId", "createdAt")
@classify(DataClass.C1)
model StoredThing${at} {
  @key id: Id;
  ownerId: Id;
  @maxLength(200) title: string;
  size: int32;
  tags: string[];
  note: string | null;
  createdAt: Moment;
}
`;
  if (density === "entities") return { http: stored, frame: "" };
  const view = `
/** Thing ${at}, as others see it. */
@classify(DataClass.C1)
model Thing${at} {
  id: Id;
  @minLength(1) @maxLength(200) title: string;
  @minValue(0) size: int32;
  @maxItems(20) tags: string[];
  note: string | null;
  createdAt: Moment;
}

`;
  const write = `
  /** Writes it. */
  @post @allow(Role.user) @rateLimit(60, 60, RatePer.account) write${at}(@classify(DataClass.C1) title: string): Thing${at};
`;
  const dense = density === "dense";
  const shown = `${dense ? "" : "Stored"}Thing${at}`;
  const http = `${stored}${dense ? view : ""}
@route("/things${at}")
interface Things${at} {${dense ? write : ""}
  /** Reads it. */
  @get @route("{id}") @allow(Role.user, Condition.owner) read${at}(@path id: Id): ${shown};
}
`;
  if (at % 4 !== 0) return { http, frame: "" };
  const event = `
/** Thing ${at} was written. */
@event("thing-written-${at}", 1)
@classify(DataClass.C1)
model ThingWritten${at} {
  @partitionKey("thing") id: Id;
  size: int32;
}
`;
  const frame = `
/** Thing ${at} is new. */
@channel("thing${at}.new", Direction.fromServer) @allow(Measured.Role.user) op thing${at}New(...Measured.Context${Math.floor(at / PER_CONTEXT)}.${shown}): void;
`;
  return { http: http + event, frame };
}
