// @generated tenchat:contracts@1 hash:9b01d0d0ce2175b9fb6bfdf7476ff819 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

/** A choice that holds itself. */
export type NestedString = string | NestedString[];

/** A choice that holds itself. */
export type Nested_ = { x: number; } | Nested_[];

/** Made of a template, and holding itself: by itself, in a list, by another one. */
export interface ChainInt32 {
  value: number;
  next?: ChainInt32;
}

/** Made of a template, and holding itself: by itself, in a list, by another one. */
export interface ChainString {
  value: string;
  next?: ChainString;
}

export interface ChainString2 {
  links: number;
}

export interface Label {
  text: string;
}

export interface Left {
  left: "a" | "b";
  right?: Right;
}

export interface LeftUtcDateTime {
  left: string;
  right?: RightUtcDateTime;
}

/** What is marked to travel elsewhere goes along with the whole of it. */
export interface Parcel {
  weight: number;
  to: string;
  inside: Label;
}

/** What of it is created has no number, and is called as another type is. */
export interface Pet {
  number: number;
  name: string;
}

/** What of it is created has no number, and is called as another type is. */
export interface PetCreate {
  name: string;
}

export interface PetCreate2 {
  name: string;
  by: string;
}

export interface Place {
  name: string;
}

export interface Right {
  right: "a" | "b";
  left?: Left;
}

export interface RightUtcDateTime {
  right: string;
  left?: LeftUtcDateTime;
}

export interface TreeArrayString {
  value: string[];
  branches: TreeArrayString[];
}

export interface Tree_ {
  value: { x: number; };
  branches: Tree_[];
}
