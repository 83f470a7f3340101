import { Seeded } from "../../crypto/testing/machine/seeded.ts";
import { MemoryStorage } from "../../hosts/memory-storage.ts";
import type { Person } from "../person.ts";
import { SealedDatabase } from "../storage/sealed-database.ts";
import { openWrappingKey } from "../storage/wrapping-key.ts";
import { KnownNames } from "./known-names.ts";

const provider = { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
/** More of them for a long night. */
const attempts = Number(process.env["TENCHAT_LIES"] ?? 20);
/** Other ones each time; those that were told under this seed again. */
const seed = Number(process.env["TENCHAT_SEED"] ?? crypto.getRandomValues(new Uint32Array(1))[0]);

const bob: Person = { accountId: "bob's", username: "bob", displayName: "Bob" };
const carol: Person = { accountId: "carol's", username: "carol", displayName: "Carol" };

/** What the server makes of the name of one of them. */
const lies: readonly ((of: Person, other: Person, drawn: Seeded) => Partial<Person>)[] = [
  (_of, { username, displayName }) => ({ username, displayName }),
  (_of, { displayName }) => ({ displayName }),
  (_of, { username }) => ({ username }),
  ({ displayName }) => ({ displayName: displayName.replace("o", "о") }),
  ({ displayName }) => ({ displayName: `${displayName}\u200b` }),
  ({ displayName }) => ({ displayName: `\u202e${displayName}` }),
  ({ displayName }) => ({ displayName: displayName.toUpperCase() }),
  () => ({ displayName: "" }),
  ({ username }) => ({ username: `${username}_` }),
  (_of, _other, drawn) => ({ displayName: String.fromCodePoint(0x41 + drawn.below(0x5000)) }),
];

describe("a server that lies about names", () => {
  it(`${attempts} times (seed ${seed}) renames nobody, and each time it is seen`, async () => {
    const storage = new MemoryStorage();
    const key = await openWrappingKey(await storage.open("account"), provider);
    const database = new SealedDatabase("account", await storage.open("account"), key);
    const start = async () => {
      const names = new KnownNames(
        database,
        "alice's",
        () => 7,
        () => undefined,
      );
      await names.load([]);
      return names;
    };
    let names = await start();
    const hear = async (...people: readonly Person[]) => {
      const { changes, after } = names.noticed(people);
      if (changes.length > 0) await database.commit(changes);
      for (const run of after) run();
    };
    await hear(bob, carol);
    const drawn = new Seeded(seed);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const [of, other] = drawn.oneIn(2) ? [bob, carol] : [carol, bob];
      const lie = lies[attempt] ?? drawn.pick(lies)!;
      const said = { ...of, ...lie(of, other, drawn) };
      await hear(...(drawn.oneIn(2) ? [said] : [said, other]));
      if (drawn.oneIn(3)) names = await start();
      expect([names.person(of.accountId), names.person(other.accountId)]).toEqual([of, other]);
      const { username, displayName } = said;
      expect(names.change(of.accountId)).toEqual({ username, displayName, noticedAt: 7 });
      expect(names.change(other.accountId)).toBeNull();
      // Nobody accepts what they were not shown, and the truth takes the lie back.
      expect(await names.accept(of.accountId, { username, displayName: `${displayName}.` })).toBe(false);
      await hear(of);
      expect(names.change(of.accountId)).toBeNull();
    }
  });
});
