/** What others may see of an account. */
export interface Person {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
}
