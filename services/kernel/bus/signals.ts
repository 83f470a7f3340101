import type { EncodedFrame } from "../../../generated/server/frames.ts";
import type { FrameOptions } from "../../../generated/server/runtime/frame-outlet.ts";
import type { Audience, Ending } from "./bus.ts";
import { readFrame, writeFrame } from "./frame-signal.ts";

/** One thing that a node tells the others. */
export type Signal =
  | { readonly frame: EncodedFrame; readonly to: Audience; readonly options?: FrameOptions }
  | { readonly end: Ending }
  | { readonly forget: string; readonly key: string }
  /** Of a later version: it has its number, and nobody here can do what it says. */
  | { readonly unknown: true };

/**
 * Signals of one node. Each has a number, counted from 1 without a gap; `next` is the first one's, or with no signals
 * the number that the next will have. So whoever listens knows when something did not arrive.
 */
export interface Batch {
  readonly node: string;
  readonly next: number;
  readonly signals: readonly Signal[];
  /** The node stops, having said all that it had to say. */
  readonly bye?: true;
}

/**
 * ASCII only, so that a channel may cut the text anywhere and count its bytes by its length. While a deploy is under way
 * nodes of two versions hear each other, so the form only grows: `specs/vectors/bus` holds what released ones say.
 */
export function encodeBatch(batch: Batch): string {
  const signals = batch.signals.map((signal) => ("frame" in signal ? writeFrame(signal) : signal));
  return JSON.stringify({ ...batch, signals }).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Undefined for what is no batch: somebody else may speak on the channel. */
export function decodeBatch(text: string): Batch | undefined {
  let batch: Partial<Batch> | null;
  try {
    batch = JSON.parse(text) as Partial<Batch> | null;
  } catch {
    return undefined;
  }
  const isBatch =
    typeof batch?.node === "string" &&
    Number.isSafeInteger(batch.next) &&
    batch.next! > 0 &&
    Array.isArray(batch.signals);
  return isBatch ? { ...(batch as Batch), signals: batch!.signals!.map(readSignal) } : undefined;
}

function readSignal(said: unknown): Signal {
  if (typeof said !== "object" || said === null) return { unknown: true };
  const signal = said as Readonly<Record<string, unknown>>;
  if ("frame" in signal) return readFrame(signal) ?? { unknown: true };
  const isKnown = isEnding(signal.end) || (typeof signal.forget === "string" && typeof signal.key === "string");
  return isKnown ? (said as Signal) : { unknown: true };
}

function isEnding(end: unknown): boolean {
  const { deviceId, sessionId } = (end ?? {}) as Readonly<Record<string, unknown>>;
  return typeof deviceId === "string" || typeof sessionId === "string";
}
