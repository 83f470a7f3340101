import { exactly, noted } from "./fault.ts";
import type { Fault } from "./fault.ts";
import { runSchedule } from "./went-back/run-schedule.ts";

/** F16, the devices' part: a server goes back to an earlier state under pages that know more than it. */
export const f16WentBack: Fault = {
  row: "F16b",
  title: "a server that goes back under open pages, reloaded pages and lost sessions",
  modes: ["embedded"],
  // `ci/scenarios/server-went-back.long.test.ts` is its short form.
  shortModes: [],
  short: { clients: 2, rate: 0, rounds: 1, seconds: 0 },
  long: { clients: 2, rate: 0, rounds: 10, seconds: 0 },
  async run({ size, random }) {
    const sum = { lost: 0, twice: 0, outOfOrder: 0, stuck: 0, restores: 0, written: 0 };
    const problems: string[] = [];
    for (let round = 0; round < size.rounds; round += 1) {
      const outcome = await runSchedule(() => random.next(), 3);
      for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += outcome[name];
      problems.push(...outcome.problems);
    }
    return [
      noted("schedules", size.rounds),
      noted("restores", sum.restores),
      noted("messages written", sum.written),
      exactly("lost", sum.lost, 0),
      exactly("twice", sum.twice, 0),
      exactly("out of order", sum.outOfOrder, 0),
      exactly("stuck", sum.stuck, 0),
      noted("complaints of pages", [...new Set(problems)].join("; ") || "none"),
    ];
  },
};
