/** One file of output. */
export interface Artifact {
  /** Below `generated/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The emitter that made it. */
  readonly emitter: string;
  /** The declarations it came from. */
  readonly from: readonly string[];
}

/** A document that is printed later, and by others: printing takes longer than making it. */
export interface Described {
  readonly document: object;
  /** The declarations it came from. */
  readonly from: readonly string[];
}

/** Names of emitters that are made of several files. */
export const CONTRACTS = "contracts";
export const SERVER = "server";
export const CLIENT = "client";

/** Hand-written runtime files of an emitter, by path below its `runtime` folder; they are copied as they are. */
export type Assets = ReadonlyMap<string, string>;

/** Runtime files as artifacts below a folder, in one of their own; they come from no declaration. */
export function assetArtifacts(emitter: string, folder: string, assets: Assets): Artifact[] {
  return [...assets].map(([path, text]) => ({ path: `${folder}/runtime/${path}`, text, emitter, from: [] }));
}
