import { Random } from "../faults/random.ts";
import { runSchedule } from "../faults/went-back/run-schedule.ts";

// Reloaded pages and lost sessions: `web/core/messaging/server-went-back.test.ts`, and `npm run test:faults -- F16b`.
it("a server that goes back under open pages loses nothing, shows nothing twice and leaves nothing stuck", async () => {
  const random = new Random(1);
  const outcome = await runSchedule(() => random.next(), 1, ["open"]);
  expect(outcome).toMatchObject({ lost: 0, twice: 0, outOfOrder: 0, stuck: 0, problems: [] });
}, 120_000);
