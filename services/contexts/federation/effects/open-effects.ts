import type { Kernel } from "../../../kernel/kernel.ts";
import type { EventEffects } from "../event-effects.ts";
import type { Neighbours } from "../neighbours.ts";
import type { MeetPerson } from "../people/meet-person.ts";
import { deleteAccount } from "./delete-account.ts";
import { followHome, followHomeFurther } from "./follow-home.ts";
import type { LookUpMember } from "./follow-home.ts";
import { inviteToChannel } from "./invite-to-channel.ts";
import { joinChannel, leaveChannel } from "./join-and-leave.ts";
import { leaveBefore } from "./leave-group.ts";
import { relayMessage } from "./relay-message.ts";
import { createStopLog } from "./stop-log.ts";
import { takeGroupChange, takeGroupMessage } from "./take-for-group.ts";

/**
 * What the events of other servers do here. `sender_key.distribute` does nothing, knowingly: in it a d3chat server hands
 * over a key by which all that follows is read, so that every server on the way can read it. No server of ours keeps a key
 * that opens anything; what such a key opens comes as what nobody here opens.
 */
export function openEffects(
  neighbours: Neighbours,
  meet: MeetPerson,
  lookUp: LookUpMember,
  { clock, outbox, log }: Pick<Kernel, "clock" | "outbox" | "log">,
): EventEffects {
  const now = () => clock.now();
  const stopped = createStopLog(log);
  return {
    actorOf({ name, fields }) {
      if (name === "channel.invite" || name === "account.deleted" || name === "account.leaves") return undefined;
      // Of whose people these are, the home alone knows.
      if (name === "group.item" || name === "group.items") return undefined;
      return "username" in fields ? fields.username : fields.sender_username;
    },
    "message.relay": relayMessage(neighbours),
    "channel.invite": inviteToChannel(neighbours, meet, now),
    "channel.join": joinChannel(neighbours, now),
    "channel.leave": leaveChannel(neighbours),
    "account.deleted": deleteAccount(neighbours, outbox),
    "account.leaves": leaveBefore(neighbours),
    "group.item": followHome(neighbours, meet, lookUp, stopped),
    "group.items": followHomeFurther(neighbours, stopped),
    "group.message": takeGroupMessage(neighbours),
    "group.change": takeGroupChange(neighbours, meet),
  };
}
