import type { StoresInUpgrade, StoresOfDatabase } from "../emitters/stores/runtime/upgrade-stores.ts";

/** A browser's database without the browser: stores with their records, and IndexedDB's own refusals of names. */
export class KeptStores implements StoresOfDatabase, StoresInUpgrade {
  readonly #stores = new Map<string, string[]>();

  get objectStoreNames(): string[] {
    return [...this.#stores.keys()].sort();
  }

  createObjectStore(name: string): void {
    this.#refuseTaken(name);
    this.#stores.set(name, []);
  }

  deleteObjectStore(name: string): void {
    this.records(name);
    this.#stores.delete(name);
  }

  objectStore(of: string): { name: string } {
    this.records(of);
    let now = of;
    const rename = (name: string) => {
      if (name === now) return;
      this.#refuseTaken(name);
      this.#stores.set(name, this.records(now));
      this.#stores.delete(now);
      now = name;
    };
    return {
      get name() {
        return now;
      },
      set name(name) {
        rename(name);
      },
    };
  }

  records(name: string): string[] {
    const found = this.#stores.get(name);
    if (found === undefined) throw new Error(`NotFoundError: there is no store ${name}`);
    return found;
  }

  #refuseTaken(name: string): void {
    if (this.#stores.has(name)) throw new Error(`ConstraintError: there is a store ${name} already`);
  }
}
