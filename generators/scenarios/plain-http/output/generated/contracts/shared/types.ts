// @generated tenchat:contracts@1 hash:131ca5b5a0b2ddb863f4af0a8b1eb25e DO NOT EDIT DIRECTLY
// From specs/main.tsp.

export type Pet = Cat | Dog;

export type Shape = { kind: "round"; value: { radius: number; }; } | { kind: "square"; value: { side: number; }; };

export interface Box {
  width: number;
  title: string;
}

/** The same whatever is being done with it. */
export interface Card {
  color: string;
}

/** The same whatever is being done with it. */
export interface CardUpdate {
  color?: string;
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

/** Is something else while it is made, changed and read. */
export interface Member {
  number: number;
  name: string;
  friends?: Member[];
  card: Card;
}

/** Is something else while it is made, changed and read. */
export interface MemberCreate {
  name: string;
  password: string;
  friends?: MemberCreate[];
  card: Card;
}

/** Is something else while it is made, changed and read. */
export interface MemberUpdateItem {
  name: string;
  friends?: MemberUpdateItem[];
  card: Card;
}

/** Called like what the language has. */
export interface Record_ {
  id: string;
  class?: string;
}
