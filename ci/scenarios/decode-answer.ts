/** An answer of the server, its body parsed where it is JSON. */
export async function decode(response: Response): Promise<{ status: number; body: unknown }> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
  return { status: response.status, body: isJson ? JSON.parse(text) : text };
}
