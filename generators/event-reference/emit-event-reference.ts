import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Artifact } from "../emitters/artifact.ts";
import { generatorHash } from "../fingerprint/inputs.ts";
import { sha256Hex, type Manifest } from "../fingerprint/manifest.ts";

const ASYNCAPI = "generated/docs/asyncapi.yaml";
const PAGE = "generated/docs/events.md";

/**
 * `docs/events.md`: the event reference, rendered by @asyncapi/generator from asyncapi.yaml as it is written.
 * It takes a second, so a page that is known to be of the very same document may be passed in.
 */
export async function emitEventReference(asyncapi: Artifact, known: string | undefined): Promise<Artifact> {
  const page = known ?? (await renderEventReference(asyncapi.text));
  return { path: "docs/events.md", text: page, emitter: "event-reference", from: asyncapi.from };
}

/** Rendered in a process of its own: the generator brings half of npm with it, and none of that belongs in here. */
export async function renderEventReference(asyncapi: string): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "run-generator.ts")], { stdio: "pipe", env: {} });
  const ended = once(child, "close");
  child.stdin.on("error", () => undefined); // A child that ends early says why on its own.
  child.stdin.end(asyncapi);
  const [page, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  if (code !== 0 || page === "")
    throw new Error(`@asyncapi/generator could not render the event reference from asyncapi.yaml:\n${said.trim()}`);
  return page;
}

/**
 * The page in a project, if the same generators made it from the same document: without its header, ready to be
 * passed in. Whoever proves that a page is right never asks for it.
 */
export async function knownEventReference(project: string, asyncapi: Artifact): Promise<string | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(project, "fingerprints.json"), "utf8")) as Manifest;
    const page = await readFile(join(project, PAGE), "utf8");
    const same =
      manifest.artifacts[ASYNCAPI]?.sha256 === sha256Hex(asyncapi.text) &&
      manifest.artifacts[PAGE]?.sha256 === sha256Hex(page) &&
      manifest.generator === (await generatorHash());
    return same ? page.slice(page.indexOf("\n\n") + 2) : undefined;
  } catch (error) {
    // Nothing was generated here yet, or what stands here is no manifest: then nothing is known.
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
