/** Somebody among all servers: `ada@chat.example.org`. */
export interface PersonAddress {
  readonly username: string;
  readonly server: string;
}

/** The two parts of an address; undefined of a text that has not two. Whether they are any good, others say. */
export function readAddress(text: string): PersonAddress | undefined {
  const [username = "", server = "", ...rest] = text.split("@");
  return username === "" || server === "" || rest.length > 0 ? undefined : { username, server: server.toLowerCase() };
}
