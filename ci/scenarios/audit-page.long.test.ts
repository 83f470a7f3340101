import { generateKeyPairSync } from "node:crypto";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { attest } from "../../generators/fingerprint/attestation.ts";
import { printManifest, type Manifest } from "../../generators/fingerprint/manifest.ts";
import { barriers } from "./browser/barriers.ts";
import { BrowserPerson } from "./browser/browser-person.ts";
import { serverStory } from "./browser/server-story.ts";
import { shows } from "./browser/shows.ts";

const keys = () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    publicPem: publicKey.export({ type: "spki", format: "pem" }) as string,
    privatePem: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  };
};

serverStory("the page of an auditor", ({ browser, origin }) => {
  /** The manifest as the server hands it out. */
  let manifest: string;

  beforeAll(async () => {
    manifest = await (await fetch(`${origin()}/.well-known/tenchat/manifest`)).text();
  });

  /** Looks at the page as somebody who is not signed in, with other answers of the server where they are given. */
  async function visit(
    answers: { manifest?: string; attestation?: string; failing?: true },
    look: (page: Page, context: BrowserContext) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await browser().newContext({ baseURL: origin(), locale: "en-GB", ...options });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.setDefaultTimeout(15_000);
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (said) => {
        if (said.type() === "error" && !said.text().includes("Failed to load resource")) complaints.push(said.text());
      });
      for (const name of ["manifest", "attestation"] as const) {
        const body = answers[name];
        if (body === undefined && !answers.failing) continue;
        const answer = answers.failing
          ? { status: 503, contentType: "application/json", body: '{"code":"unavailable","message":"Try again."}' }
          : { status: 200, contentType: "text/plain; charset=utf-8", body: body ?? "" };
        await page.route(`**/.well-known/tenchat/${name}`, (route) => route.fulfill(answer));
      }
      await page.goto("/audit");
      await look(page, context);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }

  it("is reached from the first page and finds that the root agrees and that nobody has signed", async () => {
    await visit({}, async (page) => {
      await page.getByRole("link", { name: "Back" }).click();
      const { root } = JSON.parse(manifest) as Manifest;
      await shows(() => page.getByText(root).count(), 0);
      await page.getByRole("link", { name: "About this server" }).click();
      await page.getByText("The root agrees").waitFor();
      await shows(() => page.getByText(root, { exact: true }).count(), 3);
      await page.getByText("Nobody has signed this manifest").waitFor();
      await shows(() => page.getByLabel("The publisher's public key").count(), 0);
    });
  }, 60_000);

  it("leads from an artifact to the lines of the specification, by the keyboard alone", async () => {
    await visit({}, async (page) => {
      await page.getByLabel("Search artifacts").focus();
      await page.keyboard.type("tokens.css");
      await page.getByText(/\b1 of \d+ artifacts/).waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page
        .getByText(/specs\/ui\/tokens\.tsp:\d+-\d+/)
        .first()
        .waitFor();
      await page.getByLabel("Search artifacts").fill("no such artifact");
      await page.getByText("No artifact has to do with “no such artifact”.").waitFor();
    });
  }, 60_000);

  it("says that a signature is unchecked, refuses another's key and accepts the publisher's", async () => {
    const publisher = keys();
    const attestation = JSON.stringify(attest(manifest, publisher.privatePem));
    await visit({ attestation }, async (page) => {
      await page.getByText("There is a signature, but it is unchecked").waitFor();
      const field = page.getByLabel("The publisher's public key");
      await field.fill("nonsense");
      await page.getByText("This is no Ed25519 public key").waitFor();
      await field.fill(keys().publicPem);
      await page.getByText("No valid signature of this key").waitFor();
      await field.fill(publisher.publicPem);
      await page.getByText("The signature holds").waitFor();
      await field.fill("");
      await page.getByText("but it is unchecked").waitFor();
      await page.getByLabel("Choose a file").setInputFiles({
        name: "publisher.pem",
        mimeType: "application/x-pem-file",
        buffer: Buffer.from(publisher.publicPem),
      });
      await page.getByText("The signature holds").waitFor();
    });
  }, 60_000);

  it("names what is wrong with a manifest that was changed, is damaged or cannot be had", async () => {
    const publisher = keys();
    const attestation = JSON.stringify(attest(manifest, publisher.privatePem));
    const changed = JSON.parse(manifest) as { artifacts: Record<string, { sha256: string }> };
    changed.artifacts["generated/policies/decide.ts"]!.sha256 = "0".repeat(64);
    const tampered = printManifest(changed as unknown as Manifest);
    await visit({ manifest: tampered, attestation }, async (page) => {
      await page.getByText("The manifest does not have the root it states").waitFor();
      await page.getByLabel("The publisher's public key").fill(publisher.publicPem);
      await page.getByText("What differs: fingerprints.json, generated/policies/decide.ts, root").waitFor();
    });
    await visit({ manifest: "{}" }, (page) => page.getByText("The manifest is damaged").waitFor());
    await visit({ failing: true }, async (page) => {
      await page.getByRole("alert").waitFor();
      await page.unrouteAll();
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByText("The root agrees").waitFor();
    });
  }, 90_000);

  it("passes axe-core in light and dark, fits every width and speaks every language", async () => {
    const attestation = JSON.stringify(attest(manifest, keys().privatePem));
    const problems: string[] = [];
    for (const [locale, heading] of [
      ["en-GB", "Audit"],
      ["de-DE", "Prüfung"],
      ["ar-EG", "التدقيق"],
    ] as const) {
      const look = async (page: Page) => {
        await page.getByRole("heading", { level: 1, name: heading }).waitFor();
        await page.locator("details summary").first().click();
        if (locale === "en-GB") {
          problems.push(...(await barriers(page)));
          await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
          problems.push(...(await barriers(page, "colours")).map((problem) => `dark ${problem}`));
        }
        for (const width of [360, 768, 1_280, 1_920]) {
          await page.setViewportSize({ width, height: 800 });
          const wide = await page.evaluate(() => {
            const shown = document.querySelector("tc-audit-page")!;
            return shown.scrollWidth > shown.clientWidth || document.documentElement.scrollWidth > innerWidth;
          });
          if (wide) problems.push(`${locale} is wider than ${width} pixels`);
        }
      };
      await visit({ attestation }, look, { locale });
    }
    expect(problems).toEqual([]);
  }, 120_000);

  it("is reached from the settings of somebody who is signed in, and leads back", async () => {
    const alice = await BrowserPerson.open(browser(), origin(), "alice");
    await alice.signUp();
    await alice.page.goto("/settings");
    await alice.page.getByRole("link", { name: "Check it here" }).click();
    await alice.page.getByText("The root agrees").waitFor();
    await alice.page.getByRole("link", { name: "Back" }).click();
    await alice.page.getByRole("button", { name: "New conversation" }).waitFor();
    expect(alice.complaints).toEqual([]);
    await alice.context.close();
  }, 60_000);
});
