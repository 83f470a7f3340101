import { judgePublication } from "./publication.ts";

const key = (byte: number) => new Uint8Array(32).fill(byte);
const publication = { masterKey: key(1), signingKey: key(2), agreementKey: key(3), replaceMasterKey: false };
const identity = { signingKey: key(2), agreementKey: key(3) };

describe("the publication of a device's keys", () => {
  it.each([
    ["is the account's first", { masterKey: undefined, identity: undefined }, {}, "first-device"],
    [
      "adds a device that the known master key signed",
      { masterKey: key(1), identity: undefined },
      {},
      "further-device",
    ],
    ["changes nothing when it is repeated", { masterKey: key(1), identity }, {}, "repeated"],
    ["conflicts with another master key", { masterKey: key(9), identity: undefined }, {}, "master-key-conflict"],
    [
      "replaces the master key knowingly",
      { masterKey: key(9), identity: undefined },
      { replaceMasterKey: true },
      "master-key-replaced",
    ],
    [
      "has nothing to replace when the master key is the same",
      { masterKey: key(1), identity },
      { replaceMasterKey: true },
      "repeated",
    ],
    [
      "never changes a device's signing key",
      { masterKey: key(1), identity: { ...identity, signingKey: key(8) } },
      {},
      "device-keys-conflict",
    ],
    [
      "never changes a device's agreement key",
      { masterKey: key(9), identity: { ...identity, agreementKey: key(8) } },
      { replaceMasterKey: true },
      "device-keys-conflict",
    ],
  ] as const)("%s", (_, record, changes, outcome) => {
    expect(judgePublication(record, { ...publication, ...changes })).toBe(outcome);
  });
});
