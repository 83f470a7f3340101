// @generated tenchat:contracts@1 hash:f47c18e19c677de6fbb97cd8744cdbec DO NOT EDIT DIRECTLY
// From specs/main.tsp.

export type Pet = Cat | Dog;

export type Shape = { kind: "round"; value: { radius: number; }; } | { kind: "square"; value: { side: number; }; };

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
