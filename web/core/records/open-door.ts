import type { SessionLifecycle } from "../session-lifecycle.ts";
import type { RecordsDoor } from "./door.ts";

export function openRecordsDoor(lifecycle: SessionLifecycle): RecordsDoor {
  const { profile, profiles, preferences } = lifecycle.personal;
  return {
    profile,
    profiles,
    preferences,
    changeProfile: (changed) => lifecycle.asked(() => lifecycle.atWork().records.changeProfile(changed)),
    prefer: (change) => lifecycle.asked(() => lifecycle.atWork().records.prefer(change)),
  };
}
