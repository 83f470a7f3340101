// @generated tenchat:contracts@1 hash:9f7110a63aaa21c3fae4a351e03cbe16 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

export type HttpMoment = string;

/** A moment of one's own is a moment, also in a header. */
export type Moment = string;

export interface Span {
  from: string;
  to?: string;
  at: string;
  on: string;
  lasts: string;
  many: string[];
  byName: { [name: string]: string };
}

export interface Stamped {
  own: Moment;
  stamp: number;
  http: string;
  named: HttpMoment;
  seconds: number;
  orNone: Moment | null;
  stamps: number[];
}
