import { a6 } from "./a6-flood.ts";
import { f11 } from "./f11-slow-reader.ts";
import { f12 } from "./f12-reconnect-storm.ts";
import { f1 } from "./f1-kill-server.ts";
import { f2 } from "./f2-kill-worker.ts";
import { f3 } from "./f3-kill-postgres.ts";
import { f4 } from "./f4-redis-away.ts";
import { f5 } from "./f5-flush-redis.ts";
import { f9 } from "./f9-disk-full.ts";
import { f13 } from "./f13-two-versions.ts";
import { f14 } from "./f14-drain.ts";
import { f16 } from "./f16-restore.ts";
import { f16WentBack } from "./f16-went-back.ts";
import { overload } from "./overload.ts";
import { revocation } from "./revocation.ts";
import type { Fault } from "./fault.ts";

/** Every fault there is, in the order of the table. */
export const faults: readonly Fault[] = [
  f1,
  f2,
  f3,
  f4,
  f5,
  f9,
  f11,
  f12,
  f13,
  f14,
  f16,
  f16WentBack,
  a6,
  overload,
  revocation,
];
