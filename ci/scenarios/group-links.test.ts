import { Person } from "../../services/testing/person.ts";
import { ids, openFive } from "./groups/open-five.ts";
import type { OpenedFive } from "./groups/open-five.ts";
import type { Somebody } from "./groups/somebody.ts";

const HOUR = 3_600_000;

let five: OpenedFive;
let anna: Somebody;
let bela: Somebody;
let cleo: Somebody;
let dora: Somebody;
let eli: Somebody;
beforeAll(async () => {
  five = await openFive();
  [anna, bela, cleo, dora, eli] = five.everybody;
}, 120_000);
afterAll(() => five?.stop());

const linkOf = (somebody: Somebody, id: string) => somebody.tenchat.conversations.links(id).at(-1);
const usernames = (somebody: Somebody, id: string) => somebody.group(id)?.members.map(({ username }) => username);

async function makeLink(by: Somebody, id: string, uses: number): Promise<string> {
  const before = by.tenchat.conversations.links(id).length;
  await by.tenchat.conversations.makeLink(id, { uses, until: Date.now() + HOUR });
  await by.until(() => by.tenchat.conversations.links(id).length === before + 1 && linkOf(by, id)?.code !== null);
  return linkOf(by, id)?.code ?? "";
}

it("who has a link is let in by a device of an admin, reads what comes from then on, and all see by what they came", async () => {
  const id = await anna.tenchat.conversations.startGroup("Climbing", ids(bela));
  await bela.sees(id, "named Climbing");
  await anna.write(id, "before");
  await bela.sees(id, "before");
  const code = await makeLink(anna, id, 2);
  const secret = code.split(".")[1] ?? "";
  // The server is told the public half alone.
  expect(anna.said.some((text) => text.includes(secret))).toBe(false);
  await bela.until(() => linkOf(bela, id)?.code === null);

  expect(await cleo.tenchat.conversations.join(code)).toEqual({ conversationId: id, joined: false });
  expect(cleo.said.some((text) => text.includes(secret))).toBe(false);
  await cleo.until(() => cleo.group(id)?.members.length === 3);
  await cleo.until(() => cleo.group(id)?.name === "Climbing");
  await cleo.write(id, "hello");
  for (const other of [anna, bela]) await other.sees(id, "hello");
  expect(await cleo.lines(id)).not.toContain("before");
  const items = await bela.items(id);
  expect(items.filter(({ content }) => content.kind === "members").at(-1)?.content).toMatchObject({
    added: [cleo.accountId],
    byLink: [cleo.accountId],
  });
  expect(await cleo.tenchat.conversations.join(code)).toEqual({ conversationId: id, joined: true });

  // Whoever has left is not let in once more by what they have used, whoever sends their word again.
  await cleo.tenchat.conversations.leaveGroup(id);
  await anna.until(() => anna.group(id)?.members.length === 2);
  await expect(cleo.tenchat.conversations.join(code)).rejects.toMatchObject({ kind: "invitation-used-up" });
  expect(usernames(anna, id)).toEqual(["anna", "bela"]);

  // With a removal all links end.
  await anna.tenchat.conversations.removeMember(id, bela.accountId);
  await anna.until(() => anna.tenchat.conversations.links(id).length === 0);
  await expect(dora.tenchat.conversations.join(code)).rejects.toMatchObject({ kind: "invitation-ended" });
  expect(five.everybody.flatMap(({ problems }) => problems)).toEqual([]);
}, 120_000);

it("of several who ask at once a link lets in as many as it is for, however many devices could", async () => {
  const id = await anna.tenchat.conversations.startGroup("Full", ids(bela));
  await anna.until(() => anna.group(id)?.members.length === 2);
  await bela.until(() => bela.group(id)?.members.length === 2);
  await anna.tenchat.conversations.setAdmin(id, bela.accountId, true);
  await bela.until(() => bela.group(id)?.members.some(({ own, role }) => own && role === "admin") === true);
  const code = await makeLink(anna, id, 2);
  await bela.until(() => bela.tenchat.conversations.links(id).length === 1);
  await Promise.allSettled([cleo, dora, eli].map(({ tenchat }) => tenchat.conversations.join(code)));
  await anna.until(() => linkOf(anna, id)?.used === 2);
  await bela.until(() => bela.group(id)?.members.length === 4);
  const third = [cleo, dora, eli].find(
    (each) => !bela.group(id)?.members.some(({ accountId }) => accountId === each.accountId),
  );
  await expect(third?.tenchat.conversations.join(code)).rejects.toMatchObject({ kind: "invitation-used-up" });
  expect(usernames(bela, id)?.length).toBe(4);
}, 120_000);

it("a link that is cut, guessed, taken back or another's word lets nobody in, and who asks waits for a device", async () => {
  const id = await anna.tenchat.conversations.startGroup("Quiet", ids(bela));
  await anna.until(() => anna.group(id)?.members.length === 2);
  const code = await makeLink(anna, id, 5);
  const [invitationId = "", secret = ""] = code.split(".");
  const other = secret.startsWith("A") ? `B${secret.slice(1)}` : `A${secret.slice(1)}`;
  for (const wrong of [code.slice(0, -1), `${invitationId}.${other}`, "", invitationId.replace(/./, "0")]) {
    const asking = dora.tenchat.conversations.join(wrong);
    await expect(asking).rejects.toMatchObject({ kind: "invitation-not-found" });
  }
  // A server that puts another account in the place of the one that asked: what the link has signed is not for them.
  const mallory = await Person.signUp(five.platform.origin, "mallory");
  const intruder = { accountId: mallory.accountId, username: "mallory", displayName: "M" };
  let lied = 0;
  anna.lies = {
    answer: (path, body) => {
      if (!path.endsWith("/asking")) return body;
      const { asking } = body as { asking: object[] };
      lied += asking.length;
      return { asking: asking.map((each) => ({ ...each, profile: intruder })) };
    },
  };
  expect(await eli.tenchat.conversations.join(code)).toEqual({ conversationId: id, joined: false });
  await anna.until(() => lied > 0);
  anna.lies = {};
  expect(usernames(anna, id)).toEqual(["anna", "bela"]);
  // Once the truth is told, the same word lets them in.
  await eli.tenchat.conversations.join(code);
  await eli.until(() => eli.group(id)?.members.length === 3);

  await anna.tenchat.conversations.endLink(id, invitationId);
  await expect(dora.tenchat.conversations.join(code)).rejects.toMatchObject({ kind: "invitation-ended" });
}, 120_000);
