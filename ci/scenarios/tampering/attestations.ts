import { attest } from "../../../generators/fingerprint/attestation.ts";
import { flipped, hash, put, read, type Place, type Tampering } from "./place.ts";

const ATTESTATION = "attestation.json";

interface Envelope {
  payloadType: string;
  payload: string;
  signatures: { keyid: string; sig: string }[];
}

/** The attestation after an edit. */
const edited = (edit: (envelope: Envelope, place: Place) => void): Tampering => {
  return (place) => {
    const envelope = JSON.parse(read(place, ATTESTATION).toString("utf8")) as Envelope;
    edit(envelope, place);
    return { undo: put(place, ATTESTATION, JSON.stringify(envelope)), expected: ["attestation"] };
  };
};

const written = (text: string): Tampering => {
  return (place) => ({ undo: put(place, ATTESTATION, text), expected: ["The attestation is damaged"] });
};

const other = (place: Place, base64: string) => flipped(place, Buffer.from(base64, "base64")).toString("base64");

/** What is done to the signature of a release. `publisher`: the private key that signed it. */
export const attestations = (publisher: string): Readonly<Record<string, Tampering>> => ({
  "a bit of the attestation": (place) => ({
    undo: put(place, ATTESTATION, flipped(place, read(place, ATTESTATION))),
    expected: ["attestation"],
  }),
  "the payload of the attestation": edited((envelope, place) => {
    envelope.payload = other(place, envelope.payload);
  }),
  "the payload of the attestation, written otherwise": edited((envelope) => {
    envelope.payload += "\n";
  }),
  "the signature of the attestation": edited((envelope, place) => {
    envelope.signatures[0]!.sig = other(place, envelope.signatures[0]!.sig);
  }),
  "the key's name in the attestation": edited((envelope, place) => {
    envelope.signatures[0]!.keyid = hash(place);
  }),
  "the payload type of the attestation": edited((envelope) => {
    envelope.payloadType += "+more";
  }),
  "no signature on the attestation": edited((envelope) => {
    envelope.signatures = [];
  }),
  "the attestation of another release": (place) => {
    const earlier = read(place, "fingerprints.json").toString("utf8").replace(place.manifest.root, hash(place));
    const text = JSON.stringify(attest(earlier, publisher));
    return { undo: put(place, ATTESTATION, text), expected: ["changed    fingerprints.json since it was attested"] };
  },
  "an attestation that is no JSON": written(""),
  "an attestation that is a list": written("[]"),
});
