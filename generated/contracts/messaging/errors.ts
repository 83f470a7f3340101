// @generated tenchat:contracts@1 hash:d15d6d4eadafdfa7b712c96402b2d413 DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/errors.tsp.

import { DeclaredError } from "../runtime/check.ts";
import type { MissingDevice } from "./types.ts";

/** What AnswerAwaited says on the wire. */
export interface AnswerAwaitedBody {
  code: "answer-awaited";
  message: string;
}

/** Nobody has answered here yet, and enough waits for them. */
export class AnswerAwaited extends DeclaredError {
  static readonly code = "answer-awaited";
  readonly code = "answer-awaited";
  readonly status = 409;

  constructor(message = "Nobody has answered here yet, and enough waits for them.") {
    super(message);
    this.name = "AnswerAwaited";
  }

  toBody(): AnswerAwaitedBody {
    return { code: this.code, message: this.message };
  }
}

/** What DailyQuotaSpent says on the wire. */
export interface DailyQuotaSpentBody {
  code: "daily-quota-spent";
  message: string;
  /** Seconds until the next day begins. */
  retryAfter: number;
}

/** This account has sent as much as it may in one day (UTC). */
export class DailyQuotaSpent extends DeclaredError {
  static readonly code = "daily-quota-spent";
  readonly code = "daily-quota-spent";
  readonly status = 429;
  readonly retryAfter: number;

  constructor(details: { retryAfter: number; }, message = "This account has sent as much as it may in one day (UTC).") {
    super(message);
    this.name = "DailyQuotaSpent";
    this.retryAfter = details.retryAfter;
  }

  toBody(): DailyQuotaSpentBody {
    return { code: this.code, message: this.message, retryAfter: this.retryAfter };
  }
}

/** What DeviceListStale says on the wire. */
export interface DeviceListStaleBody {
  code: "device-list-stale";
  message: string;
  /** Devices without a key. */
  missing: MissingDevice[];
}

/** The keys do not cover every device in this conversation; add the missing devices and send again. */
export class DeviceListStale extends DeclaredError {
  static readonly code = "device-list-stale";
  readonly code = "device-list-stale";
  readonly status = 409;
  readonly missing: MissingDevice[];

  constructor(
    details: { missing: MissingDevice[]; },
    message = "The keys do not cover every device in this conversation; add the missing devices and send again."
  ) {
    super(message);
    this.name = "DeviceListStale";
    this.missing = details.missing;
  }

  toBody(): DeviceListStaleBody {
    return { code: this.code, message: this.message, missing: this.missing };
  }
}

/** What MessageIdTaken says on the wire. */
export interface MessageIdTakenBody {
  code: "message-id-taken";
  message: string;
}

/** This message id was used for another message. */
export class MessageIdTaken extends DeclaredError {
  static readonly code = "message-id-taken";
  readonly code = "message-id-taken";
  readonly status = 409;

  constructor(message = "This message id was used for another message.") {
    super(message);
    this.name = "MessageIdTaken";
  }

  toBody(): MessageIdTakenBody {
    return { code: this.code, message: this.message };
  }
}

/** What SequenceUnknown says on the wire. */
export interface SequenceUnknownBody {
  code: "sequence-unknown";
  message: string;
}

/** The conversation has no message of this sequence number yet. */
export class SequenceUnknown extends DeclaredError {
  static readonly code = "sequence-unknown";
  readonly code = "sequence-unknown";
  readonly status = 409;

  constructor(message = "The conversation has no message of this sequence number yet.") {
    super(message);
    this.name = "SequenceUnknown";
  }

  toBody(): SequenceUnknownBody {
    return { code: this.code, message: this.message };
  }
}
