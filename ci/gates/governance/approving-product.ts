import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { PROJECT } from "../../../generators/testing/copy-project.ts";
import { put } from "../../../generators/testing/put.ts";

/** A product of one operation, about whose changes somebody has to agree. */
export const SPECIFICATION = `import "@typespec/http";
import "${join(PROJECT, "generators/library/lib/main.tsp")}";
using TypeSpec.Http;
using Blueprint;
@service(#{ title: "Notes" }) namespace Notes;
@roles enum Role { guest }
@classify(DataClass.C0) model Note { text: string; color: string; }
/** The note. */ @route("/notes") @allow(Role.guest) op readNote(): Note;
`;

/** A new pair of keys, `name.pem` and `name.pub`; answers where the private one is. */
export function keyIn(folder: string, name: string): string {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  put(folder, `${name}.pub`, publicKey.export({ type: "spki", format: "pem" }) as string);
  put(folder, `${name}.pem`, privateKey.export({ type: "pkcs8", format: "pem" }) as string);
  return join(folder, `${name}.pem`);
}
