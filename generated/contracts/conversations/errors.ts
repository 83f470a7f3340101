// @generated tenchat:contracts@1 hash:d7ed36dd83e99f6561a89e777484fde5 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/errors.tsp.

import { DeclaredError } from "../runtime/check.ts";
import type { InvitationEnd } from "./types.ts";

/** What BlockListFull says on the wire. */
export interface BlockListFullBody {
  code: "block-list-full";
  message: string;
}

/** One account blocks a thousand others at most; nothing was changed. */
export class BlockListFull extends DeclaredError {
  static readonly code = "block-list-full";
  readonly code = "block-list-full";
  readonly status = 409;

  constructor(message = "One account blocks a thousand others at most; nothing was changed.") {
    super(message);
    this.name = "BlockListFull";
  }

  toBody(): BlockListFullBody {
    return { code: this.code, message: this.message };
  }
}

/** What CannotBlockYourself says on the wire. */
export interface CannotBlockYourselfBody {
  code: "cannot-block-yourself";
  message: string;
}

/** Nobody blocks oneself. */
export class CannotBlockYourself extends DeclaredError {
  static readonly code = "cannot-block-yourself";
  readonly code = "cannot-block-yourself";
  readonly status = 422;

  constructor(message = "Nobody blocks oneself.") {
    super(message);
    this.name = "CannotBlockYourself";
  }

  toBody(): CannotBlockYourselfBody {
    return { code: this.code, message: this.message };
  }
}

/** What CannotTalkToYourself says on the wire. */
export interface CannotTalkToYourselfBody {
  code: "cannot-talk-to-yourself";
  message: string;
}

/** A direct conversation is between two different people. */
export class CannotTalkToYourself extends DeclaredError {
  static readonly code = "cannot-talk-to-yourself";
  readonly code = "cannot-talk-to-yourself";
  readonly status = 422;

  constructor(message = "A direct conversation is between two different people.") {
    super(message);
    this.name = "CannotTalkToYourself";
  }

  toBody(): CannotTalkToYourselfBody {
    return { code: this.code, message: this.message };
  }
}

/** What ConversationEnded says on the wire. */
export interface ConversationEndedBody {
  code: "conversation-ended";
  message: string;
}

/**
 * The conversation is over, as was said when it began: nothing is sent or changed there any more, and it is deleted.
 */
export class ConversationEnded extends DeclaredError {
  static readonly code = "conversation-ended";
  readonly code = "conversation-ended";
  readonly status = 410;

  constructor(
    message = "The conversation is over, as was said when it began: nothing is sent or changed there any more, and it is deleted."
  ) {
    super(message);
    this.name = "ConversationEnded";
  }

  toBody(): ConversationEndedBody {
    return { code: this.code, message: this.message };
  }
}

/** What InvitationEnded says on the wire. */
export interface InvitationEndedBody {
  code: "invitation-ended";
  message: string;
  reason: InvitationEnd;
}

/** The link is not good any more. Only who has proved to have it is told. */
export class InvitationEnded extends DeclaredError {
  static readonly code = "invitation-ended";
  readonly code = "invitation-ended";
  readonly status = 410;
  readonly reason: InvitationEnd;

  constructor(
    details: { reason: InvitationEnd; },
    message = "The link is not good any more. Only who has proved to have it is told."
  ) {
    super(message);
    this.name = "InvitationEnded";
    this.reason = details.reason;
  }

  toBody(): InvitationEndedBody {
    return { code: this.code, message: this.message, reason: this.reason };
  }
}

/** What InvitationNotFound says on the wire. */
export interface InvitationNotFoundBody {
  code: "invitation-not-found";
  message: string;
}

/** There is no such link, or the asker cannot prove that they have it. */
export class InvitationNotFound extends DeclaredError {
  static readonly code = "invitation-not-found";
  readonly code = "invitation-not-found";
  readonly status = 404;

  constructor(message = "There is no such link, or the asker cannot prove that they have it.") {
    super(message);
    this.name = "InvitationNotFound";
  }

  toBody(): InvitationNotFoundBody {
    return { code: this.code, message: this.message };
  }
}

/** What MembershipStale says on the wire. */
export interface MembershipStaleBody {
  code: "membership-stale";
  message: string;
  /** The present one. */
  revision: number;
}

/** The members have changed meanwhile: this roster, or this message, belongs to an earlier revision. */
export class MembershipStale extends DeclaredError {
  static readonly code = "membership-stale";
  readonly code = "membership-stale";
  readonly status = 409;
  readonly revision: number;

  constructor(
    details: { revision: number; },
    message = "The members have changed meanwhile: this roster, or this message, belongs to an earlier revision."
  ) {
    super(message);
    this.name = "MembershipStale";
    this.revision = details.revision;
  }

  toBody(): MembershipStaleBody {
    return { code: this.code, message: this.message, revision: this.revision };
  }
}

/** What RosterRefused says on the wire. */
export interface RosterRefusedBody {
  code: "roster-refused";
  message: string;
}

/** The roster is not signed by the asking device, or says what its signer may not change. */
export class RosterRefused extends DeclaredError {
  static readonly code = "roster-refused";
  readonly code = "roster-refused";
  readonly status = 422;

  constructor(message = "The roster is not signed by the asking device, or says what its signer may not change.") {
    super(message);
    this.name = "RosterRefused";
  }

  toBody(): RosterRefusedBody {
    return { code: this.code, message: this.message };
  }
}

/** What SendersRestricted says on the wire. */
export interface SendersRestrictedBody {
  code: "senders-restricted";
  message: string;
}

/** In this group the owner and the admins alone write. What others may send there says that it is about a message. */
export class SendersRestricted extends DeclaredError {
  static readonly code = "senders-restricted";
  readonly code = "senders-restricted";
  readonly status = 403;

  constructor(
    message =
      "In this group the owner and the admins alone write. What others may send there says that it is about a message."
  ) {
    super(message);
    this.name = "SendersRestricted";
  }

  toBody(): SendersRestrictedBody {
    return { code: this.code, message: this.message };
  }
}
