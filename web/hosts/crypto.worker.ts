import { answerElsewhere, softwarePrimitives } from "../crypto/secrets.ts";
import type { ElsewhereCall } from "../crypto/secrets.ts";

/** What a dedicated worker has of its own; the project's types are those of a page. */
interface Scope {
  addEventListener(type: "message", heard: (event: MessageEvent) => void): void;
  postMessage(message: unknown, moved: readonly ArrayBufferLike[]): void;
}

const scope = globalThis as unknown as Scope;
const primitives = softwarePrimitives((length) => crypto.getRandomValues(new Uint8Array(length)));
// Absent on plain http pages, whatever the types say.
const near = { primitives, subtle: crypto.subtle as SubtleCrypto | undefined };

scope.addEventListener("message", ({ data }) => {
  void answerElsewhere(near, data as ElsewhereCall).then(({ answer, moved }) => scope.postMessage(answer, moved));
});
