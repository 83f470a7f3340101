import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startServerProcess } from "../../../services/testing/server-process.ts";
import type { ServersApart } from "./servers-apart.ts";

const run = promisify(execFile);

const PORT = 8080;
/** On the line between the two. */
const ADDRESSES = ["10.213.0.1", "10.213.0.2"] as const;
/** From each to people: these lines begin outside of both, where another process may have such two as well. */
const peopleOf = (at: number): string => `10.213.${2 + 2 * (process.pid % 125) + at}`;
/** A device that nobody has: what is sent to it nobody takes in, and whoever sent it does not learn that. */
const NOBODY = "02:00:00:00:00:01";

async function ip(...words: readonly string[]): Promise<void> {
  try {
    await run("ip", [...words]);
  } catch (error) {
    throw new Error("Network namespaces need root and the package iproute2.", { cause: error });
  }
}

/**
 * Two servers, each a process in a network namespace of its own (ip-netns(8)). One line goes from one to the other, and
 * one from each of them to people, who are in neither.
 */
export async function startInNamespaces(): Promise<ServersApart> {
  await using closing = new AsyncDisposableStack();
  const spaces = ["here", "there"].map((name) => `tenchat-${name}-${process.pid}`);
  for (const space of spaces) {
    await ip("netns", "add", space);
    closing.defer(() => ip("netns", "del", space));
    await ip("-n", space, "link", "set", "lo", "up");
  }
  const [first, second] = spaces as [string, string];
  await ip("-n", first, "link", "add", "other", "type", "veth", "peer", "name", "other", "netns", second);
  const places = [];
  for (const [at, space] of spaces.entries()) {
    const [address, other] = [ADDRESSES[at]!, ADDRESSES[1 - at]!];
    await line(space, "other", address);
    const toPeople = `tc${at}-${process.pid}`;
    await ip("link", "add", toPeople, "type", "veth", "peer", "name", "people", "netns", space);
    await ip("address", "add", `${peopleOf(at)}.1/30`, "dev", toPeople);
    await ip("link", "set", toPeople, "up");
    await line(space, "people", `${peopleOf(at)}.2`);

    const name = `${address}:${PORT}`;
    const folder = mkdtempSync(join(tmpdir(), "tenchat-namespace-"));
    closing.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));
    const server = await startServerProcess(
      {
        ...{ TENCHAT_DATA: folder, TENCHAT_HOST: "0.0.0.0", PORT: String(PORT), DATABASE_URL: "", REDIS_URL: "" },
        ...{ TENCHAT_ORIGIN: `http://${name}`, TENCHAT_FEDERATION: name },
        TENCHAT_FEDERATION_TEST_PEERS: `${other}:${PORT}`,
      },
      (command, options, settings) => spawn("ip", ["netns", "exec", space, command, ...options], settings),
    );
    closing.defer(async () => void (await server.end("SIGTERM")));
    places.push({ name, origin: `http://${peopleOf(at)}.2:${PORT}` });
  }
  const [here, there] = places as [ServersApart["here"], ServersApart["there"]];
  const stopping = closing.move();
  return {
    here,
    there,
    part: () => ip("-n", first, "link", "set", "other", "down"),
    // Permanent: the kernel asks nobody for another.
    silence: () =>
      ip("-n", first, "neigh", "replace", ADDRESSES[1], "lladdr", NOBODY, "dev", "other", "nud", "permanent"),
    async heal() {
      await ip("-n", first, "link", "set", "other", "up");
      await ip("-n", first, "neigh", "flush", "dev", "other", "nud", "permanent");
    },
    stop: () => stopping.disposeAsync(),
  };
}

async function line(space: string, device: string, address: string): Promise<void> {
  await ip("-n", space, "address", "add", `${address}/30`, "dev", device);
  await ip("-n", space, "link", "set", device, "up");
}
