import type { OperationDeclaration } from "../ir.ts";
import { pascal } from "../names/names.ts";

/** Operations that a client asks for: HTTP and the frames it sends. The others are frames that the server sends. */
export function isAsked({ binding }: Pick<OperationDeclaration, "binding">): boolean {
  return binding.kind === "http" || binding.direction === "fromClient";
}

/** What a frame is called on the socket. */
export function addressOf({ binding }: Pick<OperationDeclaration, "binding">): string {
  return binding.kind === "channel" ? binding.address : "";
}

/** The type of what an operation takes, as one flat object; a frame that the server sends takes nothing: it says. */
export function inputName(operation: Pick<OperationDeclaration, "name" | "binding">): string {
  return nameOfInput(operation.name, isAsked(operation));
}

/** The same before the operation is lowered. */
export function nameOfInput(operationName: string, asked: boolean): string {
  return `${pascal(operationName)}${asked ? "Input" : "Frame"}`;
}
