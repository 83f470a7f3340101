import { StartProblem } from "../start-problem.ts";

/** What stands between commas; a comma too many separates nothing. */
export function readList(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** A whole number from `least` to `most`, written as people count: no sign, no point, no zero before it. */
export function readWhole(
  name: string,
  text: string | undefined,
  otherwise: number,
  [least, most]: readonly [least: number, most: number] = [1, Infinity],
): number {
  if (text === undefined || text === "") return otherwise;
  if (/^(0|[1-9]\d{0,14})$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  const range = most === Infinity ? `above ${least - 1}` : `from ${least} to ${most}`;
  throw new StartProblem(`${name} is "${text}", but it has to be a whole number ${range}.`);
}

/** Where something listens; 0 is any that is free. */
export function readPort(name: string, text: string | undefined, otherwise: number): number {
  return readWhole(name, text, otherwise, [0, 65_535]);
}
