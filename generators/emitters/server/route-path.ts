/** An address as the router wants it: `{name}` is `:name`, and what only looks like its syntax is escaped. */
export function routePath(path: string): string {
  const parts = path.split(/\{([^}]+)\}/);
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return part.replaceAll(":", "::");
      // A name ends with its segment, or else where the pattern of its value begins.
      const next = parts[at + 1]?.charAt(0) ?? "";
      return next === "" || next === "/" ? `:${part}` : `:${part}(.+)`;
    })
    .join("");
}
