import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type * as Transport from "../../../generated/client/runtime/fetch-transport.ts";
import type { Validator } from "../../../generated/contracts/runtime/check.ts";
import type { Arbitrary } from "fast-check";
import { Document } from "./document.ts";

export type Api = Readonly<Record<string, (input?: object) => Promise<unknown>>>;

/** What was generated in a folder, as it is used. */
export class Generated {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = join(folder, "generated");
  }

  /** A validator by its name; undefined where none was generated. */
  async validator(context: string, name: string): Promise<Validator<unknown> | undefined> {
    return (await this.#load<Record<string, Validator<unknown>>>(`contracts/${context}/validators.ts`))?.[
      `validate${name}`
    ];
  }

  async arbitrary(context: string, name: string): Promise<Arbitrary<unknown> | undefined> {
    const found = await this.#load<Record<string, () => Arbitrary<unknown>>>(`testing/${context}/arbitraries.ts`);
    return found?.[`arbitrary${name}`]?.();
  }

  /** By context: its client. */
  async clients(address: string): Promise<ReadonlyMap<string, Api>> {
    const { FetchTransport } = (await this.#load<typeof Transport>("client/runtime/fetch-transport.ts"))!;
    const transport = new FetchTransport(address, () => "known");
    const found = new Map<string, Api>();
    for (const each of readdirSync(join(this.#folder, "client"), { withFileTypes: true })) {
      if (!each.isDirectory()) continue;
      const module = await this.#load<Record<string, new (with_: object) => Api>>(`client/${each.name}/api.ts`);
      const api = Object.entries(module ?? {}).find(([name]) => name.endsWith("Api"))?.[1];
      if (api !== undefined) found.set(each.name, new api(transport));
    }
    return found;
  }

  /** A document; one that says nothing where there is none. */
  document(name: "openapi" | "asyncapi"): Document {
    const path = join(this.#folder, `docs/${name}.yaml`);
    return new Document(existsSync(path) ? (parse(readFileSync(path, "utf8")) as Record<string, unknown>) : {});
  }

  async #load<Module>(path: string): Promise<Module | undefined> {
    const file = join(this.#folder, path);
    return existsSync(file) ? ((await import(file)) as Module) : undefined;
  }
}
