/** Where a page of reports ended. */
export interface ReportPosition {
  readonly reportedAt: Date;
  readonly reportId: string;
}

const SHAPE = /^(\d{1,15})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A cursor as clients carry it; they need not understand it. */
export function writeReportCursor({ reportedAt, reportId }: ReportPosition): string {
  return `${reportedAt.getTime()}.${reportId}`;
}

/** Undefined for a text that `writeReportCursor` did not make. */
export function readReportCursor(text: string): ReportPosition | undefined {
  const [, time, reportId] = SHAPE.exec(text) ?? [];
  return time === undefined || reportId === undefined ? undefined : { reportedAt: new Date(Number(time)), reportId };
}
