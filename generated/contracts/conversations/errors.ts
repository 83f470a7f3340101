// @generated tenchat:contracts@1 hash:28b79184d85956cac92a277a6be21c28 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/errors.tsp.

import { DeclaredError } from "../runtime/check.ts";

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
