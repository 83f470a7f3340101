import { addressOf, doorOf, doorsOf, frameKey, isAsked } from "../../model/http/frames.ts";
import type { EventDeclaration, Ir, OperationDeclaration } from "../../model/ir.ts";

/**
 * What each message is called among the messages of a document: as on the wire, with hyphens for dots, which some tools
 * take in no key. Where that makes one of two, the later one says its kind in front, with an underscore that no name has.
 */
export class MessageKeys {
  readonly error: string;
  /** Of each door besides that of the service, the key of its refusal. */
  readonly refusals: ReadonlyMap<string, string>;
  readonly #keys = new Map<string, string>();

  constructor(ir: Ir) {
    const frames = ir.operations.filter((each) => each.binding.kind === "channel");
    const taken = new Set<string>();
    const keep = (kind: string, id: string, key: string) => {
      taken.add(key);
      this.#keys.set(`${kind} ${id}`, key);
      return key;
    };
    const claim = (kind: string, name: string, id = name) => {
      const wanted = name.replaceAll(".", "-");
      return keep(kind, id, taken.has(wanted) ? `${kind}_${wanted}` : wanted);
    };
    const own = frames.filter((each) => doorOf(each) === undefined);
    for (const each of own) claim("frame", addressOf(each), each.id);
    this.error = claim("refusal", "error");
    for (const each of own.filter(isAsked)) claim("answer", addressOf(each) + ".reply", each.id);
    for (const each of ir.events) claim("event", each.type);
    // Of two doors whose paths differ in a sign, or two frames of one name there, the later one is counted.
    const claimFlat = (kind: string, id: string, name: string) => {
      const wanted = name.replaceAll(/[^A-Za-z0-9_]+/g, "-").replace(/^-/, "");
      let key = wanted;
      for (let count = 2; taken.has(key); count++) key = `${wanted}_${count}`;
      return keep(kind, id, key);
    };
    for (const each of frames.filter((frame) => doorOf(frame) !== undefined))
      claimFlat("frame", each.id, frameKey(each));
    this.refusals = new Map(doorsOf(ir).map((door) => [door, claimFlat("refusal", door, `${door} error`)]));
  }

  frame(operation: OperationDeclaration): string {
    return this.#keys.get(`frame ${operation.id}`)!;
  }

  reply(operation: OperationDeclaration): string {
    return this.#keys.get(`answer ${operation.id}`)!;
  }

  event({ type }: EventDeclaration): string {
    return this.#keys.get(`event ${type}`)!;
  }
}
