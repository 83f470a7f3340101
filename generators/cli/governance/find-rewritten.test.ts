import { execFileSync } from "node:child_process";
import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { join } from "node:path";
import { LEDGER } from "../../change/governance/governance-files.ts";
import { append, hashOfKey, printKey } from "../../change/governance/ledger.ts";
import { put } from "../../testing/put.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { findRewritten } from "./find-rewritten.ts";

const keys = () => generateKeyPairSync("ed25519").privateKey;
const [ada, next, spare] = [keys(), keys(), keys()] as [KeyObject, KeyObject, KeyObject];
const shown = (key: KeyObject) => printKey(createPublicKey(key));
const approval = (number: number) =>
  ({ kind: "approval", proposal: `000${number}-it.md`, sha256: String(number).repeat(64), changes: [] }) as const;

const begun = append("", { kind: "approver", name: "Ada", key: shown(ada) }, ada);
const named = append(begun, { kind: "recovery", name: "Safe", recovery: hashOfKey(createPublicKey(spare)) }, ada);
// Ada's key was stolen, and from here on it approves nothing.
const recovered = append(named, { kind: "recovered", name: "Ada", key: shown(next), by: shown(spare) }, spare);

/** A project whose ledger is committed step by step. */
function project() {
  const folder = temporaryFolder();
  const { path } = folder;
  const git = (...words: string[]) =>
    execFileSync(
      "git",
      ["-C", path, "-c", "user.name=a", "-c", "user.email=a@b", "-c", "core.autocrlf=false", ...words],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
  git("init", "-q", "-b", "main");
  const write = (text: string) => put(path, LEDGER, text);
  const commit = (text: string) => {
    write(text);
    git("add", "-A");
    git("commit", "-q", "-m", "ledger");
  };
  return {
    path,
    git,
    write,
    commit,
    found: () => findRewritten(path)?.what ?? "nothing",
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

const GONE = expect.stringMatching(
  /^does not begin with what was committed in [0-9a-f]{12}, and does not say all of/,
) as string;

describe("A ledger that was committed", () => {
  it("only grows, whatever its lines end with in whichever commit", () => {
    using own = project();
    own.commit(begun.replaceAll("\n", "\r\n"));
    own.commit(named);
    expect(own.found()).toBe("nothing");
    own.write(begun);
    expect(own.found()).toEqual(GONE);
    own.write("");
    expect(own.found()).toEqual(GONE);
  });

  it("loses no line in a merge that keeps one side of it, be that the older one", () => {
    using own = project();
    own.commit(named);
    own.git("checkout", "-q", "-b", "other");
    own.git("commit", "-q", "--allow-empty", "-m", "something else");
    own.git("checkout", "-q", "main");
    own.commit(recovered);
    // What is kept is the ledger from before the key was taken away.
    own.git("checkout", "-q", "other");
    own.git("merge", "-q", "-s", "ours", "-m", "merged", "main");
    expect(own.found()).toEqual(GONE);
  });

  it("is one again after two branches went on with it, once what the one approved is approved after the other", () => {
    using own = project();
    own.commit(begun);
    own.git("checkout", "-q", "-b", "other");
    own.commit(append(begun, approval(2), ada));
    own.git("checkout", "-q", "main");
    const first = append(begun, approval(1), ada);
    own.commit(first);
    own.git("merge", "-q", "-s", "ours", "-m", "merged", "other");
    expect(own.found()).toEqual(GONE);
    own.write(append(first, approval(2), ada));
    expect(own.found()).toBe("nothing");
  });

  it("is looked for as far back as it goes, also where it is long, and what cannot be looked at is said", () => {
    using own = project();
    const many = Array.from({ length: 17_000 }, () => "0".repeat(64));
    const long = append(begun, { ...approval(1), changes: many }, ada);
    expect(long.length).toBeGreaterThan(1 << 20);
    own.commit(long);
    own.commit(begun);
    expect(own.found()).toEqual(GONE);
    using clone = temporaryFolder();
    const place = join(clone.path, "clone");
    execFileSync("git", ["clone", "-q", "--depth", "1", `file://${own.path}`, place], { stdio: "ignore" });
    expect(findRewritten(place)?.what).toBe("may have lost lines that nobody sees: git's history is cut off here");
  });
});
