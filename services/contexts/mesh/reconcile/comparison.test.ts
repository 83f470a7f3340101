import { createHash, randomBytes } from "node:crypto";
import { answerComparison, findLacking } from "./comparison.ts";
import { PrefixTree } from "./prefix-tree.ts";

const idOf = (number: number) => createHash("sha256").update(`packet ${number}`).digest("hex");
const hashOf = (id: string) => id.split("").toReversed().join("");

function treeOf(ids: Iterable<string>): PrefixTree {
  const tree = new PrefixTree();
  for (const id of ids) tree.add(id);
  return tree;
}

/** What one set finds that it lacks of another, and the bytes that it took, both ways. */
async function compare(own: PrefixTree, theirs: PrefixTree) {
  let [bytes, questions] = [0, 0];
  const { hashes } = await findLacking(own, randomBytes(16), async (comparison) => {
    const answer = answerComparison(theirs, hashOf, comparison);
    bytes += JSON.stringify(comparison).length + JSON.stringify(answer).length;
    questions += 1;
    return answer;
  });
  return { lacking: [...hashes].toSorted(), bytes, questions };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => idOf(from + at));
const hashesOf = (ids: readonly string[]) => ids.map(hashOf).toSorted();

describe("Two sets of packets", () => {
  it.each([
    [0, 0],
    [1, 1],
    [32, 33],
    [33, 33],
    [5000, 5000],
  ])(
    "that are the same, of %i and of %i, are found so by one question, or what is missing is found",
    async (one, other) => {
      const found = await compare(treeOf(numbers(0, one)), treeOf(numbers(0, other)));
      expect(found.lacking).toEqual(hashesOf(numbers(one, other)));
      if (one === other) expect(found.questions).toBe(1);
    },
  );

  it("JA-009 find all that one of them lacks, whichever has how many", async () => {
    for (const [own, from, to] of [
      [0, 0, 40],
      [10, 0, 3000],
      [3000, 0, 10],
      [3000, 3000, 3005],
      [500, 400, 700],
    ] as const) {
      const theirs = numbers(from, to);
      const held = new Set(numbers(0, own));
      const { lacking } = await compare(treeOf(held), treeOf(theirs));
      expect(lacking).toEqual(hashesOf(theirs.filter((id) => !held.has(id))));
    }
  });

  it("F15 cost what they differ in, not what they hold: 100 of 100,000 take less than a hundredth of the lists", async () => {
    const same = numbers(0, 99_900);
    const [own, theirs] = [treeOf(same), treeOf(same)];
    for (const id of numbers(200_000, 200_100)) own.add(id);
    for (const id of numbers(300_000, 300_100)) theirs.add(id);
    const { lacking, bytes, questions } = await compare(own, theirs);
    expect(lacking).toEqual(hashesOf(numbers(300_000, 300_100)));
    const whole = JSON.stringify({ hashes: same }).length;
    expect(bytes).toBeLessThan(whole / 100);
    expect(questions).toBeLessThan(8);
    for (const id of numbers(200_001, 200_100)) own.remove(id);
    for (const id of numbers(300_000, 300_100)) theirs.remove(id);
    const few = await compare(own, theirs);
    expect(few.bytes).toBeLessThan(bytes / 20);
  }, 30_000);

  it("are compared by what they are, not by how they came about", () => {
    const tree = new PrefixTree();
    for (const id of numbers(0, 2000)) tree.add(id);
    for (const id of numbers(100, 2000)) tree.remove(id);
    for (const id of numbers(50, 100)) tree.remove(id);
    for (const id of numbers(0, 2000)) tree.remove(id);
    for (const id of numbers(0, 40).toReversed()) tree.add(id);
    for (const id of numbers(0, 40)) tree.add(id);
    expect(tree.count).toBe(40);
    expect(tree.digestsOf("")).toEqual(treeOf(numbers(0, 40)).digestsOf(""));
    expect(tree.digestsOf("a")).toEqual(treeOf(numbers(0, 40)).digestsOf("a"));
    expect([...tree.idsOf("")].toSorted()).toEqual(numbers(0, 40).toSorted());
  });

  it("are picked from evenly", () => {
    const tree = treeOf(numbers(0, 500));
    const picked = Array.from({ length: 500 }, (_, at) => tree.pick(at));
    expect(new Set(picked).size).toBe(500);
    expect(tree.pick(500)).toBeUndefined();
  });
});

describe("Another relay that answers whatever it likes", () => {
  const own = treeOf(numbers(0, 3000));

  it("is asked no more than was to be asked", async () => {
    let questions = 0;
    const { hashes } = await findLacking(own, randomBytes(16), async ({ divided }) => {
      questions += 1;
      const more = divided.flatMap(({ prefix }) => [..."0123456789abcdef"].map((digit) => prefix + digit));
      return { hashes: [], different: [...more, ...more, "", "zz"] };
    });
    expect(hashes.size).toBe(0);
    expect(questions).toBeLessThan(20);
  });

  it("ends it by saying that it lacks thousands", async () => {
    let questions = 0;
    await findLacking(own, randomBytes(16), async ({ divided }) => {
      questions += 1;
      const hashes = Array.from({ length: 10_000 }, (_, at) => idOf(at * questions));
      return { hashes, different: divided.map(({ prefix }) => `${prefix}0`) };
    });
    expect(questions).toBe(1);
  });

  it("makes nobody hash what it asks for over and over", () => {
    const salt = Buffer.alloc(16).toString("base64");
    const listed = ["", ...numbers(0, 500).map((id) => id.slice(0, 3)), ""].map((prefix) => ({ prefix, ids: "" }));
    const { hashes } = answerComparison(own, hashOf, { salt, divided: [], listed });
    expect(hashes).toHaveLength(3000);
  });
});
