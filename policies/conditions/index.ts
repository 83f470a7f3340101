import type { Conditions } from "../../generated/server/runtime/operation.ts";
import { administrator } from "./administrator.ts";
import type { AdministratorFacts } from "./administrator.ts";
import { deviceReady } from "./device-ready.ts";
import type { DeviceReadyFacts } from "./device-ready.ts";
import { participant } from "./participant.ts";
import type { ParticipantFacts } from "./participant.ts";

/** What the predicates need to know; services tell them. */
export interface Facts extends ParticipantFacts, DeviceReadyFacts, AdministratorFacts {}

/** Every condition that the specification names, over these facts: one that is missing here does not compile. */
export function bindConditions(facts: Facts): Conditions {
  return {
    participant: participant(facts),
    "device-ready": deviceReady(facts),
    administrator: administrator(facts),
  };
}
