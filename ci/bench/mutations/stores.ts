import type { EmitterMutations } from "./mutation.ts";

const RUNTIME = "runtime/upgrade-stores.ts";
const REMOVALS = ["generators/change/governance/approved-removals.test.ts"];

export const STORES: EmitterMutations = {
  emitter: "stores",
  folder: "generators/emitters/stores",
  scenarios: ["emits-client-stores"],
  tests: ["generators/emitters/stores/store-versions.test.ts"],
  mutations: [
    {
      file: RUNTIME,
      find: "for (const [store, is] of moved) store.name = `to become ${is}`;",
      replace: "",
      why: "two stores cannot swap their names",
    },
    {
      file: RUNTIME,
      find: "versions.filter(({ number }) => number > from)",
      replace: "versions.slice(-1)",
      why: "renames of a release that a browser has passed over are forgotten",
    },
    {
      file: RUNTIME,
      find: "({ number }) => number > from",
      replace: "({ number }) => number >= from",
      why: "a rename that a browser has seen is done again, to whatever has that name now",
    },
    {
      file: RUNTIME,
      find: ".filter(([was]) => isThere(was))",
      replace: "",
      why: "a browser that has nothing yet cannot open",
    },
    {
      file: RUNTIME,
      find: "if (!isThere(name)) database.createObjectStore(name);",
      replace: "database.createObjectStore(name);",
      why: "a browser that has a store already cannot open",
    },
    {
      file: RUNTIME,
      find: "for (const name of removed.filter(isThere)) database.deleteObjectStore(name);",
      replace: "",
      why: "what was approved to go stays in browsers",
    },
    {
      file: "store-versions.ts",
      find: "const lost = gone.filter(({ id }) => isApproved({ store: id }));",
      replace: "const lost = gone;",
      why: "what nobody approved is removed in browsers",
    },
    {
      file: "store-versions.ts",
      find: "gone.filter((each) => !lost.includes(each))",
      replace: "[]",
      why: "that a store is gone is released without anybody deciding it",
    },
    {
      file: "store-versions.ts",
      find: "isNew ? Math.max(is.length, last.number + 1) : last.number",
      replace: "is.length",
      why: "a rename has the number of before, so that no browser hears of it",
    },
    {
      file: "store-versions.ts",
      find: "boundTo.get(pairs.get(each)!) ?? unused(each.store, number, names)",
      replace: "unused(each.store, number, names)",
      why: "records of a store that is renamed do not open any more",
    },
    {
      file: "store-versions.ts",
      find: "names.has(name) ? `${name}/${number}` : name",
      replace: "name",
      why: "records of a store that is gone open in another that has its name",
    },
    {
      file: "store-versions.ts",
      find: "all.slice(all.findIndex((each) => each.ir.clientStores !== undefined))",
      replace: "all",
      why: "a release that said nothing of stores counts as one without any",
    },
    {
      file: "store-versions.ts",
      find: "is.filter((each) => !pairs.has(each)).map((each) => [each.store, each])",
      replace: "[]",
      why: "two stores may say that they were the same one",
    },
    {
      file: "emit-stores.ts",
      find: "${JSON.stringify(boundTo.get(each))}",
      replace: "${JSON.stringify(each.store)}",
      why: "records are sealed to the name of today",
    },
    {
      file: "../../change/governance/approved-removals.ts",
      find: 'if ("store" in removed) return [`clientStores ${removed.store}`, "clientStores"];',
      replace: 'if ("store" in removed) return ["clientStores"];',
      why: "an approval that a store may go is not found",
      tests: REMOVALS,
    },
  ],
};
