import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { GroupBook } from "../../../services/testing/group-book.ts";
import { makeSubmission } from "../../../services/testing/make-submission.ts";
import { Person } from "../../../services/testing/person.ts";
import { CIPHERTEXT } from "./side.ts";
import type { Room, Side } from "./side.ts";

const SIGNED_UP_TOGETHER = 8;
const LAST = 50;
/** One has more in the rooms that a load is put on. */
const SOCKETS_OF_AN_ACCOUNT = 3;
const FLOOR = fileURLToPath(new URL("floor.ts", import.meta.url));

/** The server of this project: real accounts, real tokens, real doors. On one database each has people of another name. */
export function ours(origin: string, pid: number, called = "bench"): Side {
  const people: Person[] = [];
  const made = new Map<number, Room[]>();
  /** The first pair, whose conversation is read. */
  let asked: { person: Person; room: { conversationId: string } } | undefined;
  /** New people, each with keys. */
  const signUp = async (count: number): Promise<Person[]> => {
    const [from, upTo] = [people.length, people.length + count];
    while (people.length < upTo) {
      const names = Array.from(
        { length: Math.min(SIGNED_UP_TOGETHER, upTo - people.length) },
        (_, at) => people.length + at,
      );
      people.push(...(await Promise.all(names.map((name) => Person.signUp(origin, `${called}_${name}`)))));
    }
    return people.slice(from, upTo);
  };
  const open = async (members: number): Promise<Room> => {
    const all = await signUp(members);
    const [writer, ...others] = all;
    const isPair = members === 2;
    const conversationId = isPair
      ? (await writer!.conversations.openDirectConversation({ accountId: others[0]!.accountId })).conversationId
      : (await GroupBook.begin(writer!, ...others)).conversationId;
    if (isPair) asked ??= { person: writer!, room: { conversationId } };
    // A group's members know the chain of its writer; of two people each message brings its key.
    const readers = isPair ? others.map(({ deviceId }) => deviceId) : [];
    const submission = makeSubmission(conversationId, readers, {
      ciphertext: CIPHERTEXT,
      ...(isPair ? {} : { membership: 1 }),
    });
    const { messageId } = submission;
    const [head, tail] = JSON.stringify(submission).split(messageId) as [string, string];
    const prefix = messageId.slice(0, 14);
    return {
      members,
      place: (member) => all[member]!.socketPlace,
      frame: (id) =>
        `{"type":"message.submit","id":"${id}","body":${head}${prefix}${String(id).padStart(12, "0")}${tail}}`,
    };
  };
  return {
    name: "ours",
    pid,
    async rooms(count, members) {
      const rooms = made.get(members) ?? [];
      made.set(members, rooms);
      while (rooms.length < count) rooms.push(await open(members));
      return rooms.slice(0, count);
    },
    async idle(count) {
      const owners = Math.ceil(count / SOCKETS_OF_AN_ACCOUNT);
      if (people.length < owners) await signUp(owners - people.length);
      return Array.from({ length: count }, (_, at) => people[at % owners]!.socketPlace);
    },
    async last() {
      const { messages } = await asked!.person.messaging.readHistory({ ...asked!.room, limit: LAST });
      if (messages.length !== LAST) throw new Error(`${messages.length} messages came, not ${LAST}.`);
    },
  };
}

/** The floor, in a process of its own. */
export async function floor(url: string): Promise<Side & { end(): void }> {
  const child = spawn(process.execPath, [FLOOR, url], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  const origin = `127.0.0.1:${String(port).trim()}`;
  const room = (name: string, members: number): Room => ({
    members,
    place: () => ({ url: `ws://${origin}/${name}`, protocols: [] }),
    frame: (id) =>
      `{"id":"${id}","body":{"room":"${name}","messageId":"${String(id).padStart(26, "0")}","ciphertext":"${CIPHERTEXT}"}}`,
  });
  return {
    name: "floor",
    pid: child.pid!,
    rooms: async (count, members) => Array.from({ length: count }, (_, at) => room(`${members}-${at}`, members)),
    idle: async (count) => Array.from({ length: count }, () => ({ url: `ws://${origin}/idle`, protocols: [] })),
    last: async () => void (await (await fetch(`http://${origin}/2-0`)).arrayBuffer()),
    end: () => void child.kill(),
  };
}
