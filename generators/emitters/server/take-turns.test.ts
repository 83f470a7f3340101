import fastify from "fastify";
import { takeTurns } from "./runtime/take-turns.ts";

/** Who was answered, in this order, of those who asked all at once for these. */
async function answered(addresses: readonly string[]): Promise<string[]> {
  const server = fastify();
  takeTurns(server);
  const order: string[] = [];
  server.get("/:what", async ({ url }) => url);
  server.get("/health", async ({ url }) => url);
  server.addHook("onResponse", async ({ url }) => void order.push(url));
  const answers = await Promise.all(addresses.map((url) => server.inject({ url })));
  expect(answers.map(({ body }) => body)).toEqual(addresses);
  await server.close();
  return order;
}

describe("requests that come at one moment", () => {
  const many = Array.from({ length: 1_000 }, (_, at) => `/ticket-${at}`);

  it("are all answered, those for one thing in the order in which they came", async () => {
    expect(await answered(many)).toEqual(many);
  });

  it("let one for something else pass, however many wait for the same", async () => {
    expect((await answered([...many, "/health"])).indexOf("/health")).toBeLessThan(100);
  });
});
