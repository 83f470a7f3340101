/**
 * Whether the server's page begins with the very script that runs here: its name changes with its content. Scripts of
 * other origins are the browser's own, as extensions put them into pages.
 */
export async function isServedPage({ document, location, fetch }: Window & typeof globalThis): Promise<boolean> {
  const answer = await fetch(new URL("/", location.origin), { cache: "no-store", credentials: "omit" });
  if (!answer.ok) throw new Error(`The page was answered with the status ${answer.status}.`);
  const page = await answer.text();
  return [...document.querySelectorAll<HTMLScriptElement>("script[src]")]
    .map((script) => script.getAttribute("src") ?? "")
    .filter((source) => new URL(source, location.origin).origin === location.origin)
    .every((source) => page.includes(source));
}
