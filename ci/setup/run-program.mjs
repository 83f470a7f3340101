import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs a program to its end: how it ended, and what it said. */
export async function runProgram(command, options, settings) {
  const child = spawn(command, options, { ...settings, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  child.stdout.on("data", (data) => said.push(data));
  child.stderr.on("data", (data) => said.push(data));
  try {
    const [status, signal] = await once(child, "close");
    return { status, signal, output: Buffer.concat(said).toString("utf8") };
  } catch (error) {
    return { status: null, signal: null, error, output: "" };
  }
}
