/** Failures in a row after which messages of a device that need others to be skipped are tried only now and then. */
const enough = 3;
const oneIn = 16;
/** Devices remembered; somebody with more of them than this is the server's to stop. */
const maximumDevices = 1_000;

/**
 * Which devices made us work in vain lately. Skipping is what a forger can make us do most of, and what an honest device
 * needs least: its messages come in order, and a new session skips nothing. Kept in memory for as long as messages are
 * opened and never stored, as what nobody vouched for must leave no trace.
 */
export class Patience {
  readonly #inVain = new Map<string, number>();

  /** Whether a message of this device that skips others is worth trying. A no counts as one more in vain. */
  allowsSkipping(deviceId: string): boolean {
    const inVain = this.#inVain.get(deviceId) ?? 0;
    if (inVain < enough || inVain % oneIn === 0) return true;
    this.inVain(deviceId);
    return false;
  }

  /** A content of this device opened, not its wrapped key alone. */
  opened(deviceId: string): void {
    this.#inVain.delete(deviceId);
  }

  /** Messages were skipped for one that did not open, or what a wrapped key was for did not. */
  inVain(deviceId: string): void {
    const inVain = (this.#inVain.get(deviceId) ?? 0) + 1;
    // Behind all others: those that have been quiet for longest are forgotten first.
    this.#inVain.delete(deviceId);
    this.#inVain.set(deviceId, inVain);
    const [longest] = this.#inVain.keys();
    if (this.#inVain.size > maximumDevices && longest !== undefined) this.#inVain.delete(longest);
  }
}
