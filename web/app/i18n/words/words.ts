/** Words that stand as they are. */
export type Words<Key extends string> = Readonly<Record<Key, string>>;
export type WithName = (name: string) => string;
export type WithCount = (count: number) => string;
