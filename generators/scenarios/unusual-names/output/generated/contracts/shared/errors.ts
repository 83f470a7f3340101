// @generated tenchat:contracts@1 hash:a8e187b083734427172a5ac7a746d4ad DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { DeclaredError } from "../runtime.ts";

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
