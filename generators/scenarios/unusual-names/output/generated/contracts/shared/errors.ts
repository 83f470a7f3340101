// @generated tenchat:contracts@1 hash:bd4648dad2db95b514f08f3c20ef935a DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { DeclaredError } from "../runtime/check.ts";

/** What Built says on the wire. */
export interface BuiltBody {
  code: "built";
  message: string;
  constructor: string;
}

export class Built extends DeclaredError {
  static readonly code = "built";
  readonly code = "built";
  readonly status = 409;
  readonly body: BuiltBody;

  constructor(body: BuiltBody, message = "Built") {
    super(message);
    this.name = "Built";
    this.body = body;
  }

  toBody(): BuiltBody {
    return this.body;
  }
}

/** What Gone says on the wire. */
export interface GoneBody {
  code: "__proto__";
  message: string;
}

export class Gone extends DeclaredError {
  static readonly code = "__proto__";
  readonly code = "__proto__";
  readonly status = 410;

  constructor(message = "") {
    super(message);
    this.name = "Gone";
  }

  toBody(): GoneBody {
    return { code: this.code, message: this.message };
  }
}
