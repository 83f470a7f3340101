/** Two usernames that differ only in case are one name. Usernames are ASCII, so this needs no locale. */
export function usernameKey(username: string): string {
  return username.toLowerCase();
}
