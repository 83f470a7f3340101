// @generated tenchat:contracts@1 hash:1a09dd1184fa350cac5085d0e55f720f DO NOT EDIT DIRECTLY
// From specs/main.tsp.

export type Pet = Cat | Dog;

export type Shape = { kind: "round"; value: { radius: number; }; } | { kind: "square"; value: { side: number; }; };

export interface Box {
  width: number;
  title: string;
}

export interface Cat {
  name: string;
  kind: "cat";
  lives: number;
}

export interface Dog {
  name: string;
  kind: "dog";
  weight: number;
  born: number;
}

export interface Filter {
  old?: boolean;
  owner?: string;
}

/** Has any other field as well. */
export interface Labels {
  owner?: string;
  [name: string]: number | string | undefined;
}

/** Called like what the language has. */
export interface Record_ {
  id?: string;
  class?: string;
}
