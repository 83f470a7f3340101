// @generated tenchat:contracts@1 hash:3cb513542969eceaa3d0604477937493 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { DeclaredError } from "../runtime.ts";

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
