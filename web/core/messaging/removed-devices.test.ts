import { rosterContentType, signRoster, generateDeviceKeys, generateMasterKey } from "../../crypto/secrets.ts";
import type { AccountDevices } from "../../../generated/contracts/keys/types.ts";
import { toBase64 } from "../base64.ts";
import { acquainted, elsewhere, link } from "../testing/another-device.ts";
import { FakeHost, accountOf, signUp, texts, until } from "../testing/fake-host.ts";
import { FakeServer } from "../testing/fake-server.ts";
import { LyingLog } from "../testing/lying-log.ts";
import { id, mira, receiverBeside, sentAt } from "../testing/receiver-beside.ts";
import { listen, peerOf, signedIn } from "../testing/three-people.ts";
import type { ConversationView } from "../tenchat.ts";

/** What stands on the screen, each with what is said to be wrong about it. */
const shown = (view: ConversationView) =>
  view.messages.get().map(({ doubts }, at) => [texts(view)[at], ...doubts.map(({ kind }) => kind)].join(" "));

const notices = (host: FakeHost) => host.client.conversations.list.get()[0]?.devicesNotices ?? [];

/** Bob has a phone, of which Alice knows; from here on the server brings her what the test tells it to. */
async function withPhone() {
  const both = await acquainted();
  const phone = await elsewhere(both.server);
  await link(phone, both.bob);
  await until(() => notices(both.alice).length === 1);
  const log = new LyingLog(both.server, both.alice, both.id);
  log.told.push(...log.kept);
  const view = phone.client.messaging.open(both.id);
  await until(() => texts(view).length === 3);
  /** How often Alice has asked which devices Bob has. */
  let asked = 0;
  const [honest, hers] = [both.server.http.bind(both.server), accountOf(both.alice)];
  both.server.http = (method, path, body, authorization) => {
    const isHers = both.server.sessionOf(authorization)?.accountId === hers;
    if (isHers && path === `/v1/people/${accountOf(both.bob)}/devices`) asked += 1;
    return honest(method, path, body, authorization);
  };
  return { ...both, phone, view, log, askedFor: () => asked };
}

describe("what comes from a device", () => {
  it("is shown as such once its person has removed that device, however late, and so is an edit of what came before", async () => {
    const { alice, bob, phone, view, log, here, askedFor } = await withPhone();
    const say = async (text: string) => {
      const before = log.kept.length;
      await view.send(text);
      await until(() => log.kept.length > before);
    };
    await say("from the phone");
    log.tell(log.kept[0]!);
    await until(() => texts(here).includes("from the phone"));
    expect(shown(here).slice(3)).toEqual(["from the phone"]);
    await say("send it to another account");
    await view.edit(view.messages.get().at(-2)!.id, "from whom?");
    await until(() => log.kept.length === 2);
    await say("and again");
    const [words, edit, last] = log.kept;
    await bob.client.identity.revokeDevice(signedIn(phone).deviceId);
    await until(() => notices(alice).length === 0);
    log.tell(words!, edit!);
    await until(() => texts(here).includes("from whom?"));
    expect(shown(here).slice(3)).toEqual(["from whom? unlisted", "send it to another account unlisted"]);
    // Once, and not for each item that it sends.
    const before = askedFor();
    log.tell(last!);
    await until(() => texts(here).includes("and again"));
    expect(askedFor()).toBe(before);
    // It is kept, and not only seen.
    alice.start();
    await alice.client.start();
    const again = alice.client.messaging.open(here.id);
    await until(() => again.loaded.get());
    const lines = ["from whom?", "send it to another account", "and again"];
    expect(shown(again).slice(3)).toEqual(lines.map((line) => `${line} unlisted`));
  });

  it("is nothing to wonder about where the device was let in a moment ago, and the news of it is still on its way", async () => {
    const { server, alice, bob, id: conversation, here } = await acquainted();
    alice.loses = ({ type }) => type === "keys.changed";
    const phone = await elsewhere(server);
    await link(phone, bob);
    const view = phone.client.messaging.open(conversation);
    await until(() => texts(view).length === 3);
    expect(notices(alice)).toEqual([]);
    await view.send("from the phone");
    await until(() => texts(here).includes("from the phone"));
    expect(shown(here).at(-1)).toBe("from the phone");
    expect(notices(alice)).toMatchObject([{ added: [{ deviceId: signedIn(phone).deviceId }], doubts: [] }]);
  });

  it("changes who is in a group, if it may, and is shown to have been one that is not listed", async () => {
    const { receive, ledger, primitives, unlisted } = await receiverBeside({ kind: "group" });
    const device = await generateDeviceKeys(primitives, await generateMasterKey(primitives), {
      accountId: "jon",
      deviceId: "phone",
    });
    const members = [
      { accountId: "jon", role: "owner" as const },
      { accountId: mira.accountId, role: "member" as const },
    ];
    const come = async (revision: number, previous: Uint8Array, more: typeof members = []) => {
      const said = { groupId: id, revision, previous, changedAt: sentAt, members: [...members, ...more] };
      const roster = await signRoster(primitives, device, said);
      const item = { contentType: rosterContentType, protocolVersion: 1, ciphertext: toBase64(roster) };
      return { roster, record: await receive(item) };
    };
    const first = await come(1, new Uint8Array(32));
    expect(first.record.doubts).toBeUndefined();
    unlisted.add("phone");
    const mallory = { accountId: "mallory", role: "member" as const };
    const second = await come(2, primitives.sha256(first.roster), [mallory as unknown as (typeof members)[number]]);
    expect(second.record.doubts).toEqual({ unlisted: true });
    expect(ledger.conversation(id)?.members).toHaveLength(3);
  });
});

