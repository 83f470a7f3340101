import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../../services/kernel/settings/settings.ts";

const document = readFileSync(join(import.meta.dirname, "../../services/SCALE.md"), "utf8");

/** Name and value of each row of the table under a heading. */
function table(heading: string): readonly (readonly [string, string])[] {
  const [, section = ""] = document.split(`## ${heading}\n`);
  const [, , ...rows] = section
    .split("\n## ")[0]!
    .split("\n")
    .filter((line) => line.startsWith("|"));
  return rows.map((row) => {
    const [, name, value] = row.split("|").map((cell) => cell.trim().replaceAll("*", ""));
    return [name!, value!] as const;
  });
}

const given = Object.fromEntries(
  [...table("What was measured"), ...table("What is taken to be so")].map(([name, value]) => [name, Number(value)]),
) as Record<string, number>;
const of = (name: string): number => {
  if (!Number.isFinite(given[name])) throw new Error(`SCALE.md says nothing of ${name}`);
  return given[name]!;
};
const micro = (name: string): number => of(name) / 1e6;

const messages = of("people") / of("pause");
const frames = messages * of("signals");
const gateways = of("people") / of("sockets");
const wide = of("people") / of("wide");
const redisFor = (processes: number, a = frames) => a * (micro("publish") + processes * micro("pass"));

/** How many people use up one core of Redis, each gateway having so many sockets: the root of a square. */
function mostPeople(sockets: number): number {
  const framesEach = of("signals") / of("pause");
  const square = (framesEach / sockets) * micro("pass");
  const straight = framesEach * (micro("publish") + of("others") * micro("pass"));
  return (Math.sqrt(straight ** 2 + 4 * square) - straight) / (2 * square);
}

const MIB = 1024;
const GIB = 1024 ** 2;
const whole = (value: number) => Math.round(value).toLocaleString("en");
const thousands = (value: number) => (Math.floor(value / 1000) * 1000).toLocaleString("en");

const follows: Readonly<Record<string, string>> = {
  messages: whole(messages),
  "of the rows that PostgreSQL takes": whole((100 * messages) / of("rows")),
  "servers for messages": (messages * micro("server")).toFixed(1),
  "PostgreSQL for messages": (messages * micro("database")).toFixed(1),
  "memory of all sockets": ((of("people") * of("socket")) / GIB).toFixed(1),
  gateways: whole(gateways),
  "memory of the sockets of one": whole((of("sockets") * of("socket")) / MIB),
  "frames on the bus": whole(frames),
  "one process hearing them": (frames * micro("hear")).toFixed(2),
  "all processes hearing them": ((gateways + of("others")) * frames * micro("hear")).toFixed(1),
  "all processes saying them": (frames * micro("say")).toFixed(1),
  Redis: redisFor(gateways + of("others")).toFixed(1),
  "connections to PostgreSQL": whole((gateways + of("others")) * of("connections")),
  "processes that a PostgreSQL takes unless it is told": whole(Math.floor(of("allowed") / of("connections"))),
  "everybody coming back at once": whole(of("people") / (gateways * of("connects"))),
  "people at whom Redis has used up its one core": thousands(mostPeople(of("sockets"))),
  "gateways with `TENCHAT_CONNECTIONS` wide": whole(wide),
  "memory of the sockets of one, wide": ((of("wide") * of("socket")) / GIB).toFixed(1),
  "one wide gateway: its messages and all frames": (
    (messages / wide) * micro("server") +
    frames * micro("hear")
  ).toFixed(2),
  "Redis, wide": redisFor(wide + of("others")).toFixed(2),
  "everybody coming back at once, wide": whole(of("people") / (wide * of("connects"))),
  "people at whom Redis has used up its core, wide": thousands(mostPeople(of("wide"))),
  "Redis, were frames to go only where somebody is": redisFor(of("asked")).toFixed(2),
  "all processes hearing them then": (of("asked") * frames * micro("hear")).toFixed(1),
};

describe("What a million people online would take", () => {
  it("follows, number by number, from what was measured and what is taken to be so", () => {
    expect(Object.fromEntries(table("What follows"))).toEqual(follows);
  });

  it("counts with the sockets that a process has by default", () => {
    expect(of("sockets")).toBe(readSettings({}).connections);
  });

  it("meets its walls in the order that is said: the bus before messages, rows and memory", () => {
    const people = mostPeople(of("sockets"));
    expect(people).toBeLessThan(of("people"));
    expect(redisFor(people / of("sockets") + of("others"), (people / of("pause")) * of("signals"))).toBeCloseTo(1);
    expect(mostPeople(of("wide"))).toBeGreaterThan(of("people"));
    expect(messages).toBeLessThan(of("rows"));
    expect(redisFor(gateways + of("others"))).toBeGreaterThan(messages * micro("database"));
  });
});
