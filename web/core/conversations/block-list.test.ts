import type { BlockList as Blocks } from "../../../generated/contracts/conversations/types.ts";
import type { Person } from "../person.ts";
import { BlockList } from "./block-list.ts";

const person = (accountId: string): Person => ({ accountId, username: accountId, displayName: accountId }) as Person;

/** A list that is kept nowhere, and a server whose list comes when a test lets it. */
function open() {
  let people: readonly Person[] = [];
  const onServer = new Set<string>();
  let answers: (() => void)[] = [];
  const blocks = new BlockList({
    api: {
      listBlocks: () => {
        const page = { blocks: [...onServer].map((accountId) => ({ profile: person(accountId) })) };
        return new Promise<Blocks>((resolve) => answers.push(() => resolve(page as never)));
      },
      blockAccount: async ({ accountId }: { accountId: string }) => void onServer.add(accountId),
      unblockAccount: async ({ accountId }: { accountId: string }) => void onServer.delete(accountId),
    } as never,
    ledger: { commitAside: async () => undefined } as never,
    names: { person } as never,
    store: { get: () => people, set: (next: readonly Person[]) => void (people = next) } as never,
    changed: () => undefined,
    catchUp: () => undefined,
  });
  const answer = async (): Promise<void> => {
    const waiting = answers;
    answers = [];
    for (const give of waiting) give();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { blocks, answer };
}

it("a list that was asked for before somebody was blocked does not let them in again", async () => {
  const { blocks, answer } = open();
  const older = blocks.refresh();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const blocking = blocks.block("noah");
  await answer();
  await Promise.all([older, blocking]);
  expect(blocks.has("noah")).toBe(true);
});

it("nor does one from before somebody was let in again block them", async () => {
  const { blocks, answer } = open();
  await blocks.block("noah");
  const older = blocks.refresh();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const unblocking = blocks.unblock("noah");
  await answer();
  await Promise.all([older, unblocking]);
  expect(blocks.has("noah")).toBe(false);
});
