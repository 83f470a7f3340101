import { setTimeout as sleep } from "node:timers/promises";
import { makeIdentity } from "../../services/testing/make-identity.ts";
