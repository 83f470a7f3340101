/** What clients are told in place of a username of people at other servers: whoever had it would look like one of them. */
const OF_PEOPLE_ELSEWHERE = /^elsewhere_[0-9a-f]{22}$/iu;

/** Whether nobody here may be called that. */
export function isKeptName(username: string): boolean {
  return OF_PEOPLE_ELSEWHERE.test(username);
}
