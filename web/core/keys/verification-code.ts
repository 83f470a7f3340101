/** Upper case and digits alone: a QR code holds them in few squares (ISO/IEC 18004, alphanumeric mode). */
const label = "TENCHAT:1:";

/** What one screen shows for the other's camera: the number that both have if they have each other's keys. */
export function verificationCode(safetyNumber: string): string {
  return `${label}${safetyNumber}`;
}

/** The number in what a camera read; null of a code that is about something else. */
export function readVerificationCode(scanned: string): string | null {
  const number = scanned.startsWith(label) ? scanned.slice(label.length) : "";
  return /^\d{60}$/.test(number) ? number : null;
}
