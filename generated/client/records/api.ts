// @generated tenchat:client@1 hash:02068d4d8992208ffdb435dcf68f57da DO NOT EDIT DIRECTLY
// From specs/contexts/records/operations.tsp.

import type { ListRecordsInput, PutRecordInput, ReadRecordInput } from "../../contracts/records/operations.ts";
import type { RecordPage, RecordPlace, SharedRecord } from "../../contracts/records/types.ts";
import { validateRecordPage, validateRecordPlace, validateSharedRecord } from "../../contracts/records/validators.ts";
import { type Transport, part, query, send } from "../runtime/transport.ts";

/**
 * Asks the server. Every method rejects with a declared error, UnsendableInput, NetworkFailure or ProtocolViolation.
 */
export class RecordsApi {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Everything of one's own that was changed after a change, oldest change first. */
  async listRecords(input: ListRecordsInput = {}): Promise<RecordPage> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/me/records${query({ after: input.after })}`,
      authenticated: true,
      status: 200,
      feature: "records",
      validate: validateRecordPage
    });
  }

  /** Writes a record of one's own. One's other devices hear `records.changed`. */
  async putRecord(input: PutRecordInput): Promise<RecordPlace> {
    const { recordId: _recordId, ...body } = input;
    return send(this.#transport, {
      method: "PUT",
      path: `/v1/me/records/${part("recordId", input.recordId)}`,
      authenticated: true,
      status: 200,
      body,
      feature: "records",
      validate: validateRecordPlace
    });
  }

  /** What somebody hands on, to whoever was given its id; the key to it comes the same way. */
  async readRecord(input: ReadRecordInput): Promise<SharedRecord> {
    return send(this.#transport, {
      method: "GET",
      path: `/v1/people/${part("accountId", input.accountId)}/records/${part("recordId", input.recordId)}`,
      authenticated: true,
      status: 200,
      feature: "records",
      validate: validateSharedRecord
    });
  }
}
