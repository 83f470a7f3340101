// @generated tenchat:contracts@1 hash:11d23ff1671d95da923f9a5549f20e14 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { DeclaredError } from "../runtime/check.ts";

/** What Busy says on the wire. */
export interface BusyBody {
  reason: string;
}

export class Busy extends DeclaredError {
  static readonly code = "Busy";
  readonly code = "Busy";
  readonly status: number;
  readonly body: BusyBody;

  constructor(body: BusyBody, status: number = 500, message = "Busy") {
    super(message);
    this.name = "Busy";
    this.body = body;
    this.status = status;
  }

  toBody(): BusyBody {
    return this.body;
  }
}

/** What Problem says on the wire. */
export interface ProblemBody {
  detail: string;
}

export class Problem extends DeclaredError {
  static readonly code = "Problem";
  readonly code = "Problem";
  readonly status = 404;
  readonly body: ProblemBody;

  constructor(body: ProblemBody, message = "Problem") {
    super(message);
    this.name = "Problem";
    this.body = body;
  }

  toBody(): ProblemBody {
    return this.body;
  }
}

/** What Trouble says on the wire. */
export interface TroubleBody {
  reason: string;
}

/** Says itself which status it has. */
export class Trouble extends DeclaredError {
  static readonly code = "Trouble";
  readonly code = "Trouble";
  readonly status: number;
  readonly body: TroubleBody;

  constructor(body: TroubleBody, status: number = 500, message = "Says itself which status it has.") {
    super(message);
    this.name = "Trouble";
    this.body = body;
    this.status = status;
  }

  toBody(): TroubleBody {
    return this.body;
  }
}
