/** Whether the server's page begins with the very script that runs here: its name changes with its content. */
export async function isServedPage({ document, location, fetch }: Window & typeof globalThis): Promise<boolean> {
  const answer = await fetch(new URL("/", location.origin), { cache: "no-store", credentials: "omit" });
  if (!answer.ok) throw new Error(`The page was answered with the status ${answer.status}.`);
  const page = await answer.text();
  const scripts = [...document.querySelectorAll<HTMLScriptElement>("script[src]")];
  return scripts.every((script) => page.includes(script.getAttribute("src") ?? ""));
}
