import type { Report } from "./tally.ts";

/** How many of each set there are, are taken, and are valid elsewhere but of a format that we refuse. */
export const expectedReports: Readonly<Record<string, Report>> = {
  X25519: report(518, 474, { "all-zero X25519 result": 31, "non-canonical X25519 key": 13 }),
  Ed25519: report(151, 88),
  "RFC 8032": report(10, 5, { Ed25519ctx: 4, Ed25519ph: 1 }),
  "WebAuthn L3": report(15, 1, { "WebAuthn key other than Ed25519": 14 }),
  "AES-GCM": report(316, 39, { "AES key of 128 or 192 bits": 153, "AES-GCM nonce of other than 96 bits": 37 }),
  "HKDF-SHA256": report(86, 83),
  "HMAC-SHA256": report(174, 66),
  "ML-KEM-768": report(193, 0, { "ML-KEM-768": 153 }),
  "ML-KEM-768 sealing": report(265, 0, { "ML-KEM-768": 133 }),
  "ML-KEM-768 expanded": report(9, 0, { "expanded ML-KEM key": 3 }),
  "ML-KEM-1024": report(193, 153),
  "ML-KEM-1024 sealing": report(269, 133),
  "ML-KEM-1024 expanded": report(9, 0, { "expanded ML-KEM key": 3 }),
};

function report(tried: number, accepted: number, refused: Report["refused"] = {}): Report {
  return { tried, accepted, refused, wrong: [] };
}
