import { isServedPage } from "./is-served-page.ts";

const page = (name: string) => `<!doctype html><script src="${name}" type="module"></script>`;

/** A page in which these scripts run, at a server that answers so. */
function windowOf(scripts: readonly string[], answer: () => Response): Window & typeof globalThis {
  const document = { querySelectorAll: () => scripts.map((source) => ({ getAttribute: () => source })) };
  const fetch = async () => answer();
  return { document, location: { origin: "https://chat.example.org" }, fetch } as never;
}

describe("whether the server hands out the page that runs here", () => {
  it("is told by the name of its script", async () => {
    expect(await isServedPage(windowOf(["main-A1.js"], () => new Response(page("main-A1.js"))))).toBe(true);
    expect(await isServedPage(windowOf(["main-A1.js"], () => new Response(page("main-B2.js"))))).toBe(false);
  });

  it("does not depend on what extensions put into the page", async () => {
    const scripts = ["main-A1.js", "chrome-extension://abc/inject.js", "https://elsewhere.example/main-Z9.js"];
    expect(await isServedPage(windowOf(scripts, () => new Response(page("main-A1.js"))))).toBe(true);
  });

  it("is not known while the server answers otherwise", async () => {
    const asked = isServedPage(windowOf(["main-A1.js"], () => new Response("Busy.", { status: 503 })));
    await expect(asked).rejects.toThrow("The page was answered with the status 503.");
  });
});
