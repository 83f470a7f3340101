import { ROLES } from "../settings/roles.ts";
import { EXIT } from "./exit-code.ts";

/**
 * Whether a server was told nothing beside its environment but `--role`, which from here on is its `TENCHAT_ROLE` and that
 * of whatever it starts. Anything else is said: an option that is passed over would seem to hold.
 */
export function takeWords(
  command: string,
  words: readonly string[] = process.argv.slice(2),
  env: Record<string, string | undefined> = process.env,
): boolean {
  const [word, ...others] = words.flatMap((each) => (each.startsWith("--role=") ? ["--role", each.slice(7)] : [each]));
  if (word === undefined) return true;
  if (word !== "--role") return refuse(takesNo(command, word));
  const [role, next] = others;
  if (!ROLES.some((each) => each === role))
    return refuse(`--role is "${role ?? ""}", but it has to be one of ${ROLES.join(", ")}.`);
  if (next !== undefined) return refuse(takesNo(command, next));
  env["TENCHAT_ROLE"] = role;
  return true;
}

function takesNo(command: string, word: string): string {
  return `\`${command}\` takes no "${word}": what can be set is set in the environment, such as PORT=8080 ${command}.`;
}

function refuse(sentence: string): false {
  console.error(sentence);
  process.exitCode = EXIT.refused;
  return false;
}
