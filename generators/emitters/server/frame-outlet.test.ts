import { generateFrom, type GeneratedProject } from "../../testing/generated-project.ts";

const SPECIFICATION = `
@service(#{ title: "Notes" }) namespace Notes {
  @roles enum Role { guest, user }
  @conditions enum Condition { reader, muted }
}
namespace Frames {
  using Notes;
  @channel("note.new", Direction.fromServer) @allow(Role.user, Condition.reader) @deny(Role.user, Condition.muted)
  op noteNew(@classify(DataClass.C1) noteId: string, @classify(DataClass.C2) sealed: bytes, @classify(DataClass.C1) tags: string[]): void;
  @channel("note.gone", Direction.fromServer) @allow(Role.user) op noteGone(@classify(DataClass.C1) noteId: string): void;
  @channel("guest.only", Direction.fromServer) @allow(Role.guest) op guestOnly(): void;
}
`;

interface Frame {
  readonly type: string;
  readonly text: string;
  readonly about: object;
}
interface Frames {
  encodeFrame(type: string, body: object): Frame;
}
interface Outlet {
  send(frame: Frame, bytes?: Buffer, options?: object): void;
}
interface Outlets {
  FrameOutlet: new (socket: object, receiver: object, policy: object) => Outlet;
}
type Answer = boolean | Promise<boolean>;

const receiver = { role: "user", accountId: "alice", deviceId: "phone", sessionId: "s", address: "::1" };
let project: GeneratedProject;
let encodeFrame: Frames["encodeFrame"];

beforeAll(async () => {
  project = await generateFrom(SPECIFICATION);
  ({ encodeFrame } = await project.load<Frames>("server/frames.ts"));
}, 60_000);
afterAll(() => project[Symbol.dispose]());

const newNote = (noteId: string, size = 1) =>
  encodeFrame("note.new", { noteId, sealed: "A".repeat(size), tags: ["x"] });
const gone = (noteId: string) => encodeFrame("note.gone", { noteId });

/** An outlet, what came out of it, and what was asked. */
async function open(reader: (noteId: string) => Answer, muted: () => Answer = () => false) {
  const { FrameOutlet } = await project.load<Outlets>("server/runtime/frame-outlet.ts");
  const told = { sent: [] as string[], asked: [] as object[], refused: [] as string[], undecided: [] as string[] };
  const socket = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    closed: undefined as number | undefined,
    send: (bytes: Buffer) =>
      void told.sent.push((JSON.parse(String(bytes)) as { body: { noteId: string } }).body.noteId),
    once: () => undefined,
    resume: () => undefined,
    terminate: () => undefined,
    close(code: number) {
      socket.readyState = 2;
      socket.closed = code;
    },
  };
  const conditions = {
    reader(_actor: object, about: { noteId: string }) {
      told.asked.push(about);
      return reader(about.noteId);
    },
    muted,
  };
  const policy = {
    conditions,
    refused: (type: string) => told.refused.push(type),
    undecided: (error: Error) => told.undecided.push(error.message),
  };
  return { told, socket, outlet: new FrameOutlet(socket, receiver, policy) };
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("A frame that the server sends", () => {
  it("goes to whoever the policy lets have it, is refused to others, and its conditions see ids and no content", async () => {
    const { told, outlet } = await open((noteId) => noteId !== "theirs");
    for (const frame of [newNote("mine"), newNote("theirs"), gone("theirs"), encodeFrame("guest.only", {})])
      outlet.send(frame);
    expect(told.sent).toEqual(["mine", "theirs"]);
    expect(told.refused).toEqual(["note.new", "guest.only"]);
    expect(told.asked).toEqual([{ noteId: "mine" }, { noteId: "theirs" }]);
  });

  it("is refused where a rule refuses it, whatever allows it", async () => {
    const { told, outlet } = await open(
      () => true,
      async () => true,
    );
    outlet.send(newNote("mine"));
    await turns();
    expect([told.sent, told.refused]).toEqual([[], ["note.new"]]);
  });

  it("keeps its place behind those that are not decided yet, of which one is asked about at a time", async () => {
    const answers: ((answer: boolean) => void)[] = [];
    const { told, outlet } = await open((noteId) =>
      noteId.startsWith("slow") ? new Promise((resolve) => answers.push(resolve)) : true,
    );
    for (const frame of [newNote("1"), newNote("slow 2"), gone("3"), newNote("slow 4"), newNote("5")])
      outlet.send(frame);
    expect([told.sent, answers.length]).toEqual([["1"], 1]);
    answers[0]!(false);
    await turns();
    expect([told.sent, answers.length]).toEqual([["1", "3"], 2]);
    outlet.send(gone("6"));
    answers[1]!(true);
    await turns();
    expect(told.sent).toEqual(["1", "3", "slow 4", "5", "6"]);
    expect(told.refused).toEqual(["note.new"]);
    outlet.send(gone("7"));
    expect(told.sent.at(-1)).toBe("7");
  });

  it("has no more wait for a decision than a slow client would have wait", async () => {
    const { told, socket, outlet } = await open(() => new Promise(() => undefined));
    for (let sent = 0; sent < 10; sent += 1) outlet.send(newNote("slow", 90_000));
    expect(socket.closed).toBeUndefined();
    for (let sent = 0; sent < 3; sent += 1) outlet.send(newNote("slow", 90_000));
    expect([socket.closed, told.sent]).toEqual([1013, []]);
    const small = await open(() => new Promise(() => undefined));
    for (let sent = 0; sent < 4_000; sent += 1) small.outlet.send(gone("7"));
    expect(small.socket.closed).toBeUndefined();
    small.outlet.send(newNote("slow"));
    for (let sent = 0; sent < 4_000; sent += 1) small.outlet.send(gone("7"));
    expect(small.socket.closed).toBe(1013);
  });

  it.each<[string, () => Answer]>([
    ["at once", () => fail()],
    ["later", async () => fail()],
  ])(
    "that cannot be decided, as comes to light %s, ends its socket, so that its client catches up",
    async (_when, ask) => {
      const { told, socket, outlet } = await open(ask);
      outlet.send(newNote("mine"));
      outlet.send(gone("mine"));
      await turns();
      expect([socket.closed, told.sent, told.undecided]).toEqual([1013, [], ["away"]]);
    },
  );
});

function fail(): boolean {
  throw new Error("away");
}
