/**
 * `node serve-and-ask.ts <folder>`: a Nest server made of nothing but what was generated there from a specification
 * that knows nothing of ours, with trivial handlers, asked by the generated client. Prints every answer as JSON.
 */
import { join } from "node:path";
import type * as Transport from "../../../generated/client/runtime/fetch-transport.ts";
import type * as Refusals from "../../../generated/contracts/refusals.ts";
import type * as Runtime from "../../../generated/server/runtime/operation.ts";

/** What of the specification's own output is used here; the rest is the same for every specification. */
interface Application {
  startApplication(
    place: object,
    open: () => { authenticator: Runtime.Authenticator; operations: { shared: object } },
  ): Promise<{ port: number; stop(): Promise<void> }>;
}
interface Errors {
  readonly Problem: new (body: { detail: string }) => Error;
  readonly Trouble: new (body: { reason: string }, status: number) => Error;
  readonly Busy: new (body: { reason: string }, status: number) => Error;
}
type Name =
  | "petsList"
  | "get"
  | "constructorOperation"
  | "recordsList"
  | "put"
  | "latest"
  | "join"
  | "wake"
  | "find"
  | "open"
  | "tree"
  | "write"
  | "read"
  | "change"
  | "send"
  | "fetch"
  | "hand"
  | "hang";
interface Client {
  readonly SharedApi: new (
    transport: Transport.FetchTransport,
  ) => Readonly<Record<Name, (input?: object) => Promise<unknown>>>;
}

const generated = <Module>(path: string) => import(join(process.argv[2]!, "generated", path)) as Promise<Module>;
const { startApplication } = await generated<Application>("server/application.ts");
const { Problem, Trouble, Busy } = await generated<Errors>("contracts/shared/errors.ts");
const { Unauthenticated } = await generated<typeof Refusals>("contracts/refusals.ts");
const { FetchTransport } = await generated<typeof Transport>("client/runtime/fetch-transport.ts");
const { SharedApi } = await generated<Client>("client/shared/api.ts");

let handed: object | undefined;
const operations = {
  petsList: async (input: object) => [{ kind: "cat", name: JSON.stringify(input), lives: 9 }],
  async get({ id }: { id: string }) {
    if (id === "nobody") throw new Problem({ detail: `there is no ${id}` });
    return { kind: "dog", name: id, weight: 0.5, born: 0 };
  },
  find: async (input: object) => JSON.stringify(input),
  open: async (input: object) => JSON.stringify(input),
  tree: async (input: object) => JSON.stringify(input),
  join: async ({ member: { password, ...member } }: { member: { password: string } }) => ({
    ...member,
    number: password.length,
  }),
  async hand({ form }: { form: object }) {
    handed = form;
  },
  async wake({ id }: { id: string }) {
    if (id === "ghost") throw new Trouble({ reason: "no such thing" }, 418);
    if (id === "busy") throw new Busy({ reason: "asleep" }, 503);
    if (id !== "tom:1") throw new Problem({ detail: `there is no ${id}` });
  },
  async constructorOperation({ id }: { id: string }) {
    return id === "gone" ? { status: 204 } : { status: 200, body: { kind: "cat", name: id, lives: 1 } };
  },
  recordsList: async () => [{ id: "1" }],
  put: async ({ labels }: { labels: object }) => ({ kind: "round", value: { radius: Object.keys(labels).length } }),
  latest: async ({ day }: { day?: string }) => ({
    status: 200,
    headers: { etag: `"${day ?? "now"}"` },
    body: { id: day ?? "today" },
  }),
  write: async ({ text }: { text: string }) => text,
  read: async () => ({
    status: 200,
    headers: { changed: "Fri, 26 Aug 2022 14:38:00 GMT", sizes: [3, 5] },
    body: '"no JSON"',
  }),
  change: async (input: object) => ("owner" in input ? JSON.stringify(input) : null),
  send: async ({ bytes }: { bytes: string }) => ({ status: 201, headers: { location: `https://here/${bytes}` } }),
  fetch: async () => Buffer.from([0, 255, 10]).toString("base64"),
  hang: async ({ contentType, picture }: { contentType: string; picture: string }) => ({
    status: 200,
    headers: { "content-type": contentType },
    body: picture,
  }),
};

const authenticator: Runtime.Authenticator = {
  authenticate(authorization, address) {
    if (authorization === undefined) return { role: "guest", address };
    if (authorization !== "Bearer good") throw new Unauthenticated();
    return { role: "user", accountId: "a", deviceId: "d", sessionId: "s", address };
  },
};
const log = { info() {}, warn: console.error, error: console.error };
const application = await startApplication({ host: "127.0.0.1", port: 0, log }, () => ({
  authenticator,
  operations: { shared: operations },
}));
const home = `http://127.0.0.1:${application.port}`;

