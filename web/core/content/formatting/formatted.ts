/** A piece of a line. */
export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  /** Of a person, if there is one of that name: who reads it decides. */
  | { readonly kind: "mention"; readonly text: string; readonly username: string }
  | { readonly kind: "strong" | "emphasis" | "struck"; readonly children: readonly Inline[] }
  | Link;

/** An address in a text. Nothing else is ever a link: what one reads is where it leads. */
export interface Link {
  readonly kind: "link";
  /** As it was written. */
  readonly text: string;
  readonly href: string;
  /** The host that a browser goes to, if it is not the one that is written there: look-alike letters do not hide it. */
  readonly host?: string;
}

/** A piece of a message. */
export type Block =
  | { readonly kind: "lines"; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "list"; readonly first: number | null; readonly items: readonly (readonly Block[])[] };
