import type { People } from "../../contexts/conversations/index.ts";

/** Those who have an account here, and whom they know at other servers. */
export function peopleEverywhere(here: People, elsewhere: () => People): People {
  return {
    async profilesOf(accountIds) {
      const found = await here.profilesOf(accountIds);
      const missing = accountIds.filter((id) => !found.has(id));
      return missing.length === 0 ? found : new Map([...found, ...(await elsewhere().profilesOf(missing))]);
    },
    async hold(manager, accountIds) {
      const held = await here.hold(manager, accountIds);
      const missing = accountIds.filter((id) => !held.has(id));
      return missing.length === 0 ? held : new Set([...held, ...(await elsewhere().hold(manager, missing))]);
    },
  };
}
