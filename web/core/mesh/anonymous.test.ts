import { randomBytes } from "node:crypto";
import { StorageNewer } from "../host.ts";
import type { Anonymous, TalkItem } from "./door.ts";
import { FakeMesh, FakePlace, until } from "./testing/fake-mesh.ts";

const RELAYS = Array.from({ length: 6 }, (_, at) => `relay${at}.example.org:8080`);
/** The keys of three people, made once: what a place needs to be one of theirs. */
const made = new Map<string, FakePlace>();

beforeAll(async () => {
  for (const name of ["ada", "bob", "eve", "stranger"]) {
    const place = new FakePlace(new FakeMesh([]), name);
    const door = await place.open();
    await door.createKey(name);
    door.close();
    made.set(name, place);
  }
}, 500_000);

interface Someone {
  readonly place: FakePlace;
  readonly door: Anonymous;
}

const opened: Anonymous[] = [];
afterEach(() => {
  for (const door of opened.splice(0)) door.close();
});

async function someone(mesh: FakeMesh, name: string, at = name, relays: readonly string[] = RELAYS): Promise<Someone> {
  const place = new FakePlace(mesh, at);
  await place.becomeLike(made.get(name)!);
  const door = await place.open();
  opened.push(door);
  for (const relay of relays) await door.addRelay(relay);
  return { place, door };
}

const idOf = ({ door }: Someone) => (door.state.get() as { id: string }).id;
const keyOf = ({ door }: Someone) => (JSON.parse(door.contactFile()) as { publicKey: string }).publicKey;
const texts = ({ door }: Someone, id: string) =>
  door
    .talk(id)
    .get()
    .map(({ content }) => content);
const item = ({ door }: Someone, id: string, content: string): TalkItem =>
  door
    .talk(id)
    .get()
    .find((each) => each.content === content)!;
const shows = (who: Someone, id: string, wanted: readonly string[]) =>
  until(
    () => JSON.stringify(texts(who, id)) === JSON.stringify(wanted),
    () => [texts(who, id), wanted, who.door.relays.get(), who.place.reports.map(String)],
  );

async function two(mesh: FakeMesh): Promise<readonly [Someone, Someone]> {
  const pair = [await someone(mesh, "ada"), await someone(mesh, "bob")] as const;
  await pair[0].door.addFile(pair[1].door.contactFile());
  await pair[1].door.addFile(pair[0].door.contactFile());
  return pair;
}

