// @generated tenchat:contracts@1 hash:313e9fa5e7511af0c4c11d7c7421d7e5 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

export type Level = number;

export type Link = string;

/** What is said of a scalar is said of those that extend it. */
export type LinkOfOwn = string;

export type TextValue = string;

export type Hue = "light" | "dark";

export interface Texts {
  link: string;
  links: LinkOfOwn[];
  level: string;
  isOn?: string;
  weight: string | null;
  number: string;
  lasts: number | null;
  hues: string;
  words: string;
  counts: string;
}
