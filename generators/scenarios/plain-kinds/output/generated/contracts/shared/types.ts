// @generated tenchat:contracts@1 hash:94b2b2a26b64622d5c9ea3cf47db5754 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { WrongBody } from "./errors.ts";

export type Animal = Dog | Cat;

export type AnimalUpdate = DogUpdate | CatUpdate;

export type Cat = Siamese;

export type CatUpdate = SiameseUpdate;

export type Parcel = { kind: "shape"; value: Shape; } | { kind: "round"; value: Round; };

export type ParcelUpdate = { kind: "shape"; value: ShapeUpdate; } | { kind: "round"; value: RoundUpdate; };

/** Kinds that say themselves which one they are, one of them only here. */
export type Shape = { which: "round"; radius: number; } | Square | {
  which: "free";
  [name: string]: string | "free";
} | { which: "point"; };

/** Kinds that say themselves which one they are, one of them only here. */
export type ShapeUpdate = { which: "round"; radius?: number; } | { which: "square"; side?: number; } | {
  which: "free";
  [name: string]: string | "free";
} | { which: "point"; };

/** Others are composed of it, and it is a value itself. */
export interface Base {
  id: string;
  next?: Base | null;
}

export interface Derived {
  id: string;
  next?: Base | null;
  more: Base[];
}

export interface Dog {
  name: string;
  kind: "dog";
  bark: boolean;
}

export interface DogUpdate {
  name?: string;
  kind: "dog";
  bark?: boolean;
}

/** Lists and records by themselves, by a name of their own, and from a template. */
export interface Drawing {
  rounds: Round[];
  listed: Square[];
  kept: { [name: string]: Round };
  read: boolean;
  records: { [name: string]: Round | string };
  within: { of: { [name: string]: Round[] }; };
}

/** Lists and records by themselves, by a name of their own, and from a template. */
export interface DrawingCreate {
  rounds: Round[];
  listed: Square[];
  kept: { [name: string]: Round };
  records: { [name: string]: Round | string };
  within: { of: { [name: string]: Round[] }; };
}

/** Lists and records by themselves, by a name of their own, and from a template. */
export interface DrawingUpdate {
  rounds?: Round[];
  listed?: Square[];
  kept?: { [name: string]: Round };
  records?: { [name: string]: Round | string };
  within?: { of?: { [name: string]: Round[] }; };
}

/** Lists and records by themselves, by a name of their own, and from a template. */
export interface DrawingUpdateItem {
  rounds: Round[];
  listed: Square[];
  kept: { [name: string]: Round };
  records: { [name: string]: Round | string };
  within: { of: { [name: string]: Round[] }; };
}

export interface Moments {
  tick: number;
  early: number;
  late: number;
  old: number;
  text: "ab1";
  texts: { [name: string]: "xab1" };
}

/** A dog that says more, and is no further kind. */
export interface Puppy {
  name: string;
  kind: "dog";
  bark: boolean;
  weeks: number;
}

export interface Report {
  wrong: WrongBody;
}

export interface ReportCreate {
  wrong: WrongCreate;
}

export interface Round {
  radius: number;
}

export interface RoundUpdate {
  radius?: number;
}

/** Entries of any name beside its fields. */
export interface Sheet {
  x: Round;
  [name: string]: Round;
}

/** Entries of any name beside its fields. */
export interface SheetUpdate {
  x?: RoundUpdate;
  [name: string]: Round | RoundUpdate | undefined;
}

export interface Siamese {
  name: string;
  kind: "cat";
  breed: "siamese";
}

export interface SiameseUpdate {
  name?: string;
  kind: "cat";
  breed: "siamese";
}

/** A model that says which kind it is. */
export interface Square {
  which: "square";
  side: number;
}

/** Nothing says what its kinds are: any text is one. */
export interface Unsaid {
  kind: string;
  name?: string;
}

/** Something else when it is sent than when it is an answer. */
export interface WrongCreate {
  code: "wrong";
  note: string;
}
