import { EXIT } from "./exit-code.ts";

/** Whether a server was told something beside its environment, which is then said: an option that is passed over would seem to hold. */
export function refuseWords(command: string): boolean {
  const [word] = process.argv.slice(2);
  if (word === undefined) return false;
  console.error(
    `\`${command}\` takes no "${word}": what can be set is set in the environment, such as PORT=8080 ${command}.`,
  );
  process.exitCode = EXIT.refused;
  return true;
}
