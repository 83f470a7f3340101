// @generated tenchat:contracts@1 hash:3fb8c3c237a74237d116aa96c6a3ed2b DO NOT EDIT DIRECTLY
// From specs/main.tsp.

/** Waits with the chat unless told. */
export interface NoteRemoved {
  noteId: string;
}

/** A note exists. */
export interface NoteWritten {
  noteId: string;
  /** Code points of the text. */
  size: number;
}

/** Somebody reads. */
export interface ReaderCame {
  reader: string;
}
