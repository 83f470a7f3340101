import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Artifact, Described } from "../emitters/artifact.ts";

/** A process that renders one event reference and ends. */
export interface EventReference {
  /** `docs/events.md`, rendered by @asyncapi/generator from the document of asyncapi.yaml. To be called once. */
  render(description: Described): Promise<Artifact>;
  /** Lets it end where there is nothing to render. */
  end(): void;
}

/**
 * Starts a process of its own: the generator brings half of npm with it, and none of that belongs in here. It loads all
 * of that from now on, and waits for its document. Whoever finds that there is none ends it. It works in a folder of its
 * own below `place`, which is gone afterwards.
 */
export function startEventReference(place = tmpdir()): EventReference {
  const folder = mkdtempSync(join(place, "event-reference-"));
  const program = join(import.meta.dirname, "run-generator.ts");
  const child = spawn(process.execPath, [program, folder], { stdio: "pipe", env: {} });
  const ended = once(child, "close") as Promise<[number | null]>;
  ended.catch(() => undefined); // Whoever renders is told; who no longer wants to need not be.
  child.stdin.on("error", () => undefined); // A child that ends early says why on its own.
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  return {
    async render({ document, from }) {
      child.stdin.end(JSON.stringify(document));
      const [page, said] = await output;
      const [code] = await ended;
      if (code !== 0 || page === "")
        throw new Error(`@asyncapi/generator could not render the event reference:\n${said.trim()}`);
      return { path: "docs/events.md", text: page, emitter: "event-reference", from };
    },
    end() {
      // It may be in the middle of loading, and the page is not wanted any more: nothing but its folder has to be kept tidy.
      child.once("close", () => rmSync(folder, { recursive: true, force: true }));
      child.kill("SIGKILL");
    },
  };
}
