import { generateDeviceKeys, generateMasterKey, rosterContentType, signRoster } from "../../crypto/secrets.ts";
import type { DeviceKeys, Roster } from "../../crypto/secrets.ts";
import { Seeded } from "../../crypto/testing/machine/seeded.ts";
import { primitives } from "../../crypto/testing/test-primitives.ts";
import { toBase64 } from "../base64.ts";
import { id, mira, receiverBeside, sentAt } from "../testing/receiver-beside.ts";

/** More of them for a long night. */
const attempts = Number(process.env["TENCHAT_LIES"] ?? 20);
/** Other ones each time; those that were told under this seed again. */
const seed = Number(process.env["TENCHAT_SEED"] ?? crypto.getRandomValues(new Uint32Array(1))[0]);

const people = {
  jon: { accountId: "jon", role: "owner" },
  mira: { accountId: mira.accountId, role: "member" },
  cleo: { accountId: "cleo", role: "member" },
  mallory: { accountId: "mallory", role: "member" },
} as const;

const ofDevice = ({ identity }: DeviceKeys) => ({
  senderAccountId: identity.accountId,
  senderDeviceId: identity.deviceId,
});

/** Jon owns a group of Mira and Cleo. Mallory works with the server, and Cleo with Mallory. */
async function stage() {
  const p = await primitives;
  const device = async (accountId: string, deviceId: string, master = generateMasterKey(p)) =>
    generateDeviceKeys(p, await master, { accountId, deviceId });
  const [jon, cleo, mallory] = [
    await device("jon", "phone"),
    await device("cleo", "desk"),
    await device("mallory", "pc"),
  ];
  // By a key of Mallory's own, as if it were Jon's.
  const falseJon = await device("jon", "phone");
  const sign = (by: DeviceKeys, roster: Partial<Roster> & Pick<Roster, "revision" | "previous" | "members">) =>
    signRoster(p, by, { groupId: id, changedAt: sentAt, ...roster });
  const members = [people.jon, people.mira, people.cleo];
  const first = await sign(jon, { revision: 1, previous: new Uint8Array(32), members });
  return { p, jon, cleo, mallory, falseJon, sign, members, first };
}

type Stage = Awaited<ReturnType<typeof stage>>;
type Said = { readonly bytes: Uint8Array; readonly as: ReturnType<typeof ofDevice> };
type Lie = (drawn: Seeded, staged: Stage) => Promise<Said>;

/** With Mallory among them, by whoever signs it. */
function adding(
  by: keyof Pick<Stage, "jon" | "cleo" | "mallory" | "falseJon">,
  as = by,
  more: Partial<Roster> = {},
): Lie {
  return async (_drawn, { p, sign, members, first, ...devices }) => {
    const previous = p.sha256(first);
    const roster = { revision: 2, previous, members: [...members, people.mallory], ...more };
    return { bytes: await sign(devices[by], roster), as: ofDevice(devices[as]) };
  };
}

/** What Jon has signed, or would have, with something about it that is another. */
function ofJon(what: (drawn: Seeded, staged: Stage) => Promise<Uint8Array>): Lie {
  return async (drawn, staged) => ({ bytes: await what(drawn, staged), as: ofDevice(staged.jon) });
}

const lies: Readonly<Record<string, Lie>> = {
  "a stranger adds themselves": adding("mallory"),
  "a member adds somebody": adding("cleo"),
  "somebody with another key signs as the owner": adding("falseJon"),
  "a stranger's roster is brought as the owner's": adding("mallory", "jon"),
  "a member's roster is brought as the owner's": adding("cleo", "jon"),
  "the owner's roster is brought as a stranger's": adding("jon", "mallory"),
  "a roster of another group": adding("jon", "jon", { groupId: "another group" }),
  "a roster whose forerunner is kept back": adding("jon", "jon", { revision: 3 }),
  "a roster of another past": adding("jon", "jon", { previous: new Uint8Array(32).fill(9) }),
  "a roster of before": ofJon(async (_drawn, { first }) => first),
  "one bit is another": ofJon(async (drawn, { p, sign, jon, members, first }) => {
    const bytes = await sign(jon, { revision: 2, previous: p.sha256(first), members: members.slice(0, 2) });
    bytes[drawn.below(bytes.length)]! ^= 1 << drawn.below(8);
    return bytes;
  }),
  "cut short": ofJon(async (drawn, { first }) => first.slice(0, drawn.below(first.length))),
  "a member makes itself the owner": async (_drawn, { p, sign, cleo, members, first }) => {
    const owned = members.map((each) => ({
      ...each,
      role: each === people.cleo ? ("owner" as const) : ("member" as const),
    }));
    const bytes = await sign(cleo, { revision: 2, previous: p.sha256(first), members: owned });
    return { bytes, as: ofDevice(cleo) };
  },
  "a member removes another": async (_drawn, { p, sign, cleo, members, first }) => {
    const fewer = members.filter((each) => each !== people.mira);
    return { bytes: await sign(cleo, { revision: 2, previous: p.sha256(first), members: fewer }), as: ofDevice(cleo) };
  },
};

describe("a server that lies about who is in a group", () => {
  it(
    `${attempts} times (seed ${seed}) adds and removes nobody, and each time it is seen`,
    async () => {
      const staged = await stage();
      const { p, jon, members, first, sign } = staged;
      const drawn = new Seeded(seed);
      const names = Object.keys(lies);
      const next = await sign(jon, { revision: 2, previous: p.sha256(first), members: members.slice(0, 2) });
      for (let attempt = 0; attempt < attempts; attempt++) {
        const name = names[attempt] ?? drawn.pick(names)!;
        const { receive, ledger, trusted } = await receiverBeside({ kind: "group" });
        for (const { identity } of [jon, staged.cleo]) trusted.set(identity.accountId, identity.masterKey);
        const come = ({ bytes, as }: Said) =>
          receive({ contentType: rosterContentType, protocolVersion: 1, ciphertext: toBase64(bytes) }, as);
        const here = () => ledger.conversation(id)!.members.map(({ accountId }) => accountId);
        expect((await come({ bytes: first, as: ofDevice(jon) })).problem).toBeUndefined();
        const { problem } = await come(await lies[name]!(drawn, staged));
        expect([name, problem, here()]).toEqual([name, "refused-roster", ["jon", "mira", "cleo"]]);
        // What the owner has signed counts after it as before.
        expect((await come({ bytes: next, as: ofDevice(jon) })).problem).toBeUndefined();
        expect(here()).toEqual(["jon", "mira"]);
      }
    },
    60_000 + attempts * 10_000,
  );
});
