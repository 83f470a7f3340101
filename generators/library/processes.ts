import type { Interface, Operation, Program } from "@typespec/compiler";
import { isKebab, said, type ProcessRole } from "./decorators.ts";
import { library } from "./diagnostics.ts";

/** What every server has: its roles, and the names under which they and its stores are found. */
const TAKEN: ReadonlySet<string> = new Set(["all", "api", "gateway", "worker", "proxy", "postgres", "redis"]);
/** As a part of names of hosts (RFC 1035), beside that of the service. */
const LONGEST = 16;

/** The role of the processes that answer an operation, where these are others than all. */
export function processOf(program: Program, operation: Operation): ProcessRole | undefined {
  return operation.interface === undefined ? undefined : said.process.get(program, operation.interface);
}

/** Refuses roles that nobody could start, or that would be two things at once. */
export function validateProcesses(program: Program, channels: ReadonlySet<Operation>): void {
  const first = new Map<string, readonly [Interface, ProcessRole]>();
  for (const [type, process] of said.process.all(program)) {
    const target = type as Interface;
    const { role, address } = process;
    const refuse = (messageId: "default" | "socket" | "twice") =>
      library.reportDiagnostic(program, { code: "not-a-process", messageId, format: { role }, target });
    if (!isKebab(role) || TAKEN.has(role) || role.length > LONGEST) refuse("default");
    if ([...target.operations.values()].some((each) => channels.has(each))) refuse("socket");
    const [other, before] = first.get(role) ?? [target, process];
    if (other.namespace !== target.namespace || before.address !== address) refuse("twice");
    first.set(role, [other, before]);
  }
}
