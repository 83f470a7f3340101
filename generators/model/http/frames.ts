import type { Ir, OperationDeclaration } from "../ir.ts";
import { pascal } from "../names/names.ts";

/** Operations that a client asks for: HTTP and the frames it sends. The others are frames that the server sends. */
export function isAsked({ binding }: Pick<OperationDeclaration, "binding">): boolean {
  return binding.kind === "http" || binding.direction === "fromClient";
}

/** What a frame is called on the socket. */
export function addressOf({ binding }: Pick<OperationDeclaration, "binding">): string {
  return binding.kind === "channel" ? binding.address : "";
}

/** Where the sockets of a frame are opened, if not where the service says. */
export function doorOf({ binding }: Pick<OperationDeclaration, "binding">): string | undefined {
  return binding.kind === "channel" ? binding.door : undefined;
}

/** What a frame is called among those of all sockets: at one door and at another a type may be two frames. */
export function frameKey(operation: Pick<OperationDeclaration, "binding">): string {
  const door = doorOf(operation);
  return door === undefined ? addressOf(operation) : `${door} ${addressOf(operation)}`;
}

/** The doors besides that of the service, in order. */
export function doorsOf({ operations }: Pick<Ir, "operations">): string[] {
  return [...new Set(operations.flatMap((each) => doorOf(each) ?? []))].sort();
}

/** The type of what an operation takes, as one flat object; a frame that the server sends takes nothing: it says. */
export function inputName(operation: Pick<OperationDeclaration, "name" | "binding">): string {
  return nameOfInput(operation.name, isAsked(operation));
}

/** The same before the operation is lowered. */
export function nameOfInput(operationName: string, asked: boolean): string {
  return `${pascal(operationName)}${asked ? "Input" : "Frame"}`;
}
