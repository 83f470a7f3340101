import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { RetiredNameEntity } from "../../../../generated/server/identity/entities.ts";
import { nameKey } from "../rules/name-key.ts";
import { nameShape } from "../rules/name-shape.ts";

/** Keeps a name from everybody who comes later, and what can be mistaken for it. The name itself is not kept. */
export async function retireName(manager: EntityManager, username: string): Promise<void> {
  const values = hashesOf(username).map((nameHash) => ({ nameHash }));
  await manager.createQueryBuilder().insert().into(RetiredNameEntity).values(values).orIgnore().execute();
}

export async function retiredLikeness(manager: EntityManager, username: string): Promise<"same" | "alike" | "none"> {
  const [same, alike] = hashesOf(username);
  if (await manager.existsBy(RetiredNameEntity, { nameHash: same! })) return "same";
  return (await manager.existsBy(RetiredNameEntity, { nameHash: alike! })) ? "alike" : "none";
}

function hashesOf(username: string): Buffer[] {
  return [`name:${nameKey(username)}`, `shape:${nameShape(username)}`].map((each) =>
    createHash("sha256").update(each).digest(),
  );
}
