import { camel, folded, kebab, pascal } from "../../model/names/names.ts";
import { Problem } from "../problem.ts";

/** One context under the names that it has in folders, in programs and in specifications. */
export interface ContextNames {
  /** `server-info` */
  readonly kebab: string;
  /** `serverInfo` */
  readonly camel: string;
  /** `ServerInfo` */
  readonly pascal: string;
  /** The namespace of the service, which that of the context is in. */
  readonly service: string;
}

const LONGEST = 40;

/** Words that begin something in TypeScript, so that no function, and no variable, can be called so. */
const WORDS = new Set(
  `break case catch class const continue debugger default delete do else enum export extends false finally for function if
  implements import in instanceof interface let new null package private protected public return static super switch this
  throw true try typeof undefined var void while with yield await async arguments eval`.split(/\s+/),
);

/** Names that are somebody's already: of what belongs to no context, of devices on Windows, of the language itself. */
const KEPT = /^(shared|outbox|refusals|contexts|blueprint|type-spec|con|prn|aux|nul|com\d|lpt\d)$/;

/** A name that a new context can have beside these, or a sentence that says why it cannot. */
export function nameContext(name: string | undefined, service: string, known: readonly string[]): ContextNames {
  const refuse = (why: string): never => {
    throw new Problem(`${why} Nothing was changed.`);
  };
  if (name === undefined || name === "") return refuse("Name the context, as in `tenchat new-context weather`.");
  const said = JSON.stringify(name);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return refuse(
      `${said} is no name of a context: small letters from a to z, digits and single hyphens between them, beginning with a letter, such as "weather" or "server-info".`,
    );
  if (name.length > LONGEST) return refuse(`${said} is longer than the ${LONGEST} letters that a context may have.`);
  if (known.includes(name)) return refuse(`There is a context ${said} already.`);
  if (KEPT.test(name)) return refuse(`${said} is kept for what belongs to no context: call it otherwise.`);
  const names = { kebab: name, camel: camel(name), pascal: pascal(name), service };
  if (WORDS.has(names.camel) || names.camel in {})
    return refuse(`${said} is a word of TypeScript's own: call the context otherwise.`);
  const other = [...known, service.split(".").at(-1)!].find((each) => folded(pascal(each)) === folded(names.pascal));
  if (other !== undefined)
    return refuse(`${said} would be taken for ${JSON.stringify(other)}, which is there already: call it otherwise.`);
  const back = kebab(names.pascal);
  if (back !== name)
    return refuse(
      `${said} would be ${JSON.stringify(back)} once it is a name in a program: call it that, or otherwise.`,
    );
  return names;
}
