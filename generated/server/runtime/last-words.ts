// @generated tenchat:server@1 hash:0ed976faaa2b2b17b628f0618a2c3bea DO NOT EDIT DIRECTLY
// From the generator alone.

import { STATUS_CODES } from "node:http";
import type { DeclaredError } from "../../contracts/runtime/check.ts";

const LAST_WORDS_MILLISECONDS = 1_000;

/** A connection that no route answers on. */
interface Connection {
  end(words: string): unknown;
  resume(): unknown;
  destroy(): unknown;
}

/** Says a declared error on a connection, as an answer of HTTP, and ends it. */
export function refuseOn(connection: Connection, declared: Pick<DeclaredError, "status" | "toBody">): void {
  const body = JSON.stringify(declared.toBody());
  const head = [
    `HTTP/1.1 ${declared.status} ${STATUS_CODES[declared.status]}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  endSoon(connection, `${head.join("\r\n")}\r\n\r\n${body}`);
}

/** Whoever reads has time for the last words; whoever does not, and keeps the connection open, is cut. */
export function endSoon(connection: Connection, words: string): void {
  connection.end(words);
  connection.resume();
  setTimeout(() => connection.destroy(), LAST_WORDS_MILLISECONDS).unref();
}
