import { setTimeout } from "node:timers/promises";
import type { Ir, OperationDeclaration } from "../../../generators/model/ir.ts";
import { serve, type Server } from "../../scenarios/http-specs/serve.ts";
import { findAdmission, type Admission } from "./admission.ts";
import type { Api, Generated } from "./generated.ts";
import { asKept, asSaid, asTold, isSame } from "./same.ts";
import { isBeyondHead, unsayable } from "./travel.ts";

const verbOf = ({ binding }: OperationDeclaration) => (binding.kind === "http" ? binding.verb : "");

interface Called {
  readonly answer?: unknown;
  readonly error?: Error & { readonly status?: number };
}

/** A generated server and its generated client, facing each other. */
export class Stage implements AsyncDisposable {
  /** Operations that were out of reach once. */
  readonly again: string[] = [];
  readonly #ir: Ir;
  #server!: Server;
  #clients!: ReadonlyMap<string, Api>;
  #heard: (readonly [operation: OperationDeclaration, input: unknown])[] = [];
  /** What the operation does that is asked. */
  #does: (input: unknown) => unknown = () => undefined;
  #admission: Admission = { role: "guest", conditions: new Set() };

  private constructor(ir: Ir) {
    this.#ir = ir;
  }

  static async open(folder: string, ir: Ir, generated: Generated): Promise<Stage> {
    const stage = new Stage(ir);
    const http = ir.operations.filter((each) => each.binding.kind === "http");
    const conditions = new Proxy({}, { get: (_target, name) => () => stage.#admission.conditions.has(String(name)) });
    const authenticate = (_authorization: unknown, address: string) =>
      ({ role: stage.#admission.role, accountId: "a", deviceId: "d", sessionId: "s", address }) as never;
    stage.#server = await serve(
      folder,
      http,
      ({ operation, input }) => {
        stage.#heard.push([operation, input]);
        return stage.#does(input);
      },
      { authenticator: { authenticate }, conditions: conditions as never },
    );
    stage.#clients = await generated.clients(stage.#server.address);
    return stage;
  }

  /** Whether anybody may do it, who then does. */
  admits(operation: OperationDeclaration): boolean {
    const found = findAdmission(this.#ir, operation);
    if (found !== undefined) this.#admission = found;
    return found !== undefined && this.#clients.get(operation.context)?.[operation.name] !== undefined;
  }

  /**
   * Sends an input: `yes` where the operation hears just that, `no` where it hears nothing, or else what happened;
   * undefined where nobody can say it, and the client says so.
   */
  async sends(operation: OperationDeclaration, input: unknown, told: unknown): Promise<string | undefined> {
    this.#does = () => told;
    const { error } = await this.#call(operation, input);
    return this.#unheard(operation, input, error) ?? this.#isHeard(operation, input);
  }

  /** Sends a row, which is kept: `yes` where the same comes back, `no` where it is refused, or else what happened. */
  async keeps(
    operation: OperationDeclaration,
    input: unknown,
    keep: (input: unknown) => Promise<unknown>,
  ): Promise<string | undefined> {
    let broke: Error | undefined;
    this.#does = async (heard) => ({ row: await keep(heard).catch((error: unknown) => void (broke = error as Error)) });
    const { error, answer } = await this.#call(operation, input);
    if (broke !== undefined) return `breaks: ${(broke as Error).message}`;
    const unheard = this.#unheard(operation, input, error);
    if (unheard !== undefined || this.#heard.length === 0) return unheard;
    if (error !== undefined) return `lost: ${error.name} ${error.message}`;
    const { row } = answer as { row: unknown };
    return isSame(asKept(filled(operation, input)), asKept(row)) ? "yes" : `changed: ${JSON.stringify(row)}`;
  }

  /** What became of an input that nobody heard, or more than one; undefined too where nobody can say it, and the client says so. */
  #unheard(
    operation: OperationDeclaration,
    input: unknown,
    error: (Error & { status?: number }) | undefined,
  ): string | undefined {
    const [heard, ...more] = this.#heard;
    if (more.length > 0) return `twice ${JSON.stringify(this.#heard.map(([each]) => each.name))}`;
    if (heard !== undefined) return heard[0] === operation ? undefined : `other: ${heard[0].name} heard it`;
    if (error?.name === "InvalidInput") return "no";
    // An answer to HEAD has no body that could say why.
    if (verbOf(operation) === "head" && error?.message.endsWith("the status 400.")) return "no";
    if (error?.name === "UnsendableInput")
      return unsayable(this.#ir, operation, input) === undefined ? `unsendable: ${error.message}` : undefined;
    if (error?.name === "PayloadTooLarge" && isBeyondHead(operation, input)) return undefined;
    return `lost: ${error?.name} ${error?.status ?? ""} ${error?.message}`;
  }

  #isHeard(operation: OperationDeclaration, input: unknown): string | undefined {
    const [heard] = this.#heard;
    if (heard === undefined) return undefined;
    const lists = operation.input.filter((each) => each.optional).map((each) => each.name);
    return isSame(asSaid(input, filled(operation, input), lists), asSaid(input, heard[1], lists))
      ? "yes"
      : `changed: ${JSON.stringify(heard[1])}`;
  }

  /** Answers with a value: `yes` where the client gets just that, `no` where it refuses it, or else what happened. */
  async answers(operation: OperationDeclaration, input: unknown, told: unknown): Promise<string> {
    this.#does = () => told;
    const { error, answer } = await this.#call(operation, input);
    if (this.#heard.length === 0) return `unasked: ${error?.name} ${error?.message}`;
    if (error?.name === "ProtocolViolation" || error?.name === "InternalError") return "no";
    if (error !== undefined) return `lost: ${error.name} ${error.message}`;
    return isSame(told, asTold(told, answer)) ? "yes" : `changed: ${JSON.stringify(answer)}`;
  }

  /**
   * What is lost once more is lost by what it is. A machine that stood still breaks every connection, and those that are
   * still there are closed while one waits.
   */
  async #call(operation: OperationDeclaration, input: unknown): Promise<Called> {
    const called = await this.#callOnce(operation, input);
    if (called.error?.name !== "NetworkFailure") return called;
    await setTimeout(200);
    const second = await this.#callOnce(operation, input);
    if (second.error?.name !== "NetworkFailure") this.again.push(operation.id);
    return second;
  }

  async #callOnce(operation: OperationDeclaration, input: unknown): Promise<Called> {
    this.#heard = [];
    try {
      const method = this.#clients.get(operation.context)![operation.name]!.bind(this.#clients.get(operation.context));
      return { answer: await method(input as object) };
    } catch (error) {
      return { error: error as Error };
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.close();
  }
}

/** What an operation is given: an input with the defaults of what it leaves out. */
function filled(operation: OperationDeclaration, input: unknown): unknown {
  const defaults = operation.input.flatMap((each) => (each.default === undefined ? [] : [[each.name, each.default]]));
  return defaults.length === 0 ? input : { ...Object.fromEntries(defaults), ...(input as object) };
}
