/**
 * A description without the addresses of who made it: only those of a relay are left (RFC 8839), and these do not say for
 * whom it stands there. A browser that was told so says no others; what leaves this device is looked at all the same.
 */
export function relayedOnly(description: string): string {
  return description
    .split("\r\n")
    .filter((line) => !line.startsWith("a=candidate:") || / typ relay(?: |$)/.test(line))
    .map((line) => {
      if (line.startsWith("a=candidate:")) return line.replace(/ raddr \S+ rport \d+/, " raddr 0.0.0.0 rport 0");
      // The default ones of a part, and of who opened it: before there were candidates these were the addresses.
      if (line.startsWith("c=")) return "c=IN IP4 0.0.0.0";
      if (line.startsWith("a=rtcp:")) return "a=rtcp:9 IN IP4 0.0.0.0";
      if (line.startsWith("o=")) return line.replace(/ IN IP[46] \S+$/, " IN IP4 0.0.0.0");
      return line;
    })
    .join("\r\n");
}

/** Whether it names any way to who made it. */
export function namesAWay(description: string): boolean {
  return description.includes("\na=candidate:");
}
