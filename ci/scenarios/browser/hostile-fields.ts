import type { Page } from "playwright-core";
import { conversation, PAGES } from "./page-visits.ts";

/** Every page of somebody who is signed in, and what is shown of a session where nobody is. */
export const FIELDS: readonly string[] = [
  ...new Set(PAGES.filter(([scene]) => scene === "home" || scene === "group").map(([, path]) => path)),
  ...["signed-out", "keys-elsewhere", "setting-up", "storage-unusable"].map((kind) => `session ${kind}`),
];

/** So much stands in each field at once; browsers lay out longer lines only slowly. */
const AT_ONCE = 40_000;

/** What stood on a page. */
interface Filled {
  /** Its elements with the names of their attributes, but for those of what a message says. */
  readonly built: readonly string[];
  /** In how many places a text was seen. */
  readonly filled: number;
  /** Where links go that go neither to a page nor to a mail program. */
  readonly links: readonly string[];
}

/** Shows a page with all of the texts in every field that somebody else can fill, and in all that it asks to be filled. */
export async function fill(page: Page, path: string, texts: readonly string[]): Promise<Filled> {
  const pieces: string[] = [""];
  for (const text of texts) {
    if (pieces.at(-1)!.length + text.length > AT_ONCE) pieces.push("");
    pieces[pieces.length - 1] += `${text}\n`;
  }
  const found: Filled[] = [];
  for (const piece of pieces) found.push(await page.evaluate(showFilled, { path, text: piece }));
  return {
    built: [...new Set(found.flatMap(({ built }) => built))],
    filled: Math.min(...found.map(({ filled }) => filled)),
    links: found.flatMap(({ links }) => links),
  };
}

interface Fillable {
  hostile: string;
  fake: { session: { set(state: object): void; get(): { kind: string } } };
}

/** In the page. */
async function showFilled({ path, text }: { path: string; text: string }): Promise<Filled> {
  const here = globalThis as unknown as Fillable;
  /** Until nothing comes any more. */
  const settle = async () => {
    for (let [still, before] = [0, -1]; still < 2;) {
      await new Promise(requestAnimationFrame);
      const { length } = document.querySelectorAll("*");
      still = length === before ? still + 1 : 0;
      before = length;
    }
  };
  const go = async (to: string, isThere: () => boolean) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
    // The code of a page comes when it is asked for.
    for (let tries = 0; tries < 600 && !isThere(); tries += 1) await new Promise(requestAnimationFrame);
    await settle();
  };
  const nowhere = () => document.querySelector("tc-not-found") !== null;
  here.hostile = text;
  const account = { accountId: "0190-me", username: "me", displayName: "me" };
  const error = { kind: "storage-failed", detail: "refused" };
  const kind = path.startsWith("session ") ? path.slice(8) : "signed-in";
  here.fake.session.set({ kind, account, deviceId: "d1", step: "making-keys", progress: 0.4, replaced: false, error });
  if (kind === "signed-in") await go("/nowhere", nowhere);
  if (path !== "/nowhere") await go(kind === "signed-in" ? path : "/", () => !nowhere());
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")) {
    if (["checkbox", "radio", "file", "date"].includes(field.type)) continue;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  await settle();
  const first = text.trim().split("\n")[0]!;
  const shows = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.includes(first)) ||
    element.getAttributeNames().some((name) => element.getAttribute(name)!.includes(first));
  const look = (): Filled => {
    const elements = [...document.body.querySelectorAll<HTMLElement>("*")].filter(
      (element) => element.parentElement?.closest(".tc-message-text") === null,
    );
    return {
      built: elements.map((each) => `${each.localName} ${each.getAttributeNames().toSorted().join(" ")}`),
      filled: elements.filter(shows).length,
      links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
        .filter(({ protocol }) => !/^(?:https?|mailto):$/u.test(protocol))
        .map(({ href }) => href),
    };
  };
  const before = look();
  // Whoever is not signed in would be with it.
  if (kind === "signed-in") for (const form of document.querySelectorAll("form")) form.requestSubmit();
  await settle();
  const after = look();
  return {
    built: [...new Set([...before.built, ...after.built])],
    filled: before.filled,
    links: [...before.links, ...after.links],
  };
}

