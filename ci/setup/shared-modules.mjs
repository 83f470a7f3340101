import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import JestRuntime from "jest-runtime";

const require = createRequire(import.meta.url);
const EVENT_HANDLERS = Symbol.for("EVENT_HANDLERS");
let files = 0;

/**
 * How Jest comes by a test file: Node itself imports it, as it does when the program runs, and keeps what the file
 * imports for the files after it. In Jest's own way each file reads, compiles and warms up everything anew: two seconds
 * of a processor for a server. So what is tested is, byte for byte and module for module, what runs; and a module that
 * remembers something remembers it for the next file of this process as well.
 */
class SharedModules extends JestRuntime {
  #testPath;

  constructor(...settings) {
    super(...settings);
    this.#testPath = settings[6];
  }

  /** The part of Jest that holds what a file declares and who hears of it: for each file a new one. */
  requireInternalModule(path) {
    delete require.cache[path];
    delete globalThis[EVENT_HANDLERS];
    return require(path);
  }

  /** `describe`, `it` and `expect` are put among the globals by Jest. */
  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    globalThis.jest = this.jestGlobals.jestObjectFor(this.#testPath);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** Under a number of its own, or a file that is run again would not be read again. */
  async unstable_importModule(path) {
    files += 1;
    return import(`${pathToFileURL(path).href}?run=${files}`);
  }
}

export { SharedModules as "module.exports" };
