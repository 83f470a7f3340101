import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CANDIDATES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The Chromium to test with: `CHROMIUM`, else one the system has; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM"];
  return [...(named === undefined ? [] : [named]), ...CANDIDATES].find((path) => existsSync(path));
}

/** How a headless Chromium that calls nobody is started. */
function launching() {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error("No Chromium was found. Install one, or name its program in CHROMIUM.");
  }
  return {
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  };
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch(launching());
}

/** One whose microphone and camera are the browser's own inventions, and are allowed; it has another one on this machine for a neighbour. */
export function openBrowserThatCalls(): Promise<Browser> {
  const { args, ...launched } = launching();
  const invented = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
  return chromium.launch({ ...launched, args: [...args, ...invented, "--allow-loopback-in-peer-connection"] });
}

/** A browser that a signal reaches, all its processes at once. */
export async function openBrowserToSignal(): Promise<{
  readonly browser: Browser;
  readonly signal: (name: "SIGSTOP" | "SIGCONT") => void;
  readonly close: () => Promise<void>;
}> {
  const server = await chromium.launchServer(launching());
  // It leads a process group of its own.
  const group = -server.process().pid!;
  return {
    browser: await chromium.connect(server.wsEndpoint()),
    signal: (name) => void process.kill(group, name),
    close: () => server.close(),
  };
}

/** Tests that need a browser. Where there is none they say so instead: TenChat itself needs no browser to be built. */
export function browserStory(title: string, tell: () => void): void {
  if (findChromium() !== undefined) return describe(title, tell);
  it(`${title}: told where there is a Chromium`, () => {
    console.info(`Chromium is not here; set CHROMIUM to its path to see ${title}.`);
  });
}
