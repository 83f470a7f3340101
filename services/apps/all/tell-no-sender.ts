import type { Settings } from "../../kernel/settings/settings.ts";

/**
 * Whoever starts the parts one by one may forget the one without which other servers are never told anything, and nothing
 * would look wrong here: what is said waits. A process cannot know at its start what is started beside it.
 */
export function tellNoSender({ federation, role }: Pick<Settings, "federation" | "role">): string | undefined {
  if (federation === undefined) return undefined;
  return `TENCHAT_FEDERATION is set, and this ${role} tells other servers nothing: that takes a process beside it whose role is federation, or all, and what is said waits until there is one`;
}
