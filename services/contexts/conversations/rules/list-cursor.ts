/** Where a page of the list ended: the activity and the id of its last conversation. */
export interface ListPosition {
  readonly lastActivityAt: Date;
  readonly conversationId: string;
}

const SHAPE = /^(\d{1,13})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A cursor as clients carry it; they need not understand it. */
export function writeCursor(position: ListPosition): string {
  return `${position.lastActivityAt.getTime()}.${position.conversationId}`;
}

/** Undefined for a text that `writeCursor` did not make. */
export function readCursor(text: string): ListPosition | undefined {
  const [, time, conversationId] = SHAPE.exec(text) ?? [];
  if (time === undefined || conversationId === undefined) return undefined;
  const lastActivityAt = new Date(Number(time));
  return Number.isNaN(lastActivityAt.getTime()) ? undefined : { lastActivityAt, conversationId };
}
