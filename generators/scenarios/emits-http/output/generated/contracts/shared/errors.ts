// @generated tenchat:contracts@1 hash:c1190314999922e0798dc9ebd8145e89 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import { DeclaredError } from "../runtime/check.ts";

/** What NoteNotFound says on the wire. */
export interface NoteNotFoundBody {
  code: "note-not-found";
  message: string;
  /** Which one. */
  noteId: string;
  hint?: string;
}

export class NoteNotFound extends DeclaredError {
  static readonly code = "note-not-found";
  readonly code = "note-not-found";
  readonly status = 404;
  readonly noteId: string;
  readonly hint?: string;

  constructor(details: { noteId: string; hint?: string; }, message = "") {
    super(message);
    this.name = "NoteNotFound";
    this.noteId = details.noteId;
    if (details.hint !== undefined) this.hint = details.hint;
  }

  toBody(): NoteNotFoundBody {
    return {
      code: this.code,
      message: this.message,
      noteId: this.noteId,
      ...(this.hint === undefined ? {} : { hint: this.hint })
    };
  }
}
