import { NotReached } from "../../../kernel/outward/outward.ts";
import type { Outward } from "../../../kernel/outward/outward.ts";

/** What a relay answers to a path, as JSON, at once or later; undefined: it does not answer. */
export type Says = (path: string, body: Readonly<Record<string, unknown>>) => unknown;

/** Other relays, in place of the internet. */
export class PlainWorld {
  readonly asked: string[] = [];
  readonly #relays = new Map<string, Says>();

  tell(address: string, says: Says): void {
    this.#relays.set(address, says);
  }

  readonly outward: Outward = async ({ url, body }) => {
    const address = `${url.hostname}:${url.port || "80"}`;
    this.asked.push(`${address}${url.pathname}`);
    const said = await this.#relays.get(address)?.(
      url.pathname,
      JSON.parse(Buffer.from(body ?? []).toString()) as Record<string, unknown>,
    );
    if (said === undefined) throw new NotReached("nobody is there");
    return { status: 200, body: Buffer.from(JSON.stringify(said)) };
  };
}
