import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestSocket } from "../../services/testing/test-socket.ts";
import { publicVectorFolder } from "../../web/crypto/testing/public-vectors/folder.ts";
import { decode } from "./decode-answer.ts";

const folder = publicVectorFolder(process.env["TENCHAT_VECTORS"]);
const suite = folder === undefined ? "" : join(folder, "json/jsontestsuite-test_parsing");
/** Named by what a parser does with it: y takes it, n refuses it, i may do either. */
const texts = suite === "" ? [] : readdirSync(suite).map((name) => ({ name, bytes: readFileSync(join(suite, name)) }));
const MOST_MEMORY = 150 * 2 ** 20;

if (folder === undefined) {
  it("reads no JSON that is none: told where the folder of public vectors is", () => {
    console.info("The public vectors are not here; set TENCHAT_VECTORS to their folder to try JSONTestSuite.");
  });
} else {
  describe("JSONTestSuite, of which no text is a request or a frame", () => {
    let platform: TestPlatform;
    let person: Person;
    let before: number;

    beforeAll(async () => {
      platform = await startTestPlatform();
      person = await Person.signUp(platform.origin, "alice");
      before = process.memoryUsage().rss;
    }, 60_000);

    afterAll(async () => {
      await platform?.stop();
    }, 30_000);

    const ask = async (body: string | Buffer) =>
      decode(
        await fetch(`${platform.origin}/v1/sessions`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: body as BodyInit,
          signal: AbortSignal.timeout(10_000),
        }),
      );
    const problemOf = ({ body }: { readonly body: unknown }) => {
      const { code, issues } = body as { readonly code: string; readonly issues?: unknown };
      return JSON.stringify([code, issues]);
    };

    it("is refused over HTTP, and what is no JSON by the parser already", async () => {
      expect(texts.length).toBeGreaterThan(300);
      const noJson = problemOf(await ask('{"a'));
      // What nests too deeply is not given to it at all.
      const nested = problemOf(await ask("[".repeat(5_000) + "]".repeat(5_000)));
      expect(new Set([noJson, nested, problemOf(await ask("{}"))]).size).toBe(3);
      const wrong: string[] = [];
      for (const { name, bytes } of texts) {
        const answer = await ask(bytes);
        if (answer.status !== 400) wrong.push(`${name}: ${answer.status}`);
        const byParser = problemOf(answer) === noJson;
        const byNesting = problemOf(answer) === nested;
        if ((name.startsWith("n_") && !byParser && !byNesting) || (name.startsWith("y_") && (byParser || byNesting)))
          wrong.push(`${name}: ${problemOf(answer)}`);
      }
      expect(wrong).toEqual([]);
    }, 60_000);

    it("is refused by the socket, which stays open", async () => {
      const socket: TestSocket = await person.connect();
      const errors = () => socket.frames.filter(({ type }) => type === "error");
      for (const { name, bytes } of texts) {
        const told = errors().length;
        // As bytes, since a socket carries no text that is not UTF-8.
        socket.sendText(bytes as unknown as string);
        await socket
          .until(() => errors().length > told)
          .catch((cause: unknown) => {
            throw new Error(`no answer to ${name}`, { cause });
          });
      }
      expect(errors()).toHaveLength(texts.length);
      for (const frame of errors()) expect(frame).toMatchObject({ error: { code: "invalid-input" } });
      await expect(socket.api.ping()).resolves.toBeDefined();
      await socket.close();
    }, 60_000);

    it("leaves no memory taken", () => {
      expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY);
    });
  });
}
