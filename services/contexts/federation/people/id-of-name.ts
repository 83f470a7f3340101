import { uuidOfName } from "../../../kernel/ids.ts";

/** The id of something that only another server has a name for: the same whenever it is made. */
export function idOfName(kind: "person" | "claimer", name: string): string {
  return uuidOfName(`tenchat ${kind} elsewhere\n${name}`);
}
