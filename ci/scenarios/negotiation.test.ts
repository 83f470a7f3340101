import { join } from "node:path";
import { FetchTransport } from "../../generated/client/runtime/fetch-transport.ts";
import { ServerInfoApi } from "../../generated/client/server-info/api.ts";
import { OFFER } from "../../generated/contracts/features.ts";
import { isProblem, readHistory } from "../../generators/change/history/history.ts";
import { readIr } from "../../generators/cli/policy.ts";
import { startTestPlatform, type TestPlatform } from "../../services/testing/start-test-platform.ts";

const ROOT = join(import.meta.dirname, "../..");

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.stop());

const known = OFFER.features.map(({ feature }) => feature);

describe("A client of another version", () => {
  it("TC-014 is told what it can do here, what it lacks and what this server lacks", async () => {
    const api = new ServerInfoApi(new FetchTransport(platform.origin));
    const answer = await api.negotiate({ protocol: [0, 1, 2], features: ["groups", "teleportation"] });
    expect(answer).toMatchObject({ protocol: 1, protocols: [1], features: ["groups"] });
    expect(Object.fromEntries(answer.decisions.map(({ feature, decision }) => [feature, decision]))).toEqual({
      ...Object.fromEntries(known.map((feature) => [feature, "client-lacks"])),
      groups: "agreed",
      teleportation: "server-lacks",
    });
  });

  it("TC-014 is answered by what it says, however often and in whatever order, and refused where that is nothing it could say", async () => {
    const say = async (offer: object) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(new URL("/v1/negotiation", platform.origin), {
        method: "POST",
        headers,
        body: JSON.stringify(offer),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const plain = await say({ protocol: [1], features: ["blocks", "groups"] });
    expect(plain).toMatchObject({ status: 200, body: { features: ["blocks", "groups"] } });
    expect(await say({ protocol: [1, 1, -7], features: ["groups", "blocks", "groups"] })).toEqual(plain);
    expect(await say({ protocol: [2_147_483_647, -1], features: ["groups"] })).toMatchObject({
      status: 200,
      body: { protocol: null, features: [] },
    });
    // What every object answers to is a feature like any other.
    const { body } = await say({ protocol: [1], features: ["constructor"] });
    expect(body["decisions"]).toContainEqual({ feature: "constructor", decision: "server-lacks" });
    const many = (count: number) => Array.from({ length: count }, (_, at) => `feature-${at}`);
    expect((await say({ protocol: [1], features: many(256) })).status).toBe(200);
    for (const [protocol, features] of [
      [[], []],
      [Array.from({ length: 17 }, () => 1), []],
      [[1.5], []],
      [["1"], []],
      [[2_147_483_648], []],
      [[1], many(257)],
      [[1], ["Groups"]],
      [[1], ["__proto__"]],
      [[1], [""]],
      [[1], ["a".repeat(65)]],
      [[1], undefined],
      [undefined, []],
      [1, "groups"],
    ])
      expect(await say({ protocol, features })).toMatchObject({ status: 400, body: { code: "invalid-input" } });
  });

  it("TC-047 is refused before anything is done where it asks for a version that is not served, and served otherwise", async () => {
    const ask = (version: string, path = "/.well-known/tenchat") =>
      fetch(new URL(path, platform.origin), { headers: { "accept-version": version } });
    const refused = await ask("2");
    expect([refused.status, await refused.json()]).toEqual([
      406,
      { code: "unsupported-version", message: expect.any(String), supported: ["1.0.0"] },
    ]);
    expect(await Promise.all(["1", "1.0.0", "2, 1"].map(async (each) => (await ask(each)).status))).toEqual([
      200, 200, 200,
    ]);
    // What never was an operation here is not one of another version either.
    expect((await ask("1", "/v1/nothing")).status).toBe(404);
  });
});

it("TC-014 every operation and frame that a released version lacks is part of a feature, and no older one is", async () => {
  const history = readHistory(ROOT);
  if (isProblem(history)) throw new Error(history.problem);
  const first = new Set(history.releases[0]!.ir.operations.map(({ id }) => id));
  const { operations } = await readIr(ROOT);
  // Whoever asks what there is cannot have agreed on that before.
  const free = new Set(["operation:server-info.negotiate"]);
  const wrong = operations.filter(({ id, feature }) => !free.has(id) && first.has(id) === (feature !== undefined));
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
