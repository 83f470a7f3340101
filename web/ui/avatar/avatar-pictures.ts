import { InjectionToken } from "@angular/core";

/** Whose picture is known: the pixels of a square, red, green and blue of each, or null. Read in a reactive context; without a provider nobody has one. */
export const AVATAR_PICTURES = new InjectionToken<(id: string) => Uint8Array | null>("pictures of avatars", {
  factory: () => () => null,
});
