// @generated tenchat:contracts@1 hash:08212778c352e0400ff172e523afd2c1 DO NOT EDIT DIRECTLY
// From specs/contexts/federation/errors.tsp.

import { DeclaredError } from "../runtime/check.ts";

/** What EventNotProcessed says on the wire. */
export interface EventNotProcessedBody {
  code: "event-not-processed";
  message: string;
  detail: "Error processing event";
}

/** The event is as it has to be and could not be dealt with; it had no effect and may be sent again. */
export class EventNotProcessed extends DeclaredError {
  static readonly code = "event-not-processed";
  readonly code = "event-not-processed";
  readonly status = 500;
  readonly detail: "Error processing event";

  constructor(
    details: { detail: "Error processing event"; },
    message = "The event is as it has to be and could not be dealt with; it had no effect and may be sent again."
  ) {
    super(message);
    this.name = "EventNotProcessed";
    this.detail = details.detail;
  }

  toBody(): EventNotProcessedBody {
    return { code: this.code, message: this.message, detail: this.detail };
  }
}

/** What PeerRateLimited says on the wire. */
export interface PeerRateLimitedBody {
  code: "peer-rate-limited";
  message: string;
  detail: "Federation rate limit exceeded";
  /** Seconds until the next request is welcome. */
  retryAfter: number;
}

/** That server has sent more than one may in a minute; try again after the given time. */
export class PeerRateLimited extends DeclaredError {
  static readonly code = "peer-rate-limited";
  readonly code = "peer-rate-limited";
  readonly status = 429;
  readonly detail: "Federation rate limit exceeded";
  readonly retryAfter: number;

  constructor(
    details: { detail: "Federation rate limit exceeded"; retryAfter: number; },
    message = "That server has sent more than one may in a minute; try again after the given time."
  ) {
    super(message);
    this.name = "PeerRateLimited";
    this.detail = details.detail;
    this.retryAfter = details.retryAfter;
  }

  toBody(): PeerRateLimitedBody {
    return { code: this.code, message: this.message, detail: this.detail, retryAfter: this.retryAfter };
  }
}

/** What PersonNotFound says on the wire. */
export interface PersonNotFoundBody {
  code: "person-not-found";
  message: string;
}

/** Nobody has that name at that server, as it says. */
export class PersonNotFound extends DeclaredError {
  static readonly code = "person-not-found";
  readonly code = "person-not-found";
  readonly status = 404;

  constructor(message = "Nobody has that name at that server, as it says.") {
    super(message);
    this.name = "PersonNotFound";
  }

  toBody(): PersonNotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What ServerNotReached says on the wire. */
export interface ServerNotReachedBody {
  code: "server-not-reached";
  message: string;
}

/** That server is not there, or does not say what it was asked; perhaps later. */
export class ServerNotReached extends DeclaredError {
  static readonly code = "server-not-reached";
  readonly code = "server-not-reached";
  readonly status = 502;

  constructor(message = "That server is not there, or does not say what it was asked; perhaps later.") {
    super(message);
    this.name = "ServerNotReached";
  }

  toBody(): ServerNotReachedBody {
    return { code: this.code, message: this.message };
  }
}

/** What ServerRefused says on the wire. */
export interface ServerRefusedBody {
  code: "server-refused";
  message: string;
  detail: "Origin server is not served here";
}

/** Whoever runs this server does not want to hear from that one. */
export class ServerRefused extends DeclaredError {
  static readonly code = "server-refused";
  readonly code = "server-refused";
  readonly status = 403;
  readonly detail: "Origin server is not served here";

  constructor(
    details: { detail: "Origin server is not served here"; },
    message = "Whoever runs this server does not want to hear from that one."
  ) {
    super(message);
    this.name = "ServerRefused";
    this.detail = details.detail;
  }

  toBody(): ServerRefusedBody {
    return { code: this.code, message: this.message, detail: this.detail };
  }
}

/** What UnprovenRequest says on the wire. */
export interface UnprovenRequestBody {
  code: "unproven-request";
  message: string;
  /** What is wrong, in d3chat's words. */
  detail: "Missing federation headers"
    | "Invalid timestamp"
    | "Request outside replay window"
    | "Could not verify origin server"
    | "Invalid signature"
    | "Origin mismatch"
    | "Destination mismatch";
}

/** It is not proven that this request is of the server which it names. */
export class UnprovenRequest extends DeclaredError {
  static readonly code = "unproven-request";
  readonly code = "unproven-request";
  readonly status = 401;
  readonly detail: "Missing federation headers"
    | "Invalid timestamp"
    | "Request outside replay window"
    | "Could not verify origin server"
    | "Invalid signature"
    | "Origin mismatch"
    | "Destination mismatch";

  constructor(
    details: {
      detail: "Missing federation headers"
        | "Invalid timestamp"
        | "Request outside replay window"
        | "Could not verify origin server"
        | "Invalid signature"
        | "Origin mismatch"
        | "Destination mismatch";
    },
    message = "It is not proven that this request is of the server which it names."
  ) {
    super(message);
    this.name = "UnprovenRequest";
    this.detail = details.detail;
  }

  toBody(): UnprovenRequestBody {
    return { code: this.code, message: this.message, detail: this.detail };
  }
}

/** What UnreadableEvent says on the wire. */
export interface UnreadableEventBody {
  code: "unreadable-event";
  message: string;
  /** What is wrong, in d3chat's words. */
  detail: "Invalid JSON body" | "Missing event_id" | "Missing event type" | "Invalid event";
}

/** What was sent is no event. */
export class UnreadableEvent extends DeclaredError {
  static readonly code = "unreadable-event";
  readonly code = "unreadable-event";
  readonly status = 400;
  readonly detail: "Invalid JSON body" | "Missing event_id" | "Missing event type" | "Invalid event";

  constructor(
    details: { detail: "Invalid JSON body" | "Missing event_id" | "Missing event type" | "Invalid event"; },
    message = "What was sent is no event."
  ) {
    super(message);
    this.name = "UnreadableEvent";
    this.detail = details.detail;
  }

  toBody(): UnreadableEventBody {
    return { code: this.code, message: this.message, detail: this.detail };
  }
}
