/** A fault to plant in a generator. */
export interface Mutation {
  /** Below the emitter's folder. */
  readonly file: string;

  /** What stands there, exactly once. */
  readonly find: string;
  readonly replace: string;

  /** What is wrong then. */
  readonly why: string;

  /** Tests that have to see it, where these are not the emitter's. */
  readonly tests?: readonly string[];
}

/** The faults of one emitter, and what has to see them. */
export interface EmitterMutations {
  readonly emitter: string;

  /** Where its files are, from the root of the project. */
  readonly folder: string;

  /** The golden scenarios that show its output. */
  readonly scenarios: readonly string[];

  /** Its other tests, by path: they would fail as well if the scenarios were recorded anew. */
  readonly tests: readonly string[];
  readonly mutations: readonly Mutation[];
}

/** A text with the fault in it; a list that is out of date is an error, not a survivor. */
export function plant(text: string, { file, find, replace, why }: Mutation): string {
  const places = text.split(find).length - 1;
  if (places !== 1)
    throw new Error(
      `${JSON.stringify(find)} stands ${places} times in ${file}, and not once. ` +
        `Say in ci/bench/mutations where this fault is to be planted now: ${why}.`,
    );
  return text.replace(find, () => replace);
}
