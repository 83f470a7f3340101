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

const ROSTER = "application/vnd.tenchat.roster";
