import { Forbidden, Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { Admissions } from "./admissions.ts";

/** An owner with a link to the group; what the server says to who asks, and what became of the work. */
async function wakeWith(answer: () => Promise<never>): Promise<PromiseSettledResult<void>> {
  const conversation = { members: [{ accountId: "own", role: "owner" }], invitations: [{ id: "1" }] };
  let work: Promise<void> | undefined;
  const admissions = new Admissions({
    api: { listAsking: answer },
    ledger: { conversation: () => conversation },
    ownAccountId: "own",
    inBackground: (begin: () => Promise<void>) => (work = begin()),
  } as never);
  admissions.wake("group");
  const [settled] = await Promise.allSettled([work!]);
  return settled!;
}

it("lets nobody in where it may not any more, which is nothing to report; any other refusal is", async () => {
  expect(await wakeWith(() => Promise.reject(new Forbidden()))).toEqual({ status: "fulfilled", value: undefined });
  const busy = new Unavailable();
  expect(await wakeWith(() => Promise.reject(busy))).toEqual({ status: "rejected", reason: busy });
});