it("a list whose time is over while the program is open holds what is sent, and that is said; the newer one that comes ends it", async () => {
  const { alice, bob, here, server } = await acquainted();
  const submissions = listen(server);
  // Her own is over as well, until she has renewed it.
  const ofBob = () => notices(alice).filter(({ own }) => !own);
  alice.ahead = 31 * 24 * 3_600_000;
  await here.send("is anybody there?");
  await until(() => ofBob().length === 1);
  expect(ofBob()).toMatchObject([{ added: [], doubts: ["expired"], held: true }]);
  expect(submissions).toEqual([]);
  // Nobody tells her of it; she asks once more by herself when there is something to be sent.
  alice.loses = ({ type }) => type === "keys.changed";
  const list = () => server.accounts.get(accountOf(bob))?.deviceList?.list;
  const before = list();
  bob.ahead = alice.ahead;
  await until(() => list() !== before);
  await here.send("hello?");
  await until(() => submissions.length === 2);
  expect(ofBob()).toEqual([]);
});

describe("a server that has never shown somebody's list of devices", () => {
  async function strangers() {
    const server = new FakeServer();
    const [alice, bob] = [new FakeHost(server), new FakeHost(server)];
    await signUp(bob, "bob");
    await until(() => server.accounts.get(accountOf(bob))?.deviceList !== undefined);
    await signUp(alice, "alice");
    const [honest, path] = [server.http.bind(server), `/v1/people/${accountOf(bob)}/devices`];
    let shows = false;
    server.http = (method, asked, body, authorization) => {
      const answer = honest(method, asked, body, authorization);
      if (asked !== path || shows || server.sessionOf(authorization)?.accountId !== accountOf(alice)) return answer;
      const { deviceList: _list, ...rest } = answer.body as AccountDevices;
      return { ...answer, body: rest };
    };
    const here = alice.client.messaging.open(await alice.client.conversations.start(accountOf(bob)));
    const show = () => {
      shows = true;
      peerOf(server, alice).push({ type: "keys.changed", body: { accountId: accountOf(bob) } });
    };
    return { alice, bob, here, submissions: listen(server), show };
  }

  it.each(["it is shown", "the person accepts that"])("gets nothing for any of them until %s", async (how) => {
    const { alice, here, submissions, show } = await strangers();
    await here.send("first words");
    await until(() => notices(alice).length === 1);
    expect(notices(alice)).toMatchObject([{ own: false, doubts: ["absent"], held: true }]);
    expect(submissions).toEqual([]);
    if (how === "it is shown") show();
    else await alice.client.keys.acceptDevices(notices(alice)[0]!);
    await until(() => submissions.length === 1);
    expect(notices(alice).map(({ held }) => held)).toEqual(how === "it is shown" ? [] : [false]);
  });
});
