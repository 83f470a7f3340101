import { constants, runInThisContext } from "node:vm";

/**
 * What tests get as `typescript`: loaded by Node itself, once for each of Jest's workers. In Jest's own way its nine
 * million characters would be parsed again at each import and compiled again for each test file.
 */
const imported = runInThisContext('import("typescript")', {
  filename: import.meta.filename,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});

export default (await imported).default;
