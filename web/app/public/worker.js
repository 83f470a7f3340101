/**
 * Keeps the page in the browser, so that it opens without a network. The server puts what CLIENT is before this text:
 * the name of this version, its files with the hash of each, and which addresses are no page of the client.
 *
 * Only what the build made is kept, and only once its hash was right. Pages come from the server while it answers, so
 * nobody is held on an old version; a file whose name changes with its content is the same wherever it comes from. What
 * the API answers, and anything else, is never looked at here.
 */
const PREFIX = "tenchat-client-";
const NAME = PREFIX + CLIENT.version;
const PAGE = "/index.html";
const NONCE = / ngCspNonce="([^"]*)"/;
/** Longer nobody looks at an empty tab: some networks are there and lead nowhere. */
const PATIENCE = 5000;
const noPage = new RegExp(CLIENT.noPage);
const hashed = new RegExp(CLIENT.hashed);

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer !== undefined) event.respondWith(answer);
});

/** All of it or nothing: what was kept before stays in use until this is whole. */
async function install() {
  const cache = await caches.open(NAME);
  try {
    for (const [path, hash] of Object.entries(CLIENT.files)) await cache.put(path, await obtain(path, hash));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
  await self.skipWaiting();
}

/** A tab that is still open may need parts of the version before; older ones are gone. */
async function activate() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function obtain(path, hash) {
  const kept = await caches.match(path, { ignoreVary: true });
  if (kept !== undefined && (await hashOf(path, kept.clone())) === hash) return kept;
  const answer = await fetch(path, { cache: "no-cache", credentials: "omit" });
  if (!answer.ok || (await hashOf(path, answer.clone())) !== hash) throw new Error(`${path} is not what it should be.`);
  return answer;
}

/** The page has another nonce each time; without it, it is what was built. */
async function hashOf(path, answer) {
  const bytes =
    path === PAGE
      ? new TextEncoder().encode((await answer.text()).replace(NONCE, ""))
      : new Uint8Array(await answer.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .slice(0, 22);
}

/** Undefined: none of this worker's business; the browser asks as if there were none. */
function answerTo(request) {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return undefined;
  if (request.mode === "navigate") return noPage.test(pathname) ? undefined : page(request);
  if (hashed.test(pathname)) return part(request);
  return Object.hasOwn(CLIENT.files, pathname) && pathname !== PAGE ? fromServerFirst(request) : undefined;
}

async function part(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function fromServerFirst(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { cacheName: NAME, ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

async function page(request) {
  const asked = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, undefined));
  // A proxy whose server is away says so with 5xx.
  const answer = await Promise.race([asked, late]).catch(() => undefined);
  if (answer !== undefined && answer.status < 500) return answer;
  return (await keptPage()) ?? answer ?? asked;
}

/** The page of this version under the policy it came with, and a nonce that no page had before. */
async function keptPage() {
  const kept = await caches.match(PAGE, { cacheName: NAME, ignoreVary: true });
  if (kept === undefined) return undefined;
  const html = await kept.text();
  const headers = new Headers(kept.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  const [, old] = NONCE.exec(html) ?? [];
  if (old === undefined) return new Response(html, { headers });
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  headers.set("content-security-policy", (headers.get("content-security-policy") ?? "").replaceAll(old, nonce));
  return new Response(html.replaceAll(old, nonce), { headers });
}
