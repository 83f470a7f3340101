import { relative } from "node:path";
import Sequencer from "@jest/test-sequencer";

/** What takes longest. Were it begun last, as a small file is that was never timed, one core would wait for it. */
const LONGEST = [
  "ci/scenarios/unkind-browser.test.ts",
  "ci/scenarios/faults.test.ts",
  "ci/scenarios/pages.test.ts",
  "ci/scenarios/two-people.test.ts",
  "ci/scenarios/guide.long.test.ts",
  "ci/scenarios/server-went-back-pages.long.test.ts",
  "ci/scenarios/audit-page.long.test.ts",
  "services/apps/backup/backup.test.ts",
  "generators/cli/main.test.ts",
];

/** The order of test files: these first, then as Jest would have it. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const rank = ({ path, context }) => {
      const at = LONGEST.indexOf(relative(context.config.rootDir, path).replaceAll("\\", "/"));
      return at === -1 ? LONGEST.length : at;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
