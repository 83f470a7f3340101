/** Case does not matter, as with every username. */
const NAME = /^elsewhere_[0-9a-f]{22}$/iu;

/**
 * What stands for the username of somebody at another server: usernames are unique here, and whoever is not from here has
 * none. Nobody here may be called that, and clients show the address in its place.
 */
export function nameElsewhere(accountId: string): string {
  return `elsewhere_${accountId.replaceAll("-", "").slice(-22)}`;
}

export function isNameElsewhere(username: string): boolean {
  return NAME.test(username);
}
