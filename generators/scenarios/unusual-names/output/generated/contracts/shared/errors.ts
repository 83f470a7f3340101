// @generated tenchat:contracts@1 hash:50025b6c13a566ec5aac0492d0e1d817 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { DeclaredError } from "../runtime.ts";

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
