import { sealTexts } from "../records/seal-texts.ts";
import { bytesOpened, openMessages } from "../sessions/open-ahead.ts";
import { checkedPrimitives } from "./checked-primitives.ts";
import type { Primitives } from "./primitives.ts";

/**
 * What another thread computes where the browser cannot: each takes milliseconds in JavaScript. Hashes, and what is made of
 * a few of them, are done sooner than asked for.
 */
const names = [
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

/** Many of a kind in one go: what each costs on its way there and back, and into WebCrypto, is more than it takes itself. */
type Many = "openMessages" | "sealTexts";

/** What is computed elsewhere, by its name. */
export type ElsewhereName = (typeof names)[number] | Many;

/** What goes to the other thread, as a copy. */
export type ElsewhereCall = {
  readonly id: number;
  readonly name: ElsewhereName;
  readonly given: readonly unknown[];
};

/** What comes back: moved, so that nothing of it stays there. */
export type ElsewhereAnswer = { readonly id: number } & ({ readonly made: unknown } | { readonly failed: string });

/** Computes it on another thread; where there is none, what `here` does on this one. */
export type Elsewhere = (
  name: ElsewhereName,
  given: readonly unknown[],
  here: () => Promise<unknown>,
) => Promise<unknown>;

/** What the other thread computes with. */
export type Near = { readonly primitives: Primitives; readonly subtle: SubtleCrypto | undefined };

type Any = (...given: readonly unknown[]) => Promise<unknown>;

/** The same primitives, with what takes long computed elsewhere. */
export function primitivesElsewhere(here: Primitives, elsewhere: Elsewhere): Primitives {
  const far = names.map((name) => {
    const near = here[name] as Any;
    return [name, (...given: readonly unknown[]) => elsewhere(name, given, () => near(...given))];
  });
  return { ...here, ...(Object.fromEntries(far) as Pick<Primitives, (typeof names)[number]>) };
}

function bytesIn(value: unknown): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(bytesIn) : [];
}

/** What was computed, and the bytes in it. */
async function compute({ primitives, subtle }: Near, name: ElsewhereName, given: readonly unknown[]) {
  if (name === "openMessages") {
    // All else was checked before it was asked for; in here lie keys of strangers.
    const made = await openMessages(checkedPrimitives(primitives), ...(given as Given<typeof openMessages>));
    return { made, bytes: bytesOpened(made) };
  }
  if (name === "sealTexts") {
    if (subtle === undefined) throw new Error("There is no WebCrypto on this thread.");
    const made = await sealTexts(
      { subtle, randomBytes: primitives.randomBytes },
      ...(given as Given<typeof sealTexts>),
    );
    return { made, bytes: made };
  }
  if (!names.includes(name)) throw new Error("There is no such primitive.");
  const made = await (primitives[name] as Any)(...given);
  return { made, bytes: bytesIn(made) };
}

type Given<Compute> = Compute extends (near: never, ...given: infer Rest) => unknown ? Rest : never;

/**
 * The other thread's side: computes one call. What was given is a copy, and erased; `moved` is to be handed to whoever
 * asked and not kept.
 */
export async function answerElsewhere(
  near: Near,
  { id, name, given }: ElsewhereCall,
): Promise<{ readonly answer: ElsewhereAnswer; readonly moved: readonly ArrayBufferLike[] }> {
  try {
    const { made, bytes } = await compute(near, name, given);
    return { answer: { id, made }, moved: [...new Set(bytes.map(({ buffer }) => buffer))] };
  } catch (error) {
    return { answer: { id, failed: String(error) }, moved: [] };
  } finally {
    for (const bytes of bytesIn(given)) bytes.fill(0);
  }
}
