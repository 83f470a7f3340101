import { createHash } from "node:crypto";
import { stripTypeScriptTypes } from "node:module";

/**
 * The only thing Jest does to a TypeScript file is what Node itself does when it runs one: take the types away.
 * So what is tested is, byte for byte, what runs.
 */
const transformer = {
  process(source, fileName) {
    return { code: stripTypeScriptTypes(source, { mode: "strip", sourceUrl: fileName }) };
  },
  processAsync(source, fileName) {
    return Promise.resolve(transformer.process(source, fileName));
  },
  getCacheKey(source, fileName) {
    return createHash("sha256").update(`${process.version}\0${fileName}\0${source}`).digest("hex");
  },
};

export default transformer;
