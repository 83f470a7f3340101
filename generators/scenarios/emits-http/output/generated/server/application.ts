// @generated tenchat:server@1 hash:26f2b9bbe9e1aabe5ba62136364ee4a1 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { type OperationsByContext, operationProviders } from "./contexts.ts";
import type { Authenticator, Conditions } from "./runtime/operation.ts";
import { createRateLimiter } from "./runtime/rate-limiter.ts";
import { type HttpPlace, serveHttp } from "./runtime/serve-http.ts";

/** What a product is made with. */
export interface Parts {}

/** What no specification can say. What is missing does not compile. */
export interface Product {
  /** Who asks. */
  readonly authenticator: Authenticator;
  /** What must hold besides a role. */
  readonly conditions: Conditions;
  /** Who does what is asked. */
  readonly operations: OperationsByContext;
}

/** Where it runs. */
export interface Place extends HttpPlace {}

/** Every table, and what makes them. */
export const TABLES = { entities: [], migrations: [], versions: [] };

/** Starts the server, or leaves nothing of it running. */
export async function startApplication(
  place: Place,
  open: (parts: Parts) => Product | Promise<Product>,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  await using closing = new AsyncDisposableStack();
  const product = await open({});
  const keepers = {
    authenticator: product.authenticator,
    conditions: product.conditions,
    rateLimiter: createRateLimiter(),
  };
  const port = await serveHttp(place, keepers, operationProviders(product.operations), closing);
  // From here on whoever called decides when it ends.
  const running = closing.move();
  return { port, stop: () => running.disposeAsync() };
}
