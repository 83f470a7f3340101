import { FRAMES, type EncodedFrame, type ServerFrameType } from "../../../generated/server/frames.ts";
import type { FrameOptions } from "../../../generated/server/runtime/frame-outlet.ts";
import type { Audience } from "./bus.ts";

interface FrameSignal {
  readonly frame: EncodedFrame;
  readonly to: Audience;
  readonly options?: FrameOptions;
}

/** As 0.1.0 says it: `frame` is the text that travels. Its type and what is decided by stand beside it, which 0.1.0 passes over. */
export function writeFrame({ frame: { text, type, about }, ...rest }: FrameSignal): object {
  return { frame: text, type, about, ...rest };
}

/** Undefined for a frame that this version does not know: none of its clients does, and its policy says nothing about it. */
export function readFrame(signal: Readonly<Record<string, unknown>>): FrameSignal | undefined {
  const { frame: text, to, options } = signal;
  if (typeof text !== "string" || typeof to !== "object" || to === null) return undefined;
  const said = isAbout(signal) ? signal : readText(text);
  if (said === undefined) return undefined;
  const { type, about } = said;
  return {
    frame: { type, text, about },
    to: to as Audience,
    ...(options === undefined ? {} : { options: options as FrameOptions }),
  };
}

type About = Pick<EncodedFrame, "type" | "about">;

function isAbout(signal: Readonly<Record<string, unknown>>): signal is About & Readonly<Record<string, unknown>> {
  const { type, about } = signal;
  if (!isFrameType(type) || typeof about !== "object" || about === null) return false;
  // A condition may ask for a field of which the other version said nothing.
  return FRAMES[type].about.every((name) => name in about);
}

/** What 0.1.0 does not say beside the text stands in it. A field that it does not have is undecided, and so refused. */
function readText(text: string): About | undefined {
  let frame: { readonly type?: unknown; readonly body?: unknown } | null;
  try {
    frame = JSON.parse(text) as typeof frame;
  } catch {
    return undefined;
  }
  const { type, body } = frame ?? {};
  if (!isFrameType(type) || typeof body !== "object" || body === null) return undefined;
  const about = Object.fromEntries(FRAMES[type].about.map((name) => [name, Reflect.get(body, name) as unknown]));
  return { type, about };
}

function isFrameType(type: unknown): type is ServerFrameType {
  return typeof type === "string" && Object.hasOwn(FRAMES, type);
}
