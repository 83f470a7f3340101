/** Up to where somebody has read: an item, and its number in the log, which a device of an earlier version does not say. */
export interface ReadPlace {
  readonly messageId: string;
  readonly sequence?: number;
}
