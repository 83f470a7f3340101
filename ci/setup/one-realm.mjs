import { ModernFakeTimers } from "@jest/fake-timers";
import { ModuleMocker } from "jest-mock";

/**
 * Where tests run: where programs do. Node's own environment of Jest is a second set of everything that JavaScript
 * comes with, in which an error of Node is no `Error` and a clock that a test sets is not the one that Node reads.
 */
export default class OneRealm {
  global = globalThis;
  fakeTimers = null;
  moduleMocker = new ModuleMocker(globalThis);
  #before = { console: globalThis.console, exit: process.exit };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  /** There is no other; what asks for it is replaced in shared-modules.mjs. */
  getVmContext() {
    return null;
  }

  async setup() {}

  /** What Jest put into Node's globals for one file. */
  async teardown() {
    this.fakeTimersModern.dispose();
    globalThis.console = this.#before.console;
    process.exit = this.#before.exit;
  }
}
