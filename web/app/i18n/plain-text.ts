import { fewMarks } from "../../core/tenchat.ts";

/** A text as it is compared: whatever its case and whatever marks its letters carry. */
export function plainText(text: string): string {
  return fewMarks(text).normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