describe("JA-014 an anonymous conversation", () => {
  it("is talked, changed, removed and reacted to, and no relay is shown two keys by one place", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, bob] = await two(mesh);
    await ada.door.send(idOf(bob), "hello");
    await shows(bob, idOf(ada), ["hello"]);
    await bob.door.send(idOf(ada), "hi");
    await shows(ada, idOf(bob), ["hello", "hi"]);
    await until(() => !item(ada, idOf(bob), "hello").waiting);
    await ada.door.edit(idOf(bob), item(ada, idOf(bob), "hello").id, "hello there");
    await bob.door.react(
      idOf(ada),
      item(bob, idOf(ada), "hello")?.id ?? item(bob, idOf(ada), "hello there").id,
      "heart",
    );
    await shows(bob, idOf(ada), ["hello there", "hi"]);
    await until(() => item(ada, idOf(bob), "hello there").reactions.length === 1);
    await bob.door.remove(idOf(ada), item(bob, idOf(ada), "hi").id);
    await shows(ada, idOf(bob), ["hello there"]);
    await expect(bob.door.edit(idOf(ada), item(bob, idOf(ada), "hello there").id, "no")).rejects.toMatchObject({
      kind: "not-yours",
    });
    for (const place of ["ada", "bob"]) {
      for (const relay of RELAYS) expect(mesh.keysAt(place, relay).size).toBeLessThanOrEqual(1);
      expect(mesh.relaysOf(place).size).toBe(3);
    }
    const sender = mesh.seen.find(
      ({ client, path, key }) => client === "ada" && path === "/send" && key === keyOf(bob),
    );
    const reader = mesh.seen.find(({ client, path }) => client === "ada" && path === "/fetch");
    expect(sender!.relay).not.toBe(reader!.relay);
    expect([...ada.place.reports, ...bob.place.reports]).toEqual([]);
  }, 500_000);

  it("goes by the least busy relays, and JA-013 to each of a group by another", async () => {
    const mesh = new FakeMesh(RELAYS);
    RELAYS.forEach((relay, at) => mesh.loads.set(relay, at < 4 ? at : 90));
    const [ada, bob] = await two(mesh);
    const eve = await someone(mesh, "eve");
    await ada.door.addFile(eve.door.contactFile());
    const group = await ada.door.createGroup("Loom", [idOf(bob), idOf(eve)]);
    for (const each of [bob, eve]) await each.door.addFile(ada.door.groupFile(group));
    await ada.door.send(group, "to all");
    await Promise.all([bob, eve].map((each) => shows(each, group, ["to all"])));
    // Eve knows Bob by the file of the group alone.
    await bob.door.send(group, "and back");
    await Promise.all([ada, eve].map((each) => shows(each, group, ["to all", "and back"])));
    const sentBy = (key: string) =>
      mesh.seen
        .filter((each) => each.client === "ada" && each.path === "/send" && each.key === key)
        .map(({ relay }) => relay);
    const relays = [...new Set(sentBy(keyOf(bob))), ...new Set(sentBy(keyOf(eve)))];
    expect(new Set(relays).size).toBe(2);
    for (const relay of mesh.relaysOf("ada")) expect(mesh.loads.get(relay)).toBeLessThan(90);
  }, 500_000);

  it("waits, sealed, for a relay that has seen no other key, and is not lost with the page", async () => {
    const mesh = new FakeMesh(RELAYS);
    const bob = await someone(mesh, "bob");
    const ada = await someone(mesh, "ada", "ada", RELAYS.slice(0, 1));
    await ada.door.addFile(bob.door.contactFile());
    await bob.door.addFile(ada.door.contactFile());
    await until(() => mesh.relaysOf("ada").size === 1);
    await ada.door.send(idOf(bob), "patience");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mesh.keysAt("ada", RELAYS[0]!)).toEqual(new Set([keyOf(ada)]));
    expect([ada.door.relaysMissing.get(), item(ada, idOf(bob), "patience").waiting]).toEqual([2, true]);
    for (const { value } of ada.place.storage.unsafeTestingDump())
      expect(Buffer.from(JSON.stringify(value)).includes("patience")).toBe(false);
    const adaId = idOf(ada);
    ada.door.close();
    const door = await ada.place.open();
    opened.push(door);
    for (const relay of RELAYS.slice(1, 3)) await door.addRelay(relay);
    await shows(bob, adaId, ["patience"]);
    await until(() => !door.talk(idOf(bob)).get()[0]!.waiting);
    expect(mesh.packets.filter(({ recipient }) => recipient === keyOf(bob))).toHaveLength(1);
  }, 500_000);

  it("JA-010 JA-018 passes over relays that are dead, drop or alter, and uses none up without a network", async () => {
    const mesh = new FakeMesh(RELAYS);
    // The least busy ones are the bad ones.
    (["dead", "drops", "alters"] as const).forEach((manners, at) => {
      mesh.manners.set(RELAYS[at]!, manners);
      mesh.loads.set(RELAYS[at]!, 0);
    });
    const [ada, bob] = await two(mesh);
    await ada.door.send(idOf(bob), "through");
    await shows(bob, idOf(ada), ["through"]);
    ada.place.online = false;
    const before = mesh.relaysOf("ada").size;
    await ada.door.send(idOf(bob), "later");
    await new Promise((resolve) => setTimeout(resolve, 500));
    ada.place.online = true;
    ada.place.ahead += 3_600_000;
    await shows(bob, idOf(ada), ["through", "later"]);
    expect(mesh.relaysOf("ada").size).toBe(before);
    for (const relay of RELAYS) expect(mesh.keysAt("ada", relay).size).toBeLessThanOrEqual(1);
  }, 500_000);

  it("is the same at another place of the same key, and catches up with what was said meanwhile", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, bob] = await two(mesh);
    await ada.door.send(idOf(bob), "one");
    await shows(bob, idOf(ada), ["one"]);
    await bob.door.send(idOf(ada), "two");
    await shows(ada, idOf(bob), ["one", "two"]);
    const elsewhere = await someone(mesh, "ada", "laptop");
    await elsewhere.door.addFile(bob.door.contactFile());
    await shows(elsewhere, idOf(bob), ["one", "two"]);
    await elsewhere.door.send(idOf(bob), "three");
    await Promise.all([shows(ada, idOf(bob), ["one", "two", "three"]), shows(bob, idOf(ada), ["one", "two", "three"])]);
    await elsewhere.door.edit(idOf(bob), item(elsewhere, idOf(bob), "one").id, "first");
    await shows(ada, idOf(bob), ["first", "two", "three"]);
  }, 500_000);

  it("brings a file to whoever is spoken to and to one's own other place, by relays that see nobody's key for it", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, bob] = await two(mesh);
    const laptop = await someone(mesh, "ada", "laptop");
    await laptop.door.addFile(bob.door.contactFile());
    const file = new Uint8Array(randomBytes(195_000));
    ada.place.online = false;
    await ada.door.sendFile(idOf(bob), "plan.pdf", file);
    const [sent] = ada.door.talk(idOf(bob)).get();
    expect(sent).toMatchObject({ waiting: true, file: { name: "plan.pdf", size: 195_000, parts: 3, waiting: 3 } });
    // The page is closed before anything of it went.
    const [adaId, key] = [idOf(ada), keyOf(ada)];
    ada.door.close();
    ada.place.online = true;
    const door = await ada.place.open();
    opened.push(door);
    const has = (one: Anonymous, id: string) => one.talk(id).get().at(-1)?.file?.name === "plan.pdf";
    await until(() => has(bob.door, adaId) && has(laptop.door, idOf(bob)) && !door.talk(idOf(bob)).get()[0]!.waiting);
    for (const [one, id] of [
      [bob.door, adaId],
      [laptop.door, idOf(bob)],
      [door, idOf(bob)],
    ] as const) {
      const told: number[] = [];
      const came = await one.fetchFile(id, one.talk(id).get().at(-1)!, (parts) => told.push(parts));
      expect([Buffer.from(came).equals(file), told]).toEqual([true, [0, 1, 2, 3, 3]]);
    }
    // The relay of the parts sees a key that nobody has, and none of a person.
    const people = new Set([key, keyOf(bob)]);
    const shown = (client: string, relay: string) => [...mesh.keysAt(client, relay)];
    for (const relay of RELAYS) {
      expect(shown("ada", relay).length).toBeLessThanOrEqual(1);
      for (const client of ["bob", "laptop"]) expect(shown(client, relay).every((each) => people.has(each))).toBe(true);
    }
    expect(RELAYS.filter((relay) => shown("ada", relay).some((each) => !people.has(each)))).toHaveLength(1);
    const text = await bob.door
      .fetchFile(adaId, { author: adaId, id: "nothing" }, () => undefined)
      .catch((error: unknown) => error);
    expect(text).toMatchObject({ kind: "not-yours" });
  }, 500_000);

  it("sends no part of a file any more once its message is deleted", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, bob] = await two(mesh);
    ada.place.online = false;
    await ada.door.sendFile(idOf(bob), "secret.pdf", new Uint8Array(200_000));
    await ada.door.remove(idOf(bob), ada.door.talk(idOf(bob)).get()[0]!.id);
    ada.place.online = true;
    ada.place.ahead += 3_600_000;
    await ada.door.send(idOf(bob), "instead");
    await shows(bob, idOf(ada), ["instead"]);
    await until(() => !item(ada, idOf(bob), "instead").waiting);
    const people = new Set([keyOf(ada), keyOf(bob)]);
    expect(mesh.packets.filter(({ recipient }) => !people.has(recipient))).toEqual([]);
  }, 500_000);

  it("sends no part of a file any more once its message is deleted at another log-in", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, bob] = await two(mesh);
    const laptop = await someone(mesh, "ada", "laptop");
    await laptop.door.addFile(bob.door.contactFile());
    // Relays are left for people and copies, and none for files.
    for (const relay of RELAYS.slice(3)) mesh.manners.set(relay, "dead");
    await ada.door.sendFile(idOf(bob), "secret.pdf", new Uint8Array(200_000));
    await until(() => laptop.door.talk(idOf(bob)).get().length === 1);
    const { id } = laptop.door.talk(idOf(bob)).get()[0]!;
    expect(ada.door.talk(idOf(bob)).get()[0]!.file).toMatchObject({ parts: 4, waiting: 4 });
    await laptop.door.remove(idOf(bob), id);
    await until(() => ada.door.talk(idOf(bob)).get().length === 0);
    expect(ada.door.relaysMissing.get()).toBe(0);
    for (const relay of RELAYS) mesh.manners.set(relay, "good");
    await ada.door.addRelay("late.example:443");
    mesh.manners.set("late.example:443", "good");
    await ada.door.send(idOf(bob), "instead");
    await shows(bob, idOf(ada), ["instead"]);
    const people = new Set([keyOf(ada), keyOf(bob)]);
    expect(mesh.packets.filter(({ recipient }) => !people.has(recipient))).toEqual([]);
  }, 500_000);

  it("is at work in one tab: the one before says that another has it, and does nothing more", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, bob] = await two(mesh);
    const later = await ada.place.open();
    opened.push(later);
    await until(() => ada.door.state.get().kind === "elsewhere");
    await expect(ada.door.send(idOf(bob), "from the first")).rejects.toMatchObject({ kind: "open-elsewhere" });
    await later.send(idOf(bob), "from the second");
    await shows(bob, (later.state.get() as { id: string }).id, ["from the second"]);
    expect([later.state.get().kind, ada.place.reports]).toEqual(["ready", []]);
  }, 500_000);

  it("keeps nothing of keys that are no contact's, and has it once they are one", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, eve] = [await someone(mesh, "ada"), await someone(mesh, "eve")];
    await eve.door.addFile(ada.door.contactFile());
    await eve.door.send(idOf(ada), "do you know me");
    await until(() => ada.door.strangers.get() === 1);
    expect(ada.door.correspondents.get()).toEqual([]);
    await ada.door.addFile(eve.door.contactFile());
    await shows(ada, idOf(eve), ["do you know me"]);
  }, 500_000);

  it("counts those whom it does not know, each once, and none any more whom it does", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, eve, bob] = [await someone(mesh, "ada"), await someone(mesh, "eve"), await someone(mesh, "bob")];
    for (const one of [eve, bob]) {
      await one.door.addFile(ada.door.contactFile());
      for (const text of ["once", "twice"]) await one.door.send(idOf(ada), text);
    }
    const has = (person: Someone) => mesh.packets.filter(({ recipient }) => recipient === keyOf(person)).length;
    await until(() => has(ada) === 4);
    await until(() => ada.door.strangers.get() === 2);
    await ada.door.addFile(eve.door.contactFile());
    expect(ada.door.strangers.get()).toBe(1);
    await until(() => texts(ada, idOf(eve)).length === 2);
    expect(ada.door.strangers.get()).toBe(1);
    await ada.door.addFile(bob.door.contactFile());
    await until(() => texts(ada, idOf(bob)).length === 2);
    expect(ada.door.strangers.get()).toBe(0);
  }, 500_000);

  it("has the members of a group whom it was begun with, whatever file says otherwise of it later", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, eve, bob] = [await someone(mesh, "ada"), await someone(mesh, "eve"), await someone(mesh, "bob")];
    for (const one of [eve, bob]) await ada.door.addFile(one.door.contactFile());
    const group = await ada.door.createGroup("Loom", [idOf(eve), idOf(bob)]);
    await bob.door.addFile(ada.door.groupFile(group));
    const file = JSON.parse(ada.door.groupFile(group)) as { members: { name: string; publicKey: string }[] };
    const members = () =>
      bob.door.correspondents.get().map((each) => [each.name, each.members.map(({ name }) => name)]);
    const before = members();
    expect(before).toEqual([["Loom", ["ada", "eve", "bob"]]]);
    const without = file.members.filter(({ name }) => name !== "eve");
    const other = await someone(mesh, "stranger");
    const exchanged = [...without, { name: "eve", publicKey: keyOf(other) }];
    for (const wrong of [without, exchanged, [...file.members, { name: "y", publicKey: keyOf(other) }]])
      await expect(bob.door.addFile(JSON.stringify({ ...file, members: wrong }))).rejects.toMatchObject({
        kind: "group-changed",
      });
    // The same once more, in whatever order and under whatever names, changes nothing.
    const again = { ...file, name: "Doom", members: file.members.toReversed().map((one) => ({ ...one, name: "x" })) };
    expect(await bob.door.addFile(JSON.stringify(again))).toBe(group);
    expect(members()).toEqual(before);
  }, 500_000);

  it("lets a contact and a group go, with what was said there and what waits, and nobody is told", async () => {
    const mesh = new FakeMesh(RELAYS);
    const [ada, bob] = await two(mesh);
    const eve = await someone(mesh, "eve");
    await ada.door.addFile(eve.door.contactFile());
    const group = await ada.door.createGroup("Loom", [idOf(bob), idOf(eve)]);
    await bob.door.addFile(ada.door.groupFile(group));
    const adaId = idOf(ada);
    await ada.door.send(group, "to the loom");
    await ada.door.send(idOf(bob), "to bob");
    await shows(bob, idOf(ada), ["to bob"]);
    await shows(bob, group, ["to the loom"]);
    ada.place.online = false;
    await ada.door.send(idOf(bob), "never sent");
    await ada.door.dismiss(idOf(bob));
    await ada.door.dismiss(group);
    expect([ada.door.correspondents.get().map(({ name }) => name), texts(ada, idOf(bob))]).toEqual([["eve"], []]);
    await expect(ada.door.send(group, "no")).rejects.toMatchObject({ kind: "not-yours" });
    ada.place.online = true;
    await bob.door.send(idOf(ada), "still there?");
    await until(() => ada.door.strangers.get() === 1);
    ada.door.close();
    const door = await ada.place.open();
    opened.push(door);
    expect(door.correspondents.get().map(({ name }) => name)).toEqual(["eve"]);
    expect(door.talk(idOf(bob)).get()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await shows(bob, adaId, ["to bob", "still there?"]);
  }, 500_000);

  it("says of its storage alone that it failed, and that a newer version has written it", async () => {
    const ada = await someone(new FakeMesh(RELAYS), "ada", "ada", []);
    ada.place.fault = new Error("no space");
    await expect(ada.door.addRelay(RELAYS[0]!)).rejects.toMatchObject({ kind: "storage-failed" });
    await expect(ada.place.open()).rejects.toMatchObject({ kind: "storage-failed" });
    ada.place.fault = new StorageNewer();
    await expect(ada.place.open()).rejects.toMatchObject({ kind: "storage-newer" });
    ada.place.fault = null;
    // Whatever else it may be, nobody is sent to look at their disk for it, and it is written down.
    await expect(ada.door.createGroup("Loom", null as unknown as string[])).rejects.toMatchObject({
      kind: "unexpected",
    });
    expect(ada.place.reports.map(String)).toEqual([expect.stringContaining("TypeError")]);
  }, 120_000);
});

describe("JA-018 JA-019 the list of relays", () => {
  it("grows by what relays say, but for what is private or nowhere, and nobody is told of it", async () => {
    const mesh = new FakeMesh(RELAYS);
    mesh.lists.set(RELAYS[0]!, [
      { ip: "relay9.example.org", port: 8080 },
      { ip: "127.0.0.1", port: "8080" },
      { ip: "10.0.0.1", port: "8080" },
      { ip: "0x7f.1", port: "80" },
      { ip: "localhost", port: "80" },
      { ip: "::1", port: "80" },
      null,
      { ip: 7 },
      "relay8.example.org:80",
    ]);
    const ada = await someone(mesh, "ada", "ada", RELAYS.slice(0, 1));
    await until(() => ada.door.relays.get().length === 2);
    expect(
      ada.door.relays
        .get()
        .map(({ address }) => address)
        .toSorted(),
    ).toEqual([RELAYS[0], "relay9.example.org:8080"]);
    await expect(ada.door.addRelay("relay")).rejects.toMatchObject({ kind: "relay-unreadable" });
    await ada.door.addRelay("127.0.0.1:8080");
    expect(ada.door.relays.get()).toHaveLength(3);
  }, 120_000);
});