let token: string | null = null;
const api = new SharedApi(new FetchTransport(home, () => token));

/** What comes of asking: the answer, or the name and the status of the declared error. */
async function outcome(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    const { name, status, message } = error as Error & { status: number };
    return { name, status, message };
  }
}

const answers: Record<string, unknown> = {
  lists: await outcome(api.petsList({ tags: ["a", "b"], kinds: ["c,d", "e"], "x-ids": [1, 2] })),
  nothing: await outcome(api.petsList()),
  got: await outcome(api.get({ id: "a/b ü" })),
  missing: await outcome(api.get({ id: "nobody" })),
  twoHundred: await outcome(api.constructorOperation({ id: "tom" })),
  twoHundredAndFour: await outcome(api.constructorOperation({ id: "gone" })),
  stranger: await outcome(api.recordsList()),
  woken: (await outcome(api.wake({ id: "tom:1" }))) ?? "yes",
  notWoken: [await outcome(api.wake({ id: "ghost" })), await outcome(api.wake({ id: "busy" }))],
  unknownQuery: (await fetch(`${home}/shop:v2/pets?surplus=1`)).status,
  unknownPath: (await fetch(`${home}/shop:v2/nowhere`)).status,
};
token = "bad";
answers["badToken"] = await outcome(api.recordsList());
token = "good";
answers["known"] = await outcome(api.recordsList());
answers["today"] = await outcome(api.latest());
answers["thatDay"] = await outcome(api.latest({ day: "2026-01-31" }));
answers["noDay"] = await outcome(api.latest({ day: "soon" }));
answers["labels"] = await outcome(api.put({ labels: { owner: "me", a: 1, b: 2 } }));
answers["badLabels"] = await outcome(api.put({ labels: { a: "one" } }));
answers["text"] = await outcome(api.write({ text: '"1"' }));
answers["empty"] = await outcome(api.write({ text: "" }));
answers["textWithHeaders"] = await outcome(api.read());
answers["patched"] = await outcome(api.change({ owner: "me", a: 1 }));
answers["nothingPatched"] = await outcome(api.change({ a: 1 }));
answers["sent"] = await outcome(api.send({ bytes: "AP8K" }));
answers["fetched"] = await outcome(api.fetch());
answers["picture"] = await outcome(api.hang({ contentType: "image/gif", picture: "AP8K" }));
answers["noPicture"] = await outcome(api.hang({ contentType: "image/bmp", picture: "AP8K" }));
const sought = { labels: ["a b", "c"], box: { width: 3, title: "é/ü" }, near: { x: 1, y: -2 } };
answers["found"] = [
  await outcome(api.find(sought)),
  await outcome(api.find({ ...sought, filter: { old: true, owner: "me" } })),
  await outcome(api.open({ file: "a b/c.txt", more: { x: "1", "y z": "&" } })),
  await outcome(api.tree({ steps: ["a", "b c"] })),
].map((each) => JSON.parse(each as string) as unknown);
answers["otherKind"] = (await fetch(`${home}/shop:v2/find/file/x?kind=shut&more=1`)).status;
const member = { name: "me", password: "secret", card: { color: "red" } };
answers["joined"] = await outcome(api.join({ member }));
answers["ownNumber"] = await outcome(api.join({ member: { ...member, number: 1 } }));
const picture = { contents: "AP8K", contentType: "image/png", filename: "a b.png" };
const form = { title: "1", card: { color: "red" }, raw: "CgA=", pictures: [picture, picture] };
await api.hand({ form });
answers["handed"] = handed;
answers["badCard"] = await outcome(api.hand({ form: { ...form, card: { color: 1 } } }));
const surplus = new FormData();
surplus.set("__proto__", "1");
const halfForm = { "content-type": "multipart/form-data; boundary=x" };
answers["badForms"] = await Promise.all(
  [{ body: surplus }, { body: new FormData() }, { headers: halfForm, body: "--x" }].map(
    async (request) => (await fetch(`${home}/shop:v2/files/form`, { method: "POST", ...request })).status,
  ),
);
const typed = (type: string) => ({ method: "PUT", headers: { "content-type": type }, body: "{}" });
answers["otherTypes"] = await Promise.all(
  ["text/plain; charset=utf-8", "application/json", "application/xml"].map(
    async (type) => (await fetch(`${home}/shop:v2/files/text`, typed(type))).status,
  ),
);
console.log(JSON.stringify(answers));
await application.stop();
