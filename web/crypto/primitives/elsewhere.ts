import type { Primitives } from "./primitives.ts";

/**
 * What another thread computes where the browser cannot: each takes milliseconds in JavaScript. Hashes, and what is made of
 * a few of them, are done sooner than asked for.
 */
const names = [
  "generateMlKem",
  "mlKemPublicKey",
  "encapsulateMlKem",
  "decapsulateMlKem",
  "x25519",
  "x25519PublicKey",
  "generateEd25519",
  "signEd25519",
  "verifyEd25519",
  "sealAesGcm",
  "openAesGcm",
] as const satisfies readonly (keyof Primitives)[];

/** A primitive, by its name. */
export type ElsewhereName = (typeof names)[number];

/** What goes to the other thread, as a copy. */
export type ElsewhereCall = {
  readonly id: number;
  readonly name: ElsewhereName;
  readonly given: readonly Uint8Array[];
};

/** What comes back: moved, so that nothing of it stays there. */
export type ElsewhereAnswer = { readonly id: number } & ({ readonly made: unknown } | { readonly failed: string });

/** Computes a primitive on another thread; `here` does the same on this one, for when there is no other. */
export type Elsewhere = (
  name: ElsewhereName,
  given: readonly Uint8Array[],
  here: () => Promise<unknown>,
) => Promise<unknown>;

type Any = (...given: readonly Uint8Array[]) => Promise<unknown>;

/** The same primitives, with what takes long computed elsewhere. */
export function primitivesElsewhere(here: Primitives, elsewhere: Elsewhere): Primitives {
  const far = names.map((name) => {
    const near = here[name] as Any;
    return [name, (...given: readonly Uint8Array[]) => elsewhere(name, given, () => near(...given))];
  });
  return { ...here, ...(Object.fromEntries(far) as Pick<Primitives, ElsewhereName>) };
}

function bytesIn(value: unknown): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(bytesIn) : [];
}

/**
 * The other thread's side: computes one call. What was given is a copy, and erased; `moved` is to be handed to whoever
 * asked and not kept.
 */
export async function answerElsewhere(
  primitives: Primitives,
  { id, name, given }: ElsewhereCall,
): Promise<{ readonly answer: ElsewhereAnswer; readonly moved: readonly ArrayBufferLike[] }> {
  try {
    if (!names.includes(name)) throw new Error("There is no such primitive.");
    const made = await (primitives[name] as Any)(...given);
    return { answer: { id, made }, moved: [...new Set(bytesIn(made).map(({ buffer }) => buffer))] };
  } catch (error) {
    return { answer: { id, failed: String(error) }, moved: [] };
  } finally {
    for (const bytes of given) bytes.fill(0);
  }
}
