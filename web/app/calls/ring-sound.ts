import type { Tones } from "../preferences/tones.ts";

/** One tone falls into another, and then there is a pause to talk in. */
const TONES = [
  { hertz: 784, untilNext: 350 },
  { hertz: 587, untilNext: 2_650 },
] as const;
const SECONDS = 0.7;

/** Calls back after so many milliseconds, unless what it answers is called before. */
type After = (milliseconds: number, run: () => void) => () => void;

/** Rings until what it answers is called. Each tone asks by itself whether it may be heard: somebody may touch the page meanwhile. */
export function ringSound(tones: Pick<Tones, "play">, after: After = byTimer): () => void {
  let [end, cancel]: (() => void)[] = [];
  const ring = (at: number) => {
    const { hertz, untilNext } = TONES[at % TONES.length]!;
    end = tones.play(hertz, SECONDS);
    cancel = after(untilNext, () => ring(at + 1));
  };
  ring(0);
  return () => {
    cancel?.();
    end?.();
  };
}

function byTimer(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
