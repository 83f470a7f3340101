export interface Remembered<T> {
  /** The value of a key: from memory while it may be believed, else read. */
  of(key: string): Promise<T>;

  /** The value of a key if it may be had from memory; it is not read. */
  held(key: string): Promise<T> | undefined;

  /** Forgets a key, or everything. */
  forget(key?: string): void;
}

export interface RememberedOptions<T> {
  /** The oldest of more are forgotten. */
  readonly most: number;

  /** For how long a value is believed at the most, in case nobody says that it changed. */
  readonly milliseconds: number;

  /** Whether a value may be remembered; all are by default. */
  readonly keep?: (value: T) => boolean;

  /** Milliseconds, from anywhere, never going back. */
  readonly now?: () => number;
}

/**
 * Answers of `read`, remembered. The promise is kept, not its value: those who ask while it is under way share it and
 * so keep their order, and a change meanwhile removes it and is not overwritten by what was read before. A failure is
 * not remembered.
 */
export function remember<T>(read: (key: string) => Promise<T>, options: RememberedOptions<T>): Remembered<T> {
  const { most, milliseconds, keep = () => true, now = () => performance.now() } = options;
  const known = new Map<string, { readonly asked: Promise<T>; readonly until: number }>();
  const held = (key: string): Promise<T> | undefined => {
    const remembered = known.get(key);
    return remembered !== undefined && now() < remembered.until ? remembered.asked : undefined;
  };
  return {
    held,
    of(key) {
      const remembered = held(key);
      if (remembered !== undefined) return remembered;
      known.delete(key);
      const oldest = known.size >= most ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      const asked = read(key);
      const entry = { asked, until: now() + milliseconds };
      known.set(key, entry);
      const drop = (): void => {
        if (known.get(key) === entry) known.delete(key);
      };
      asked.then((value) => keep(value) || drop(), drop);
      return asked;
    },
    forget(key) {
      if (key === undefined) known.clear();
      else known.delete(key);
    },
  };
}
