import { FederationApi } from "../../generated/client/federation/api.ts";
import type { Person } from "../../services/testing/person.ts";
import { eventually, heard, openWith, say, signUp, startTwoServers } from "./federation/two-servers.ts";
import type { Server, TwoServers } from "./federation/two-servers.ts";

let servers: TwoServers;
let anna: Person;
let bela: Person;
let conversationId: string;

beforeAll(async () => {
  servers = await startTwoServers();
  [anna, bela] = [await signUp(servers.here, "anna"), await signUp(servers.there, "bela")];
  ({ conversationId } = await openWith(anna, `bela@${servers.there.gate.name}`));
  await say(anna, conversationId, bela.accountId, "hello");
  await eventually(async () => (await heard(bela, conversationId)).length === 1);
}, 120_000);

afterAll(() => servers?.stop(), 60_000);

const away = async (person: Person) => (await new FederationApi(person).listAwayServers({ conversationId })).servers;
const rows = ({ platform }: Server, query: string) => platform.running.opened.kernel.dataSource.query(query);

/** As if it had been away for a minute more. */
const wait = (server: Server) =>
  rows(server, "UPDATE federation_peers SET away_since = away_since - interval '1 minute'");
const isNoted = (server: Server) =>
  eventually(async () => (await rows(server, "SELECT FROM federation_peers WHERE away_since IS NOT NULL")).length > 0);

it("whoever is in a conversation learns that its other server is away, once that has lasted, and that it is back", async () => {
  const { here, there } = servers;
  expect(await away(anna)).toEqual([]);
  there.gate.shut();
  await say(anna, conversationId, bela.accountId, "are you there?");
  await isNoted(here);
  // It may be back in a moment.
  expect(await away(anna)).toEqual([]);
  await wait(here);
  const said = { server: there.gate.name, since: expect.any(String), outlook: "within-a-day" };
  expect(await away(anna)).toEqual([said]);
  expect(await away(bela)).toEqual([]);
  there.gate.open();
  await eventually(async () => (await away(anna)).length === 0, 60_000);
  await eventually(async () => (await heard(bela, conversationId)).length === 2);
}, 120_000);

it("one to which nothing is to be told is found to be back by those who look", async () => {
  const { here, there } = servers;
  there.gate.shut();
  await expect(openWith(anna, `nobody@${there.gate.name}`)).rejects.toMatchObject({ code: "server-not-reached" });
  await isNoted(here);
  await wait(here);
  expect(await away(anna)).toHaveLength(1);
  there.gate.open();
  await eventually(async () => (await away(anna)).length === 0, 60_000);
}, 120_000);

it("nobody learns it of a conversation that they are not in", async () => {
  const mallory = await signUp(servers.here, "mallory");
  await expect(away(mallory)).rejects.toMatchObject({ code: "forbidden" });
});
