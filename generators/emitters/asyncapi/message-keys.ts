import { addressOf, isAsked } from "../../model/http/frames.ts";
import type { EventDeclaration, Ir, OperationDeclaration } from "../../model/ir.ts";

/**
 * What each message is called among the messages of a document: as on the wire, with hyphens for dots, which some tools
 * take in no key. Where that makes one of two, the later one says its kind in front, with an underscore that no name has.
 */
export class MessageKeys {
  readonly error: string;
  readonly #keys = new Map<string, string>();

  constructor(ir: Ir) {
    const frames = ir.operations.filter((each) => each.binding.kind === "channel");
    const taken = new Set<string>();
    const claim = (kind: string, name: string) => {
      const wanted = name.replaceAll(".", "-");
      const key = taken.has(wanted) ? `${kind}_${wanted}` : wanted;
      taken.add(key);
      this.#keys.set(`${kind} ${name}`, key);
      return key;
    };
    for (const each of frames) claim("frame", addressOf(each));
    this.error = claim("refusal", "error");
    for (const each of frames.filter(isAsked)) claim("answer", addressOf(each) + ".reply");
    for (const each of ir.events) claim("event", each.type);
  }

  frame(operation: OperationDeclaration): string {
    return this.#keys.get(`frame ${addressOf(operation)}`)!;
  }

  reply(operation: OperationDeclaration): string {
    return this.#keys.get(`answer ${addressOf(operation)}.reply`)!;
  }

  event({ type }: EventDeclaration): string {
    return this.#keys.get(`event ${type}`)!;
  }
}
