import { createIds } from "./ids.ts";

const clock = { now: () => new Date("2026-11-05T12:00:00.123Z") };

describe("ids", () => {
  it("makes UUIDs of version 7 that begin with the milliseconds of the clock", () => {
    const id = createIds(clock).uuid();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(clock.now().getTime());
  });

  it("writes a ULID as the specification's alphabet does", () => {
    const ids = createIds({ now: () => new Date(0) }, (length) => new Uint8Array(length).fill(0xff));
    expect(ids.ulid()).toBe("0000000000ZZZZZZZZZZZZZZZZ");
  });

  it("never makes the same id twice", () => {
    const ids = createIds(clock);
    const made = new Set(Array.from({ length: 10_000 }, () => ids.ulid()));
    expect(made.size).toBe(10_000);
  });
});
