import { AnswerAwaited } from "../../generated/contracts/messaging/errors.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { Somebody } from "./groups/somebody.ts";

let platform: TestPlatform;
const everybody: Somebody[] = [];
beforeAll(async () => {
  platform = await startTestPlatform();
  for (const name of ["anna", "bela", "cleo", "dora", "elias"])
    everybody.push(await Somebody.signUp(platform.origin, name));
}, 240_000);
afterAll(async () => {
  for (const somebody of everybody) await somebody.tenchat.stop();
  await platform?.stop();
});

it("a message that was refused because somebody came meanwhile is read by all once it is sealed anew", async () => {
  const [anna, bela, cleo, dora, eli] = everybody as [Somebody, Somebody, Somebody, Somebody, Somebody];
  const id = await anna.tenchat.conversations.startGroup("Late", [bela.accountId, cleo.accountId, dora.accountId]);
  await bela.sees(id, "named Late");
  await bela.write(id, "all have my chain");
  for (const other of [anna, cleo, dora]) await other.sees(id, "all have my chain");
  // From here on another chain is due, which bela's next message hands over.
  await anna.tenchat.conversations.removeMember(id, dora.accountId);
  await bela.until(() => bela.group(id)?.members.length === 3);
  // And that is sealed before bela hears of elias.
  let refused = 0;
  bela.lies = {
    frame: (frame) => {
      if (frame.type === "error" && frame.body["code"] === "membership-stale") refused += 1;
      return frame.type === "message.new" && frame.body["contentType"] === ROSTER && refused === 0 ? null : frame;
    },
  };
  await anna.tenchat.conversations.addMembers(id, [eli.accountId]);
  await bela.write(id, "sealed twice");
  for (const other of [anna, cleo, eli]) await other.sees(id, "sealed twice");
  expect(refused).toBeGreaterThan(0);
}, 240_000);

it("what went with a message that is refused for good is handed over with the next one", async () => {
  const [anna, bela, cleo] = everybody as [Somebody, Somebody, Somebody];
  const id = await anna.tenchat.conversations.startGroup("Refused", [bela.accountId, cleo.accountId]);
  await bela.sees(id, "named Refused");
  // The first of bela's messages would hand the chain over, and comes to nobody.
  bela.lies = {
    hear: ({ type, id: asked }) =>
      type === "message.submit" ? { type: "error", id: asked, body: new AnswerAwaited().toBody() } : undefined,
  };
  await bela.write(id, "to nobody");
  const failed = async () => (await bela.items(id)).some(({ failure }) => failure !== undefined);
  while (!(await failed())) await new Promise((resolve) => setTimeout(resolve, 50));
  bela.lies = {};
  await bela.write(id, "to both");
  for (const other of [anna, cleo]) await other.sees(id, "to both");
}, 120_000);

it("what was taken, and not answered for before one was put out, casts no doubt on what one says when one is back", async () => {
  const [anna, bela, cleo] = everybody as [Somebody, Somebody, Somebody];
  const id = await anna.tenchat.conversations.startGroup("Unanswered", [bela.accountId, cleo.accountId]);
  await bela.sees(id, "named Unanswered");
  await bela.write(id, "answered for");
  for (const other of [anna, cleo]) await other.sees(id, "answered for");
  bela.lies = { frame: () => null };
  await bela.write(id, "taken");
  for (const other of [anna, cleo]) await other.sees(id, "taken");
  await anna.tenchat.conversations.removeMember(id, bela.accountId);
  await bela.tenchat.stop();
  bela.lies = {};
  await bela.begin();
  const failed = async () => (await bela.items(id)).some(({ failure }) => failure !== undefined);
  while (!(await failed())) await new Promise((resolve) => setTimeout(resolve, 50));
  await anna.tenchat.conversations.addMembers(id, [bela.accountId]);
  await bela.until(() => bela.group(id)?.ended === false);
  await bela.write(id, "back again");
  for (const other of [anna, cleo]) await other.sees(id, "back again");
}, 120_000);

const ROSTER = "application/vnd.tenchat.roster";

it("a server that went back behind changes of members is given each again by the device that had signed it", async () => {
  const [anna, bela, cleo] = everybody as [Somebody, Somebody, Somebody];
  const { dataSource } = platform.running.opened.kernel;
  const id = await anna.tenchat.conversations.startGroup("Restored", [bela.accountId, cleo.accountId]);
  for (const somebody of [bela, cleo]) await somebody.sees(id, "named Restored");
  const tables = ["groups", "group_members", "former_group_members", "messages", "conversation_logs"];
  for (const table of tables)
    await dataSource.query(`CREATE TABLE then_${table} AS SELECT * FROM ${table} WHERE conversation_id = '${id}'`);

  await anna.tenchat.conversations.removeMember(id, cleo.accountId);
  await anna.until(() => anna.group(id)?.members.length === 2);
  await anna.tenchat.conversations.setAdmin(id, bela.accountId, true);
  await bela.until(() => bela.group(id)?.members.some(({ own, role }) => own && role === "admin") === true);
  await bela.tenchat.conversations.makeLink(id, { uses: 1, until: Date.now() + 3_600_000 });
  await anna.until(() => anna.tenchat.conversations.links(id).length === 1);
  await bela.write(id, "before");
  await anna.sees(id, "before");
  const rosters = [anna, bela].map(({ said }) => said.filter((text) => text.includes('"roster"')));

  for (const { tenchat } of [anna, bela]) await tenchat.stop();
  await dataSource.transaction(async (manager) => {
    await manager.query("SET LOCAL blueprint.removing = 'on'");
    for (const table of tables) {
      await manager.query(`DELETE FROM ${table} WHERE conversation_id = '${id}'`);
      await manager.query(`INSERT INTO ${table} SELECT * FROM then_${table}`);
      await manager.query(`DROP TABLE then_${table}`);
    }
  });
  const [before] = (await dataSource.query(`SELECT revision FROM groups WHERE conversation_id = '${id}'`)) as object[];
  expect(before).toEqual({ revision: 1 });
  for (const somebody of [anna, bela]) await somebody.begin();
  const [after] = await eventually(
    () => dataSource.query(`SELECT revision FROM groups WHERE conversation_id = '${id}'`) as Promise<object[]>,
    ([row]) => (row as { revision: number }).revision === 4,
  );
  expect(after).toEqual({ revision: 4 });
  const members = (await dataSource.query(
    `SELECT account_id FROM group_members WHERE conversation_id = '${id}' ORDER BY place`,
  )) as { account_id: string }[];
  expect(members.map(({ account_id }) => account_id)).toEqual([anna.accountId, bela.accountId]);
  // The very same bytes, and nobody else's.
  for (const [index, { said }] of [anna, bela].entries()) {
    const again = said.filter((text) => text.includes('"roster"'));
    expect(new Set(again)).toEqual(new Set(rosters[index]));
  }
  await anna.write(id, "from anna");
  await bela.sees(id, "from anna");
  await bela.write(id, "from bela");
  await anna.sees(id, "from bela");
  for (const somebody of [anna, bela]) {
    await somebody.until(() => somebody.group(id)?.membersDoubted === null);
    const lines = await somebody.lines(id);
    expect(lines.filter((line) => line.startsWith("+"))).toEqual(["+3 -0", "+0 -1", "+0 -0", "+0 -0"]);
    expect(lines.filter((line) => line === "before")).toEqual(["before"]);
    expect(somebody.problems).toEqual([]);
  }
}, 240_000);

async function eventually<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (holds(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
