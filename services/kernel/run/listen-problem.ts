import { once } from "node:events";
import { createServer } from "node:net";
import { StartProblem } from "../start-problem.ts";

/** Why an address cannot be listened on, as a sentence; anything else as it is. */
export function listenProblem(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (syscall !== "listen" && syscall !== "bind" && syscall !== "getaddrinfo") return error;
  // Whoever took a port gives it back one day, and a server that had it may wait for that.
  return new StartProblem(sentenceFor(code, host, port), { cause: error, passes: code === "EADDRINUSE" });
}

/** Tries an address before anything is made for a server that could not be reached there. */
export async function refuseBadAddress(address: { host: string; port: number }): Promise<void> {
  const server = createServer();
  try {
    await once(server.listen(address), "listening");
  } catch (error) {
    throw listenProblem(error, address);
  }
  await new Promise((resolve) => server.close(resolve));
}

function sentenceFor(code: string | undefined, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is taken: stop what uses it, or set PORT to another number.`;
    case "EACCES":
    case "EPERM":
      return `Port ${port} needs more rights than this user has: set PORT to a number above 1023.`;
    case "EADDRNOTAVAIL":
      return `TENCHAT_HOST is ${host}, which is no address of this machine: set it to one that is, or leave it out to listen on all.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_FAIL":
    case "EAI_NODATA":
      return `TENCHAT_HOST is ${host}, a name that stands for no address: set it to an address of this machine, or leave it out to listen on all.`;
    case "EAFNOSUPPORT":
    case "EINVAL":
      return `TENCHAT_HOST is ${host}, a kind of address that this machine cannot listen on: set it to another, or leave it out to listen on all.`;
    default:
      return `The server cannot listen on ${host} port ${port} (${code}): set TENCHAT_HOST or PORT to something else.`;
  }
}
