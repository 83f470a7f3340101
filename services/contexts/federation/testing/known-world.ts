import { NotReached } from "../../../kernel/outward/outward.ts";
import type { Outward } from "../../../kernel/outward/outward.ts";
import { publicBytesOf } from "../wire/server-keys.ts";
import type { PeerServer } from "./peer-server.ts";

interface Said {
  readonly descriptor: object;
  readonly keys?: object;
}

/** What other servers say of themselves, in place of the internet. Counts how often each was asked. */
export class KnownWorld {
  readonly asked: string[] = [];
  readonly #said = new Map<string, Said>();

  /** From now on a server is there: a plain one, or one of ours with the keys that it had. */
  tell({ name, key }: PeerServer, ours?: { readonly keys: readonly object[] }): void {
    const plain = {
      domain: name,
      signing_key_public: publicBytesOf(key).toString("base64"),
      api_base_url: `https://${name}`,
      protocol_version: 1,
    };
    if (ours === undefined) this.#said.set(name, { descriptor: plain });
    else
      this.#said.set(name, {
        descriptor: { ...plain, features: ["destination", "key-history"] },
        keys: { domain: name, keys: ours.keys },
      });
  }

  forget({ name }: PeerServer): void {
    this.#said.delete(name);
  }

  readonly outward: Outward = async ({ url: { host, pathname } }) => {
    this.asked.push(`${host}${pathname}`);
    const said = this.#said.get(host);
    if (said === undefined) throw new NotReached("nobody is there");
    const found = pathname.endsWith("/keys") ? said.keys : said.descriptor;
    return found === undefined
      ? { status: 404, body: Buffer.alloc(0) }
      : { status: 200, body: Buffer.from(JSON.stringify(found)) };
  };
}
