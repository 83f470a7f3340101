import type { ModelProperty, Namespace, Program } from "@typespec/compiler";
import { getServers, type HttpServer } from "@typespec/http";
import { getVersions } from "@typespec/versioning";
import { reportNotGenerated } from "../files/plain.ts";

/** What every address of a service begins with: the path that its servers have in common, or nothing. */
export function basePathOf(program: Program, service: Namespace | undefined): string {
  const servers = service === undefined ? [] : (getServers(program, service) ?? []);
  const paths = new Set(servers.map((server) => pathOf(program, service!, server)));
  const [path] = paths;
  if (paths.size === 1 && path !== undefined) return path;
  if (paths.size > 0)
    reportNotGenerated(
      program,
      "The path of the servers",
      paths.size > 1
        ? "they have several."
        : "it has a query, a fragment or something that has no value of its own, and nothing is asked by those.",
      service,
    );
  return "";
}

/** What follows the host, with its parameters filled in; undefined where one of them could be anything, or it goes on. */
function pathOf(program: Program, service: Namespace, { url, parameters }: HttpServer): string | undefined {
  const template = url.replace(/^([a-z][a-z0-9+.-]*:\/\/|\{[^}]*\})[^/]*/i, "").replace(/\/+$/, "");
  let known = true;
  const path = template.replaceAll(/\{([^}]+)\}/g, (_all, name: string) => {
    const value = valueOf(program, service, parameters.get(name));
    if (value === undefined) known = false;
    return encodeURIComponent(value ?? "");
  });
  return known && !/[?#]/.test(path) ? path : undefined;
}

/** The value that a parameter has where nobody gives one. A version is the one that is generated. */
function valueOf(program: Program, service: Namespace, parameter: ModelProperty | undefined): string | undefined {
  const given = parameter?.defaultValue;
  if (given?.valueKind === "StringValue") return given.value;
  if (given?.valueKind === "EnumValue") return String(given.value.value ?? given.value.name);
  const type = parameter?.type;
  if (type?.kind === "String") return type.value;
  if (type?.kind !== "Enum") return undefined;
  const versions = getVersions(program, service)[1]?.getVersions() ?? [];
  const current = versions.find((each) => each.enumMember.enum === type) === undefined ? undefined : versions.at(-1);
  const [only, ...others] = [...type.members.values()];
  return current?.value ?? (others.length === 0 && only !== undefined ? String(only.value ?? only.name) : undefined);
}
