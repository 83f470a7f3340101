import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataClass, Ir, Property, TypeRef } from "../../generators/model/ir.ts";
import { readSpecification } from "../../generators/model/read.ts";
import { Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import { openPrimitives, sealContent } from "../../web/crypto/secrets.ts";

const ROOT = join(import.meta.dirname, "../..");
const CLASSES: readonly DataClass[] = ["C0", "C1", "C2", "C3", "C4"];

/** A field that says a class, or has none to say; `type` is what stands there. */
interface Field {
  readonly path: string;
  readonly dataClass: DataClass | null;
  readonly type: TypeRef;
}

async function readIr(folder: string): Promise<Ir> {
  const reading = await readSpecification(join(ROOT, folder));
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.diagnostics));
  return reading.ir;
}

/** The codes of what the compiler has against a specification. */
async function refusals(scenario: string): Promise<Set<string>> {
  const reading = await readSpecification(join(ROOT, "generators/scenarios", scenario, "input/specs"));
  return new Set(reading.kind === "refused" ? reading.diagnostics.map((each) => each.code) : []);
}

/** The fields of properties, down to those that say a class. */
function fieldsOf(ir: Ir, properties: readonly Property[], before: string, seen: readonly string[] = []): Field[] {
  return properties.flatMap(({ name, type, dataClass }): Field[] => {
    const path = `${before}.${name}`;
    const inner = dataClass === null ? fieldsIn(ir, type, path, seen) : [];
    return inner.length > 0 ? inner : [{ path, dataClass, type }];
  });
}

function fieldsIn(ir: Ir, type: TypeRef, path: string, seen: readonly string[]): Field[] {
  if (type.kind === "array" || type.kind === "record") return fieldsIn(ir, type.of, path, seen);
  if (type.kind === "union" || type.kind === "tuple") return type.of.flatMap((each) => fieldsIn(ir, each, path, seen));
  if (type.kind === "object") return fieldsOf(ir, type.properties, path, seen);
  if (type.kind !== "ref" || seen.includes(type.id)) return [];
  const union = ir.unions.find(({ id }) => id === type.id);
  if (union !== undefined) return union.of.flatMap((each) => fieldsIn(ir, each, path, [...seen, type.id]));
  const model = ir.models.find(({ id }) => id === type.id);
  return model === undefined ? [] : fieldsOf(ir, model.properties, path, [...seen, type.id]);
}

/** Whether a value is bytes of a bounded length, whatever holds them. */
function isBoundedBytes(ir: Ir, type: TypeRef): boolean {
  if (type.kind === "array" || type.kind === "record") return isBoundedBytes(ir, type.of);
  if (type.kind === "union") return type.of.every((each) => each.kind === "null" || isBoundedBytes(ir, each));
  const scalar = type.kind === "ref" ? ir.scalars.find(({ id }) => id === type.id) : undefined;
  return scalar?.base === "bytes" && scalar.constraints.byteLength !== undefined;
}

describe("The data classes", () => {
  it("TC-001 are on every stored field; C4 is never sent, C2 is padded ciphertext only, access to C3 is audited", async () => {
    const ir = await readIr("specs");
    const stored = ir.entities.flatMap((each) => fieldsOf(ir, each.properties, each.table));
    const sent = [
      ...ir.events.flatMap((each) => fieldsOf(ir, each.properties, each.type)),
      ...ir.operations.flatMap((each) => [
        ...fieldsOf(ir, each.input, each.action),
        ...(each.output === null ? [] : fieldsIn(ir, each.output, each.action, [])),
      ]),
    ];
    expect(stored.length).toBeGreaterThan(80);
    expect(stored.filter(({ dataClass }) => dataClass === null || !CLASSES.includes(dataClass))).toEqual([]);
    expect(await refusals("refused-unclassified-field")).toEqual(new Set(["blueprint/unclassified-field"]));

    expect([...stored, ...sent].filter(({ dataClass }) => dataClass === "C4")).toEqual([]);
    expect(await refusals("refused-critical-outside-client")).toEqual(new Set(["blueprint/critical-outside-client"]));

    const content = [...stored, ...sent].filter(({ dataClass }) => dataClass === "C2");
    expect(content.map(({ path }) => path)).toContain("messages.ciphertext");
    expect(content.filter(({ type }) => !isBoundedBytes(ir, type))).toEqual([]);
    expect(await refusals("refused-content-not-ciphertext")).toEqual(new Set(["blueprint/content-not-ciphertext"]));
    const primitives = await openPrimitives({
      subtle: crypto.subtle,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    });
    const context = { conversationId: "c", messageId: "m", senderAccountId: "a", senderDeviceId: "d" };
    const sealed = await Promise.all(
      [1, 40, 200].map((length) =>
        sealContent(
          primitives,
          { ...context, contentType: "text/plain", protocolVersion: 1 },
          new Uint8Array(length).fill(97),
        ),
      ),
    );
    // A short answer and a long one look alike; only the step that they fill is to be seen.
    expect(new Set(sealed.map(({ ciphertext }) => ciphertext.length)).size).toBe(1);
    for (const { ciphertext } of sealed) expect(Buffer.from(ciphertext).includes("aaaa")).toBe(false);

    const sensitive = ir.operations.filter((each) =>
      [...fieldsOf(ir, each.input, ""), ...(each.output === null ? [] : fieldsIn(ir, each.output, "", []))].some(
        ({ dataClass }) => dataClass === "C3",
      ),
    );
    expect(sensitive.length).toBeGreaterThan(3);
    expect(sensitive.filter(({ audited }) => !audited)).toEqual([]);
    expect(await refusals("refused-sensitive-not-audited")).toEqual(new Set(["blueprint/sensitive-not-audited"]));

    const platform = await startTestPlatform();
    try {
      const person = await Person.signUp(platform.origin, "alice", { keys: false });
      const other = new Person(platform.origin);
      const wrong = { username: "alice", password: "not her password", deviceName: "x" };
      await expect(other.identity.signInWithPassword(wrong)).rejects.toThrow();
      const log = readFileSync(join(platform.dataFolder, "log/tenchat.log"), "utf8").trim().split("\n");
      const trail = log
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ msg }) => msg === "audited");
      expect(trail).toMatchObject([
        { action: "identity.sign-up-with-password", outcome: "ok" },
        { action: "identity.sign-in-with-password", outcome: expect.not.stringMatching(/^ok$/) },
      ]);
      expect(log.join()).not.toContain(person.tokens!.refreshToken);
    } finally {
      await platform.stop();
    }
  }, 60_000);
});
