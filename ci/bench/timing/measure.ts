import type { Pair } from "./judge.ts";

type Work = () => unknown;

/** Two things that must take the same time. */
export interface Subject {
  readonly what: string;
  readonly one: Work;
  readonly other: Work;
  /** How often each is done for one sample: what takes a microsecond shows only when it is done many times. */
  readonly calls?: number;
  /** One pair for each so many that were asked for, where each takes long. */
  readonly rarely?: number;
}

/** Samples in pairs, interleaved, each pair in an order that the seed chooses. The first tenth is warming up. */
export async function measure(subject: Subject, pairs: number, random: () => number): Promise<Pair[]> {
  const measured: Pair[] = [];
  const warmUp = Math.ceil(pairs / 10);
  for (let at = -warmUp; at < pairs; at += 1) {
    const pair =
      random() < 0.5
        ? await both(subject.one, subject.other, subject.calls)
        : flip(await both(subject.other, subject.one, subject.calls));
    if (at >= 0) measured.push(pair);
  }
  return measured;
}

async function both(first: Work, second: Work, calls = 1): Promise<Pair> {
  return { one: await time(first, calls), other: await time(second, calls) };
}

function flip({ one, other }: Pair): Pair {
  return { one: other, other: one };
}

async function time(work: Work, calls: number): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < calls; at += 1) {
    const result = work();
    // An await of what is no promise would be most of what is measured.
    if (result instanceof Promise) await result;
  }
  return (performance.now() - began) * 1000;
}
