import { isDeepStrictEqual } from "node:util";
import { isObject } from "../meaning/means.ts";

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

/** Whether what arrived is what was sent: as JSON carries it, and a moment is the same whatever it is written in. */
export function isSame(sent: unknown, heard: unknown): boolean {
  return isDeepStrictEqual(plain(sent), plain(heard));
}

function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_name, each: unknown) =>
    typeof each === "string" && MOMENT.test(each) && !Number.isNaN(Date.parse(each))
      ? new Date(each).toISOString()
      : each,
  );
  return text === undefined ? undefined : JSON.parse(text);
}

/** What arrived, without what is the same unsaid: an optional list or object of nothing, which no query has, and the usual content type. */
export function asSaid(sent: unknown, heard: unknown, lists: readonly string[]): unknown {
  if (!isObject(heard)) return heard;
  const entries = Object.entries(heard).filter(([name, value]) => {
    const unsaid = !isObject(sent) || !Object.hasOwn(sent, name);
    const isEmpty =
      lists.includes(name) && (Array.isArray(value) || isObject(value)) && Object.keys(value).length === 0;
    return value !== undefined && !isEmpty && !(unsaid && (name === "contentType" || name === "filename"));
  });
  return Object.fromEntries(
    entries.map(([name, value]) => [name, ofFiles(isObject(sent) ? sent[name] : undefined, value)]),
  );
}

/** The same of the files of a form, which have a name and a type whether they are said or not. */
function ofFiles(sent: unknown, heard: unknown): unknown {
  if (Array.isArray(heard) && Array.isArray(sent)) return heard.map((each, at) => ofFiles(sent[at], each));
  if (!isObject(heard) || !isObject(sent)) return heard;
  return asSaid(sent, heard, []);
}

/** An answer without the content type that goes without saying. */
export function asTold(told: unknown, answer: unknown): unknown {
  if (!isObject(answer) || !isObject(answer["headers"]) || !isObject(told)) return answer;
  const own = isObject(told["headers"]) ? told["headers"] : {};
  const { "content-type": _type, ...others } = answer["headers"];
  if (Object.hasOwn(own, "content-type")) return answer;
  const { headers: _all, ...rest } = answer;
  return Object.keys(others).length === 0 && !isObject(told["headers"]) ? rest : { ...rest, headers: others };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a row says: a column has one word for nothing, and a UUID is the same whatever its case (RFC 9562, section 4). */
export function asKept(row: unknown): unknown {
  if (!isObject(row)) return row;
  const entries = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "string" && UUID.test(value) ? value.toLowerCase() : value]),
  );
}
