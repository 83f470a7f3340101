import { InjectionToken } from "@angular/core";

/** A square of so many pixels, red, green and blue of each. */
export const avatarSide = 96;

/** Whose picture is known: its pixels, or null. Read in a reactive context; without a provider nobody has one. */
export const AVATAR_PICTURES = new InjectionToken<(id: string) => Uint8Array | null>("pictures of avatars", {
  factory: () => () => null,
});
