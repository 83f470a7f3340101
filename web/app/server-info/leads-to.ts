/** What a server says is an address of its operator's choice, and not a way to have something done here. */
export function leadsTo(address: string | undefined, protocols: readonly string[]): boolean {
  return address !== undefined && URL.canParse(address) && protocols.includes(new URL(address).protocol);
}
