import { RecordChanged, RecordsFull } from "../../../../generated/contracts/records/errors.ts";
import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { RecordsOperations } from "../../../../generated/server/records/operations.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { AccountDevices } from "../../identity/index.ts";
import { findRecord, measureRecords, saveRecord } from "../store/sealed-records.ts";

/** What one account may keep here. */
const MOST_RECORDS = 2_000;
const MOST_BYTES = 8 * 2 ** 20;

/** Writes a record of the asker's account, unless another device has changed it since the asker has seen it. */
export function putRecord(kernel: Kernel, devices: Pick<AccountDevices, "hold">): RecordsOperations["putRecord"] {
  return async ({ recordId, known, record }, { actor: { accountId, deviceId } }) => {
    kernel.freeSpace.expectRoom();
    const bytes = Buffer.from(record, "base64");
    return transaction(kernel.dataSource, async (manager) => {
      // Puts the changes of one account in order. A device that was revoked meanwhile has no say, nor has a deleted account.
      if (!(await devices.hold(manager, accountId, deviceId))) throw new Unauthenticated();
      const before = await findRecord(manager, accountId, recordId);
      if ((before?.change ?? 0) !== known) throw new RecordChanged();
      const kept = await measureRecords(manager, accountId);
      const isMore = before === null && kept.records >= MOST_RECORDS;
      if (isMore || kept.bytes - (before?.record.length ?? 0) + bytes.length > MOST_BYTES) throw new RecordsFull();
      const change = kept.lastChange + 1;
      await saveRecord(manager, { accountId, recordId, change, record: bytes, changedAt: kernel.clock.now() });
      afterCommit(manager, () => kernel.bus.send({ accountId }, encodeFrame("records.changed", {})));
      return { change };
    });
  };
}
