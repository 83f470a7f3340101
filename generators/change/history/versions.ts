/** Semantic Versioning 2.0.0, section 2 and 9: three numbers without leading zeros, and what comes before a release. */
const VERSION =
  /^(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)(?:-(?<pre>(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$/;

export function isVersion(text: string): boolean {
  return VERSION.test(text) && text.length <= 64;
}

/** Below, at or above zero, like every order (section 11); both have to be versions. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((each) => VERSION.exec(each)!.groups!);
  for (const part of ["major", "minor", "patch"]) {
    const order = compareNumbers(first![part]!, second![part]!);
    if (order !== 0) return order;
  }
  return comparePrerelease(first!["pre"], second!["pre"]);
}

function comparePrerelease(one: string | undefined, other: string | undefined): number {
  // What comes before a release is less than the release.
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  const [first, second] = [one.split("."), other.split(".")];
  for (let at = 0; at < Math.min(first.length, second.length); at++) {
    const order = compareIdentifiers(first[at]!, second[at]!);
    if (order !== 0) return order;
  }
  return first.length - second.length;
}

function compareIdentifiers(one: string, other: string): number {
  const [first, second] = [one, other].map((each) => /^\d+$/.test(each));
  if (first && second) return compareNumbers(one, other);
  if (first !== second) return first ? -1 : 1;
  return one < other ? -1 : Number(one > other);
}

/** As long as they like: more digits are more. */
function compareNumbers(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}
