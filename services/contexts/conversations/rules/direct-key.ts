/** The same for both people, whoever asks: what keeps them from having two conversations. */
export function directKey(one: string, other: string): string {
  return one < other ? `${one}:${other}` : `${other}:${one}`;
}
