import type { Settings } from "../../kernel/settings/settings.ts";

type Way = Pick<Settings, "origin" | "proxies">;

/**
 * Whether something passes people on that this server was not told of: it speaks no https itself, so that where people
 * come over https there is a proxy. Whoever asks can then not be told from the proxy, nor from its machine.
 */
export function isBehindUnknown({ origin, proxies }: Way): boolean {
  const isNobody = typeof proxies === "number" ? proxies === 0 : proxies.length === 0;
  return isNobody && origin?.startsWith("https:") === true;
}

/** What an operator should know before the first person is kept waiting for what others did. */
export function tellUnknownProxy(way: Way): string | undefined {
  if (!isBehindUnknown(way)) return undefined;
  return "people come over https, so by a proxy, and without TENCHAT_PROXIES all of them are one address: one of them can use up what limits leave the others, and /metrics opens with TENCHAT_METRICS_TOKEN alone";
}
