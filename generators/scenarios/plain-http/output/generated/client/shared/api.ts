// @generated tenchat:client@1 hash:4189b34a826d4426ee9b06b6621621e0 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { type Issue, isArray, isLiteral, isObject, isOneOf, isSealed } from "../../contracts/runtime.ts";
import type { ConstructorOperationInput, GetInput, LatestInput, PetsListInput, PutInput } from "../../contracts/shared/operations.ts";
import type { Pet, Record_, Shape } from "../../contracts/shared/types.ts";
import { validatePet, validateRecord_, validateShape } from "../../contracts/shared/validators.ts";
import { type Transport, headers, query, send } from "../runtime.ts";

/** Asks the server. Every method rejects with a declared error, NetworkFailure or ProtocolViolation. */
export class SharedApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  constructorOperation(input: ConstructorOperationInput): Promise<{ status: 200; body: Pet; } | { status: 204; }> {
    return send(this.#transport, { method: "DELETE", path: `/pets/${encodeURIComponent(input.id)}`, authenticated: false, status: 200, answers: [200,204], validate: (value: unknown, path: string, issues: Issue[]): value is { status: 200; body: Pet; } | { status: 204; } => isOneOf(value, path, issues, [(value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status", "body"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [200]) && ok;
    ok = validatePet(value.body, `${at}body`, issues) && ok;
    return ok;
  })(value, path), (value: unknown, path: string, issues: Issue[]): value is never => ((value: unknown, path: string): boolean => {
    if (!isObject(value, path, issues)) return false;
    let ok = isSealed(value, new Set(["status"]), path, issues);
    const at = path === "" ? "" : `${path}.`;
    ok = isLiteral(value.status, `${at}status`, issues, [204]) && ok;
    return ok;
  })(value, path)]) });
  }

  get(input: GetInput): Promise<Pet> {
    return send(this.#transport, { method: "GET", path: `/pets/${encodeURIComponent(input.id)}`, authenticated: false, status: 200, validate: validatePet });
  }

  latest(input: LatestInput = {}): Promise<Record_> {
    return send(this.#transport, { method: "GET", path: `/records/latest${input.day === undefined ? "" : `/${encodeURIComponent(input.day)}`}`, authenticated: true, status: 200, validate: validateRecord_ });
  }

  petsList(input: PetsListInput = {}): Promise<Pet[]> {
    return send(this.#transport, { method: "GET", path: `/pets${query({ tags: input.tags?.join(","), kinds: input.kinds })}`, authenticated: false, status: 200, headers: headers({ "x-ids": input["x-ids"]?.join(",") }), validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validatePet) });
  }

  put(input: PutInput): Promise<Shape> {
    return send(this.#transport, { method: "PUT", path: `/records`, authenticated: true, status: 200, body: input.labels, validate: validateShape });
  }

  recordsList(): Promise<Record_[]> {
    return send(this.#transport, { method: "GET", path: `/records`, authenticated: true, status: 200, validate: (value, path, issues): value is never => isArray(value, path, issues, 0, Infinity, validateRecord_) });
  }
}
