import { check } from "../../../generated/contracts/runtime/check.ts";
import { SIGN_UP_WITH_PASSWORD } from "../../../generated/server/identity/operations.ts";
import { guest, openTestIdentity } from "../../testing/open-test-identity.ts";

let identity: Awaited<ReturnType<typeof openTestIdentity>>;

beforeAll(async () => {
  identity = await openTestIdentity();
});

afterAll(() => identity?.test.stop());

const signUp = (username: string) => identity.signUp(username);
const rows = (statement: string) => identity.test.kernel.dataSource.query(statement) as Promise<unknown>;
const refusal = (code: string) => expect.objectContaining({ code });

describe("signing up under a name that looks like somebody's", () => {
  it("gives one of all that can be mistaken for one another to one person, however many ask at once", async () => {
    const names = ["Paypal_1", "paypa1_1", "PaypaI_1", "PAYPAL_l"];
    const answers = await Promise.allSettled(names.map((name) => signUp(name)));
    const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason as unknown] : []));
    expect(refused).toEqual([1, 2, 3].map(() => refusal("username-looks-alike")));
    const taken = names[answers.findIndex((answer) => answer.status === "fulfilled")] as string;
    await expect(signUp(taken.toUpperCase())).rejects.toEqual(refusal("username-taken"));
    await expect(identity.context.operations.beginPasskeySignUp({ username: "paypa1_l" }, guest)).rejects.toEqual(
      refusal("username-looks-alike"),
    );
    for (const foreign of ["p\u0430ypal_1", "paypal\u200b_1", "pаypаl_1", "\u202epaypal_1", "paypal_\u0661"]) {
      const body = { username: foreign, password: "five plain words in a row", deviceName: "Desk" };
      expect(check(SIGN_UP_WITH_PASSWORD.validate, body).ok).toBe(false);
    }
  });

  it("gives accounts of before shapes were kept theirs, and of two that look alike already the older", async () => {
    await signUp("Old_bob");
    await signUp("carl_7");
    // As they were written before there were shapes.
    await rows(`UPDATE accounts SET username_shape = NULL WHERE username_key IN ('old_bob', 'carl_7')`);
    await rows(`UPDATE accounts SET username = '0ld_bob', username_key = '0ld_bob' WHERE username_key = 'carl_7'`);
    await Promise.all([identity.context.jobs.shapeOldNames(), identity.context.jobs.shapeOldNames()]);
    const shapes = await rows(
      `SELECT username, username_shape AS shape FROM accounts WHERE username_key IN ('old_bob', '0ld_bob') ORDER BY username`,
    );
    expect(shapes).toEqual([
      { username: "0ld_bob", shape: null },
      { username: "Old_bob", shape: "old_bob" },
    ]);
    await expect(signUp("01d_b0b")).rejects.toEqual(refusal("username-looks-alike"));
  });
});
