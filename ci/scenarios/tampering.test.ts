import { writeFileSync } from "node:fs";
import { attest } from "../../generators/fingerprint/attestation.ts";
import { printManifest, rootOf, sha256Hex } from "../../generators/fingerprint/manifest.ts";
import { readManifest, verify } from "../../generators/fingerprint/verify.ts";
import { Taken, type Tampering, type Traces } from "./tampering/place.ts";
import { keys, Project } from "./tampering/project.ts";
import { Randomness } from "./tampering/randomness.ts";
import { tamperings } from "./tampering/tamperings.ts";

/** So many at random besides one of each kind; `TAMPERINGS=1000 npm test -- tampering` for the long form. */
const MORE = Number(process.env["TAMPERINGS"] ?? 20);
const AT_ONCE = 40;
const SMALL = /^generated\/(?:policies|tokens|contracts\/identity)\/|^generators\/fingerprint\/|^package-lock/;

type Kinds = readonly (readonly [name: string, Tampering])[];

describe("what was tampered with", () => {
  const random = new Randomness(20_261_121);
  const whole = new Project(() => true);
  /** What is said of a manifest does not hang on how much is in it. */
  const small = new Project((path) => SMALL.test(path));
  const { together, alone, signed } = tamperings(small.publisher.privatePem);
  /** Each kind once, and then whatever comes. */
  const drawn = Array.from({ length: MORE }, () => random.pick([...together, ...alone, ...signed]));
  const all = (kinds: Kinds): Kinds => [...kinds, ...drawn.filter((each) => kinds.includes(each))];

  afterAll(() => {
    whole[Symbol.dispose]();
    small[Symbol.dispose]();
  });

  const placeIn = ({ folder, manifest }: Project) => ({ folder, manifest, random, taken: new Set<string>() });

  /** Those kinds at once, as far as no two of them want the same file; the others after them. Says what was missed. */
  function tryAtOnce(kinds: Kinds): string[] {
    const place = placeIn(whole);
    const done: (Traces & { readonly name: string })[] = [];
    const later = kinds.filter(([name, tampering]) => {
      try {
        done.push({ name, ...tampering(place) });
        return false;
      } catch (error) {
        if (error instanceof Taken) return true;
        throw error;
      }
    });
    const found = new Set(whole.findings());
    const missed = done.flatMap(({ name, expected }) =>
      expected.filter((line) => !found.delete(line)).map((line) => `${name}: nothing says ${JSON.stringify(line)}`),
    );
    missed.push(...Array.from(found, (line) => `Nobody did ${JSON.stringify(line)}`));
    for (const { undo } of done.reverse()) undo();
    return later.length === 0 ? missed : [...missed, ...tryAtOnce(later)];
  }

  /** One kind, of which something has to be said; a page has to say so as well of what concerns a signature. */
  async function tryAlone([name, tampering]: Kinds[number], project: Project): Promise<string[]> {
    const { expected, undo } = tampering(placeIn(project));
    try {
      const found = project.findings();
      const missed = expected.filter((each) => !found.some((line) => line.includes(each)));
      if (project === small && small.hasManifest() && (await small.page()).kind === "holds") missed.push("the page");
      return missed.map((each) => `${name}: ${each} is not in ${found.join("; ") || "nothing"}`);
    } finally {
      undo();
    }
  }

  it("is nothing as long as nobody has", async () => {
    expect([whole.findings(), small.findings()]).toEqual([[], []]);
    expect((await whole.page()).kind).toBe("holds");
    expect((await small.page()).kind).toBe("holds");
  });

  it(
    `is found among files, each of ${together.length} kinds by its name, and nothing else`,
    () => {
      const missed: string[] = [];
      const kinds = all(together);
      for (let from = 0; from < kinds.length; from += AT_ONCE)
        missed.push(...tryAtOnce(kinds.slice(from, from + AT_ONCE)));
      expect(missed).toEqual([]);
      expect(whole.findings()).toEqual([]);
    },
    60_000 + MORE * 500,
  );

  it(
    `is found of whole folders, the manifest and its signature, each of ${alone.length + signed.length} kinds`,
    async () => {
      const missed: string[] = [];
      for (const each of all(alone)) missed.push(...(await tryAlone(each, whole)));
      for (const each of all(signed)) missed.push(...(await tryAlone(each, small)));
      expect(missed).toEqual([]);
      expect([whole.findings(), small.findings()]).toEqual([[], []]);
    },
    60_000 + MORE * 1_000,
  );

  it("is refused when it is signed by another key, however well everything fits", async () => {
    const stranger = keys();
    const path = "generated/policies/decide.ts";
    const before = ["fingerprints.json", "attestation.json", path].map((each) => [each, small.read(each)] as const);
    const text = `${small.read(path)}\n// Everybody may do everything.\n`;
    writeFileSync(small.at(path), text);
    const entry = { ...small.manifest.artifacts[path]!, sha256: sha256Hex(text), bytes: Buffer.byteLength(text) };
    const forged = { ...small.manifest, artifacts: { ...small.manifest.artifacts, [path]: entry } };
    const manifest = printManifest({ ...forged, root: rootOf(forged) });
    writeFileSync(small.at("fingerprints.json"), manifest);
    writeFileSync(small.at("attestation.json"), JSON.stringify(attest(manifest, stranger.privatePem)));
    // By itself it fits, which is why the key has to come from elsewhere.
    expect(verify(small.folder, readManifest(small.folder), small.folder)).toEqual([]);
    expect(small.findings(stranger.publicPem)).toEqual([]);
    expect(small.findings()).toEqual(["signature  no signature of this key is on the attestation"]);
    expect(await small.page()).toEqual({ kind: "not-by-this-key" });
    for (const [each, bytes] of before) writeFileSync(small.at(each), bytes);
    expect(small.findings()).toEqual([]);
  });
});
