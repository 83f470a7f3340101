import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LIFETIMES } from "../../services/contexts/identity/rules/lifetimes.ts";

const register = readFileSync(join(import.meta.dirname, "../../generated/docs/data-register.md"), "utf8");
const DAY = 24 * 60 * 60;

/** The sentence of a table about how long it keeps its rows. */
function keptBy(table: string): string {
  const section = register.slice(register.indexOf(`### \`${table}\``) + 4);
  return /^(?:Kept|Removed|Never).*$/m.exec(section.split("\n### ")[0]!)![0];
}

describe("The data register", () => {
  it("states the lifetimes that the server keeps to", () => {
    const halfAnHour = (2 * LIFETIMES.accessToken) / 60;
    expect(keptBy("sessions")).toMatch(`Kept for ${LIFETIMES.session / DAY} days and ${halfAnHour} minutes`);
    expect(keptBy("spent_refresh_tokens")).toBe(`Kept for ${LIFETIMES.session / DAY} days after it was spent.`);
    const longest = Math.max(LIFETIMES.passkeyChallenge, LIFETIMES.socketTicket);
    expect(keptBy("ephemeral_values")).toMatch(`Kept for ${longest / 60} minutes`);
  });

  it("says what goes at once, and what stays with its owner", () => {
    expect(keptBy("outbox_entries")).toBe("Removed as soon as every context is past it.");
    expect(keptBy("one_time_prekeys")).toBe("Removed as soon as it is handed out.");
    expect(keptBy("messages")).toBe("Kept until what it belongs to is removed; rows are never changed.");
  });
});
