// @generated tenchat:contracts@1 hash:525a243be4abb26444e7fd44a2310902 DO NOT EDIT DIRECTLY
// From specs/contexts/records/errors.tsp.

import { DeclaredError } from "../runtime/check.ts";

/** What RecordChanged says on the wire. */
export interface RecordChangedBody {
  code: "record-changed";
  message: string;
}

/** Another device has changed this record meanwhile; nothing was stored. Read it, put both together and try again. */
export class RecordChanged extends DeclaredError {
  static readonly code = "record-changed";
  readonly code = "record-changed";
  readonly status = 409;

  constructor(
    message =
      "Another device has changed this record meanwhile; nothing was stored. Read it, put both together and try again."
  ) {
    super(message);
    this.name = "RecordChanged";
  }

  toBody(): RecordChangedBody {
    return { code: this.code, message: this.message };
  }
}

/** What RecordNotFound says on the wire. */
export interface RecordNotFoundBody {
  code: "record-not-found";
  message: string;
}

/** There is no such record of this account. */
export class RecordNotFound extends DeclaredError {
  static readonly code = "record-not-found";
  readonly code = "record-not-found";
  readonly status = 404;

  constructor(message = "There is no such record of this account.") {
    super(message);
    this.name = "RecordNotFound";
  }

  toBody(): RecordNotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What RecordsFull says on the wire. */
export interface RecordsFullBody {
  code: "records-full";
  message: string;
}

/** This account keeps as many records here as it may; nothing was stored. */
export class RecordsFull extends DeclaredError {
  static readonly code = "records-full";
  readonly code = "records-full";
  readonly status = 409;

  constructor(message = "This account keeps as many records here as it may; nothing was stored.") {
    super(message);
    this.name = "RecordsFull";
  }

  toBody(): RecordsFullBody {
    return { code: this.code, message: this.message };
  }
}
