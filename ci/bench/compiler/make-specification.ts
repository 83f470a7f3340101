import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Entities of one context; larger specifications have more contexts, as people's do. */
const PER_CONTEXT = 20;

/**
 * A specification with so many entities, each with its own type, two operations over HTTP, and, every fourth, an event
 * and a frame: about what a product says of one of its things.
 */
export function makeSpecification(project: string, entities: number, library: string): void {
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
    const things = Array.from({ length: count }, (_, each) => renderThing(at * PER_CONTEXT + each));
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

function renderThing(at: number): { http: string; frame: string } {
  const http = `
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

@route("/things${at}")
interface Things${at} {
  /** Writes it. */
  @post @allow(Role.user) @rateLimit(60, 60, RatePer.account) write${at}(@classify(DataClass.C1) title: string): Thing${at};

  /** Reads it. */
  @get @route("{id}") @allow(Role.user, Condition.owner) read${at}(@path id: Id): Thing${at};
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
@channel("thing${at}.new", Direction.fromServer) @allow(Measured.Role.user) op thing${at}New(...Measured.Context${Math.floor(at / PER_CONTEXT)}.Thing${at}): void;
`;
  return { http: http + event, frame };
}
