const MOST = 10_000;

/** Which packets are not to be asked for again: what another relay gives under a hash is the same each time. */
export class PassedOver {
  readonly #known = new Set<string>();

  /** Whether that relay is not to be asked for it. */
  has(address: string, hash: string): boolean {
    return this.#known.has(hash) || this.#known.has(`${address} ${hash}`);
  }

  /** It has this hash and is nothing that is held here, whoever gives it. */
  addOfAll(hash: string): void {
    this.#add(hash);
  }

  /** That relay has something else under the hash; others may have the packet. */
  addOf(address: string, hash: string): void {
    this.#add(`${address} ${hash}`);
  }

  #add(known: string): void {
    const oldest = this.#known.size >= MOST ? this.#known.values().next().value : undefined;
    if (oldest !== undefined) this.#known.delete(oldest);
    this.#known.add(known);
  }
}
