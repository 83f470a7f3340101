// @generated tenchat:server@1 hash:1b8ad9fd90dadedbcff7abadd6214874 DO NOT EDIT DIRECTLY
// From the generator alone.

import { Inject, Injectable, type CanActivate, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { collectInput } from "./collect-input.ts";
import type { OperationGate } from "./gate.ts";
import { CLIENT_ADDRESS } from "./http-adapter.ts";
import {
  AUTHENTICATOR,
  OPERATION_GATE,
  type Actor,
  type Authenticator,
  type OperationContext,
  type OperationDefinition,
} from "./operation.ts";

const DEFINITION = Symbol("operation definition");
const ADMITTED = Symbol("admitted operation");

/** What the guard leaves on a request for the controller. */
interface Admitted {
  readonly input: unknown;
  readonly context: OperationContext;
}

type GuardedRequest = FastifyRequest & { [ADMITTED]?: Admitted };

/** Marks a controller method as the entrance of an operation. */
export function defines(definition: OperationDefinition): MethodDecorator {
  return (_target, _name, descriptor) => {
    Object.assign(descriptor.value as object, { [DEFINITION]: definition });
    return descriptor;
  };
}

/** The input and context of a request that the guard let in. */
export function admitted<Input, A extends Actor>(
  request: FastifyRequest,
): { input: Input; context: OperationContext<A> } {
  const found = (request as GuardedRequest)[ADMITTED];
  if (found === undefined) throw new Error("A controller was reached past its guard.");
  return found as { input: Input; context: OperationContext<A> };
}

/** Lets a request in only after authentication, rate limit, validation and policy. */
export class OperationGuard implements CanActivate {
  readonly #authenticator: Authenticator;
  readonly #gate: OperationGate;

  constructor(authenticator: Authenticator, gate: OperationGate) {
    this.#authenticator = authenticator;
    this.#gate = gate;
  }

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<GuardedRequest>();
    const definition = (execution.getHandler() as { [DEFINITION]?: OperationDefinition })[DEFINITION];
    if (definition === undefined) return false;
    const address = request.getDecorator<string>(CLIENT_ADDRESS);
    const actor = await this.#authenticator.authenticate(request.headers.authorization, address, {
      headers: request.headers,
      url: request.url,
    });
    const context = { actor, requestId: request.id };
    const input = await this.#gate.admit(definition, () => collectInput(definition, request), context);
    request[ADMITTED] = { input, context };
    return true;
  }
}
Injectable()(OperationGuard);
Inject(AUTHENTICATOR)(OperationGuard, undefined, 0);
Inject(OPERATION_GATE)(OperationGuard, undefined, 1);
