import { InjectionToken, type Signal } from "@angular/core";
import type { Anonymous } from "../../core/mesh/door.ts";
import { wordsIn } from "../i18n/words-in.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";
import type { MeshWords } from "./words/mesh-words.ts";

/** Opens the anonymous mode of this device; rejects with a `MeshProblem`. */
export const OPEN_ANONYMOUS = new InjectionToken<() => Promise<Anonymous>>("opens the anonymous mode");

export const MESH_WORDS = new InjectionToken<Signal<MeshWords>>("words of the anonymous mode", {
  providedIn: "root",
  factory: () => wordsIn<MeshWords>({ en, de, ar }),
});
