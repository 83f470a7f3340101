import { readSettings } from "../../../kernel/settings/settings.ts";
import { describeServer } from "./describe-server.ts";

const build = { version: "1.0.0", apiVersions: ["1.0.0"], specificationRoot: "ab", manifest: null, attestation: null };
const guest = { actor: { role: "guest", address: "::1" }, requestId: "test" } as const;

it("the server says how its operator is reached and where the rules stand, and neither where they have not said", async () => {
  const said = { TENCHAT_CONTACT: "mailto:ada@example.org", TENCHAT_RULES: "https://example.org/rules" };
  const described = await describeServer(readSettings(said), build)(undefined as never, guest);
  expect(described).toMatchObject({ contact: said.TENCHAT_CONTACT, rules: said.TENCHAT_RULES });
  const silent = await describeServer(readSettings({}), build)(undefined as never, guest);
  expect(Object.keys(silent).filter((key) => ["contact", "rules"].includes(key))).toEqual([]);
});
