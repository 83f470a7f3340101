import { Parser } from "@asyncapi/parser";

/** Reads asyncapi.yaml as its users do. */
export class AsyncApiReader {
  readonly #parser = new Parser();

  /** The errors and warnings of a document. */
  async read(text: string): Promise<string[]> {
    const { diagnostics, document } = await this.#parser.parse(text);
    const problems = diagnostics
      .filter(({ severity }) => severity <= 1)
      .map(({ code, message, path }) => `asyncapi.yaml, ${String(code)} at ${path.join(".")}: ${message}`);
    return document === undefined && problems.length === 0 ? ["asyncapi.yaml cannot be read."] : problems;
  }
}
