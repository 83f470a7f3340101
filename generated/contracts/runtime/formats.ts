// @generated tenchat:contracts@1 hash:6b943398e08a735a890cc89b0df95454 DO NOT EDIT DIRECTLY
// From the generator alone.

/** The formats that texts are checked for: of JSON Schema (draft 2020-12, validation, 7.3), and `byte` of OpenAPI. */
export type Format = keyof typeof FORMATS;

// RFC 3339, 5.6; a leap second is no second here, as nowhere in JavaScript.
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const DURATION = /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
// RFC 1123, 2.1, and RFC 5321, 4.1.2, without quoted names and addresses of networks.
const HOSTNAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`, "i");
const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const EMAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${LABEL}$`, "i");
const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const IPV4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// RFC 3986, appendix A: the signs of each part, and how the parts follow each other.
const SIGN = "(?:[a-z0-9._~!$&'()*+,;=-]|%[0-9a-f]{2})";
const PATH = `(?:${SIGN}|[:@/])*`;
const AUTHORITY = `(?:(?:${SIGN}|:)*@)?(?:\\[([0-9a-f:.]+)\\]|${SIGN}*)(?::\\d*)?`;
const TAIL = `(?:\\?(?:${SIGN}|[:@/?])*)?(?:#(?:${SIGN}|[:@/?])*)?`;
const URI = new RegExp(`^[a-z][a-z0-9+.-]*:(?://${AUTHORITY}(?:/${PATH})?|(?!//)${PATH})${TAIL}$`, "i");
const RELATIVE = new RegExp(`^(?://${AUTHORITY}(?:/${PATH})?|(?!//)(?![^/?#]*:)${PATH})${TAIL}$`, "i");
const POINTER = /^(?:\/(?:[^~/]|~0|~1)*)*$/;
const RELATIVE_POINTER = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/;
// RFC 6570, 2: signs of an address, and expressions of variables with their modifiers.
const VARIABLE = "(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9]\\d{0,3}|\\*)?";
const TEMPLATE = new RegExp(
  `^(?:[^\\x00-\\x20"'<>%\\\\^\`{|}]|%[0-9a-f]{2}|\\{[+#./;?&=,!@|]?${VARIABLE}(?:,${VARIABLE})*\\})*$`,
  "i",
);

// RFC 4648, section 4, with its padding.
const BASE64 = /^(?:[a-z0-9+/]{4})*(?:[a-z0-9+/]{2}==|[a-z0-9+/]{3}=)?$/i;

const FORMATS = {
  "date-time": (text: string) => {
    const [day = "", time = "", more] = text.split(/t/i);
    return more === undefined && isDay(day) && TIME.test(time);
  },
  date: isDay,
  time: (text: string) => TIME.test(text),
  duration: (text: string) => DURATION.test(text),
  email: (text: string) => EMAIL.test(text),
  hostname: (text: string) => HOSTNAME.test(text),
  ipv4: (text: string) => IPV4.test(text),
  ipv6: isIpv6,
  uri: (text: string) => isUri(text, URI),
  "uri-reference": (text: string) => isUri(text, URI) || isUri(text, RELATIVE),
  "uri-template": (text: string) => TEMPLATE.test(text),
  uuid: (text: string) => UUID.test(text),
  "json-pointer": (text: string) => POINTER.test(text),
  "relative-json-pointer": (text: string) => RELATIVE_POINTER.test(text),
  regex: isRegex,
  byte: (text: string) => BASE64.test(text),
} satisfies Record<string, (text: string) => boolean>;

export function hasFormat(text: string, format: Format): boolean {
  return FORMATS[format](text);
}

/** A day that its month has: `Date` would turn the 31st of April into the 1st of May. */
export function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/**
 * RFC 4291, 2.2: eight groups, a run of which may be left out once, and the last two of which may be an IPv4 address.
 */
function isIpv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1) ?? "";
  const embedded = last.includes(".");
  if (embedded && (!IPV4.test(last) || text.endsWith("::"))) return false;
  const plain = embedded ? groups.slice(0, -1) : groups;
  const count = plain.length + (embedded ? 2 : 0);
  return plain.every((each) => /^[0-9a-f]{1,4}$/i.test(each)) && (halves.length === 2 ? count < 8 : count === 8);
}

function isUri(text: string, form: RegExp): boolean {
  const found = form.exec(text);
  return found !== null && (found[1] === undefined || isIpv6(found[1]));
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
