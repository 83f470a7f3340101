import type { Browser, BrowserContext, Locator, Page } from "playwright-core";

const PATIENCE = 30_000;
const PASSWORD = "paper lantern over water 7";

/** Somebody at a browser of their own, who knows the page only by its accessible names. */
export class BrowserPerson {
  readonly username: string;
  readonly context: BrowserContext;
  page: Page;
  /** What the page complained about. */
  readonly complaints: string[] = [];
  /** Everything that the page has sent: what it asked for, and what it said over sockets. */
  readonly sent: string[] = [];
  /** Everything that the server has told the page, but for the page's own files. */
  readonly received: string[] = [];

  private constructor(username: string, context: BrowserContext, page: Page) {
    this.username = username;
    this.context = context;
    this.page = page;
    this.#listen();
  }

  /** Opens the page anew, in another tab of the same browser. */
  async reopen(address: string): Promise<void> {
    this.page = await this.context.newPage();
    this.#listen();
    await this.page.goto(address);
  }

  #listen(): void {
    const { page } = this;
    page.setDefaultTimeout(PATIENCE);
    page.on("request", (request) => this.sent.push(`${request.url()} ${request.postData() ?? ""}`));
    page.on("response", (response) => {
      if (!new URL(response.url()).pathname.startsWith("/v1/")) return;
      // Of a page that went away meanwhile nobody has the answer.
      const said = (text: string) => void this.received.push(`${response.url()} ${text}`);
      response.text().then(said, () => undefined);
    });
    page.on("websocket", (socket) => {
      this.sent.push(socket.url());
      socket.on("framereceived", ({ payload }) => this.received.push(payload.toString()));
      socket.on("framesent", ({ payload }) => this.sent.push(payload.toString()));
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      // A server that is down is part of the stories; the page's own handling of it is what they look at.
      const text = message.text();
      const expected = /net::ERR_|WebSocket connection to|Failed to load resource/.test(text);
      if (message.type() === "error" && !expected) this.complaints.push(text);
    });
  }

  static async open(browser: Browser, origin: string, username: string): Promise<BrowserPerson> {
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, baseURL: origin });
    const person = new BrowserPerson(username, context, await context.newPage());
    await person.page.goto("/");
    return person;
  }

  async signUp(): Promise<void> {
    await this.page.getByLabel("Username").fill(this.username);
    await this.page.getByLabel("Password").fill(PASSWORD);
    await this.page.getByRole("button", { name: "Create account" }).click();
    await this.page.getByRole("button", { name: "New conversation" }).waitFor();
  }

  /** Becomes another device of the same person, let in by the settings of one that is there already. */
  async linkTo({ page: other }: BrowserPerson): Promise<void> {
    const { page } = this;
    await page.getByRole("button", { name: "I have an account" }).click();
    await page.getByLabel("Username").fill(this.username);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("button", { name: "Link with my other device" }).click();
    const code = page.locator(".tc-code-signs");
    await code.waitFor();
    await other.getByRole("link", { name: "Settings" }).click();
    await other.getByRole("button", { name: "Link another device" }).click();
    await other.getByLabel("Code on the new device").fill((await code.textContent()) ?? "");
    await other.getByRole("button", { name: "Continue" }).click();
    await other.getByRole("dialog").getByRole("button", { name: "Let it in" }).click();
    await page.getByRole("button", { name: "New conversation" }).waitFor();
  }

  async find(other: string): Promise<void> {
    await this.page.getByRole("button", { name: "New conversation" }).click();
    await this.page.getByLabel("Search people").fill(other);
    await this.page.getByRole("button", { name: other, exact: true }).click();
    await this.messages().waitFor();
  }

  /** Who is not known yet stands among the requests, and is accepted. */
  async choose(other: string): Promise<void> {
    const row = this.conversations().getByText(other, { exact: true });
    await row.first().waitFor({ state: "attached" });
    const asks = !(await row.first().isVisible());
    if (asks) await this.unfoldRequests();
    await row.click();
    await this.messages().waitFor();
    if (asks) await this.page.getByRole("button", { name: "Accept" }).click();
  }

  /** Shows them, if they are not shown already. */
  async unfoldRequests(): Promise<void> {
    const summary = this.conversations().getByText(/^Message requests/u);
    await summary.waitFor();
    if (!(await summary.evaluate((it) => it.closest("details")!.open))) await summary.click();
  }

  conversations(): Locator {
    return this.page.getByRole("navigation", { name: "Conversations" });
  }

  messages(): Locator {
    return this.page.getByRole("log", { name: "Messages" });
  }

  async send(text: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Message" }).fill(text);
    await this.page.getByRole("button", { name: "Send" }).click();
  }

  /** The texts in the log, in the order of the page; each known one by its name, so that a difference can be read. */
  async texts(known: ReadonlyMap<string, string>): Promise<string[]> {
    const texts = await this.messages()
      .getByRole("listitem")
      .locator(".tc-message-text")
      .evaluateAll((elements) => elements.map((element) => element.textContent));
    return texts.map((text) => known.get(text) ?? `unknown: ${text.slice(0, 60)}`);
  }

  /** Waits until so many of its own messages are on this device only. */
  async untilWaiting(count: number): Promise<void> {
    await this.messages()
      .locator("[data-state=queued]")
      .nth(count - 1)
      .waitFor();
  }

  /** Waits until there are so many messages and each own one has left this device. */
  async settle(count: number): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => {
        const items = [...document.querySelectorAll("[role=log] [role=listitem]")];
        const waiting = items.filter((item) => ["queued", "failed"].includes(item.getAttribute("data-state") ?? ""));
        return items.length >= wanted && waiting.length === 0;
      },
      count,
      { timeout: 40_000, polling: 200 },
    );
  }
}
