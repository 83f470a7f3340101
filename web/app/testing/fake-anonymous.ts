import type { Anonymous, AnonymousState, Correspondent, ShownRelay, TalkItem } from "../../core/mesh/door.ts";
import { MeshProblem } from "../../core/mesh/door.ts";
import { ValueStore } from "../../core/store.ts";

const MARK = "7c1f03be92d45a6688e0b19f3c7d2a41";
const GRACE = "b40d9c1277aa4e0f91c3d5e6f708192a";
const HOUR = 3_600_000;

const relay = (
  address: string,
  use: ShownRelay["use"],
  load: number | null,
  rest: Partial<ShownRelay> = {},
): ShownRelay => ({
  address,
  use,
  load,
  contact: null,
  condition: "good",
  ...rest,
});

/** The anonymous mode as a page may find it, without relays: `mesh-begin`, `mesh-empty`, `mesh-elsewhere`, `mesh-failed`, else talks. */
export class FakeAnonymous implements Anonymous {
  readonly state: ValueStore<AnonymousState>;
  readonly correspondents = new ValueStore<readonly Correspondent[]>([]);
  readonly relays = new ValueStore<readonly ShownRelay[]>([]);
  readonly relaysMissing = new ValueStore(0);
  readonly strangers = new ValueStore(0);
  readonly #talks = new Map<string, ValueStore<readonly TalkItem[]>>();

  constructor(scene: string) {
    const ready = { kind: "ready", name: "Heron", id: MARK } as const;
    this.state = new ValueStore<AnonymousState>(
      scene === "mesh-begin" ? { kind: "no-key" } : scene === "mesh-elsewhere" ? { kind: "elsewhere" } : ready,
    );
    if (scene === "mesh-empty") this.relaysMissing.set(1);
    else this.#fill();
  }

  createKey = async (name: string): Promise<void> => {
    if (name.trim() === "") throw new MeshProblem("name-missing");
    this.state.set({ kind: "ready", name, id: MARK });
  };

  importKeyFile = async (): Promise<void> => {
    throw new MeshProblem("passphrase-wrong");
  };

  exportKeyFile = async (): Promise<string> => {
    throw new MeshProblem("passphrase-short");
  };

  contactFile = (): string => "{}";
  groupFile = (): string => "{}";

  addFile = async (): Promise<string> => {
    throw new MeshProblem("contact-file-damaged");
  };

  dismiss = async (id: string): Promise<void> =>
    this.correspondents.set(this.correspondents.get().filter((each) => each.id !== id));

  createGroup = async (): Promise<string> => "group";

  addRelay = async (): Promise<void> => {
    throw new MeshProblem("relay-unreadable");
  };

  talk = (id: string): ValueStore<readonly TalkItem[]> => {
    const talk = this.#talks.get(id) ?? new ValueStore<readonly TalkItem[]>([]);
    this.#talks.set(id, talk);
    return talk;
  };

  send = async (id: string, content: string): Promise<void> => {
    this.talk(id).set([
      ...this.talk(id).get(),
      said("new", content, Date.now(), { own: true, author: MARK, waiting: true }),
    ]);
  };

  sendFile = async (id: string, name: string, bytes: Uint8Array): Promise<void> => {
    const file = { name, size: bytes.length, parts: 9, waiting: 4 };
    this.talk(id).set([
      ...this.talk(id).get(),
      said(`file ${name}`, "", Date.now(), { own: true, author: MARK, waiting: true, file }),
    ]);
  };

  fetchFile = async (): Promise<Uint8Array> => {
    throw new MeshProblem("file-not-there");
  };

  edit = async (): Promise<void> => undefined;
  remove = async (): Promise<void> => undefined;
  react = async (): Promise<void> => undefined;
  forget = async (): Promise<void> => this.state.set({ kind: "no-key" });
  close = (): void => undefined;

  #fill(): void {
    const now = Date.now();
    this.relaysMissing.set(1);
    this.strangers.set(2);
    this.correspondents.set([
      { id: GRACE, kind: "contact", name: "Kingfisher", members: [], lastAt: now - 60_000 },
      {
        id: "group",
        kind: "group",
        name: "Those who watch the river at night",
        members: [
          { id: MARK, name: "Heron" },
          { id: GRACE, name: "Kingfisher" },
        ],
        lastAt: now - 30 * HOUR,
      },
      { id: "f".repeat(32), kind: "contact", name: "مالك الحزين", members: [], lastAt: null },
    ]);
    this.relays.set([
      relay("relay.example.org:8443", "receive", 12),
      relay("relay.example.net:443", "copy", 40),
      relay("[2001:db8::7]:8443", "send", 3, { contact: GRACE }),
      relay("a-relay-with-quite-a-long-name.community.example.com:8443", "none", null, { condition: "silent" }),
      relay("203.0.113.9:8443", "send", 91, { condition: "bad", contact: GRACE }),
    ]);
    this.talk(GRACE).set([
      said("m1", "Did the parcel arrive? I have put it **behind the mill**, as we said.", now - 26 * HOUR),
      said("m2", "It did.", now - 2 * HOUR, {
        own: true,
        author: MARK,
        edited: true,
        reactions: [
          { name: "heart", authors: [GRACE] },
          { name: "thumbsup", authors: [GRACE, MARK] },
        ],
      }),
      said(
        "m3",
        "See https://example.org/a/very/long/path/that/does/not/break/anywhere/at/all/and/goes/on",
        now - 70_000,
      ),
      said("m5", "", now - 65_000, {
        file: { name: "Where the mill stands and how to get there.jpg", size: 3_211_000, parts: 49, waiting: 0 },
      }),
      said("m4", "I shall be there.", now - 60_000, { own: true, author: MARK, waiting: true }),
    ]);
    this.talk("group").set([said("g1", "Good evening, all.", now - 30 * HOUR)]);
  }
}

function said(id: string, content: string, at: number, rest: Partial<TalkItem> = {}): TalkItem {
  return {
    id,
    content,
    at,
    author: GRACE,
    own: false,
    edited: false,
    reactions: [],
    waiting: false,
    file: null,
    ...rest,
  };
}