/** Has whatever the page is told by others say `hostile` where it says a name or a text, and each of its notices shown. */
export async function letFieldsBeFilled(page: Page): Promise<void> {
  await page.evaluate(async (direct) => {
    type Loose = Record<string, unknown>;
    const here = globalThis as unknown as { hostile: string; fake: Loose };
    here.hostile = "harmless words";
    const free =
      /^(?:displayName|username|name|deviceName|reported|reporter|words|quoted|text|draft|emoji|contentType|version|apiVersions|contact|rules|detail|agreement|messages|specificationRoot|safetyNumber)$/u;
    const isStore = (value: unknown): value is { get(): unknown; set(value: unknown): void } =>
      typeof value === "object" && value !== null && "get" in value && "subscribe" in value;
    const say = (value: unknown, key: string): unknown => {
      if (typeof value === "string") return free.test(key) ? here.hostile : value;
      if (typeof value !== "object" || value === null || value instanceof Uint8Array || value instanceof Set)
        return value;
      if (value instanceof Map) return new Map([...value].map(([of, each]) => [of, say(each, key)] as const));
      if (value instanceof Promise) return value.then((each) => say(each, key));
      if (Array.isArray(value)) return value.map((each) => say(each, key));
      if (Object.values(value).some(isStore)) return listen(value as Loose);
      const said = Object.entries(value).map(([name, each]) => [name, say(each, name)] as const);
      return Object.assign(Object.create(Object.getPrototypeOf(value) as object) as object, Object.fromEntries(said));
    };
    const listen = (room: Loose): Loose => {
      for (const [name, value] of Object.entries(room)) {
        if (isStore(value)) {
          const get = value.get.bind(value);
          let [of, by, said]: unknown[] = [undefined, undefined, undefined];
          value.get = () => {
            if (of !== get() || by !== here.hostile) [of, by, said] = [get(), here.hostile, say(get(), name)];
            return said;
          };
        } else if (typeof value === "function") {
          room[name] = (...input: unknown[]) => say((value as (...all: unknown[]) => unknown).apply(room, input), name);
        } else if (typeof value === "object" && value !== null) listen(value as Loose);
      }
      return room;
    };
    const { conversations, messaging, storage, records } = here.fake as {
      conversations: { list: { get(): Loose[]; set(all: Loose[]): void } };
      messaging: { open(id: string): { messages: { set(all: object[]): void } } };
      storage: { problem: { set(problem: object): void } };
      records: { profiles: { set(all: Map<string, object>): void } };
    };
    const noticed = { noticedAt: Date.now(), safetyNumber: "1", wasVerified: true, username: "u", displayName: "d" };
    const all = conversations.list.get().map((each): Loose => {
      const person = (each["members"] as object[])[1]!;
      const added = [{ deviceId: "d9", name: "n", since: Date.now() }];
      const notices = { keyChanges: [{ ...noticed, person }], nameChanges: [{ ...noticed, person }], typing: [] };
      return { ...each, ...notices, devicesNotices: [{ person, own: false, added, doubts: [], held: false }] };
    });
    const about = {
      sentAt: Date.now(),
      timeBy: "sender",
      doubts: [],
      senderAccountId: "0190-a1",
      senderDeviceId: null,
    };
    const sent = { own: false, state: "sent", reactions: [{ emoji: "e", accountIds: ["0190-a1"] }] };
    const failure = Object.assign(new Error("failed"), { kind: "server-problem", detail: "refused" });
    const items = [
      { ...about, ...sent, id: "1", content: { kind: "text", text: "t" }, editedAt: Date.now() },
      {
        ...{ ...about, ...sent, id: "2", content: { kind: "text", text: "t" }, own: true, state: "failed", failure },
        replyTo: { id: "1", senderAccountId: "0190-a1", content: { kind: "text", text: "t" } },
      },
      { ...about, ...sent, id: "3", content: { kind: "group-name", name: "n", again: false } },
      { ...about, ...sent, id: "4", content: { kind: "unsupported", contentType: "t" } },
    ];
    const group = { ...all[0], id: "c-group", kind: "group", name: "n" };
    conversations.list.set([group, ...all, { ...all[1], id: "c-asks", request: (all[1]!["members"] as object[])[1] }]);
    for (const id of ["c-group", direct.split("/").at(-1)!]) messaging.open(id).messages.set(items);
    records.profiles.set(new Map([["0190-a1", { name: "n", picture: null }]]));
    storage.problem.set(failure);
    listen(here.fake);
  }, conversation);
}
