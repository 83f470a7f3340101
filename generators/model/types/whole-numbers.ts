import type { BuiltinName } from "../ir.ts";

/** How far whole numbers go that do not go as far as JavaScript's own. */
export const WHOLE_NUMBERS: Partial<Record<BuiltinName, readonly [number, number]>> = {
  int8: [-128, 127],
  int16: [-32768, 32767],
  int32: [-2147483648, 2147483647],
  uint8: [0, 255],
  uint16: [0, 65535],
  uint32: [0, 4294967295],
  uint64: [0, Number.MAX_SAFE_INTEGER],
};
