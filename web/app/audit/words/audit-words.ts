import type { SignatureFinding } from "../../../core/tenchat.ts";

/** Every word of the audit page; loaded with it and not before. */
export interface AuditWords {
  readonly title: string;
  readonly explanation: string;
  readonly working: string;
  readonly absent: string;
  readonly unreadable: string;
  readonly findings: string;
  readonly rootAgrees: string;
  readonly rootAgreesDetail: string;
  readonly manifestDisagrees: string;
  readonly serverDisagrees: string;
  readonly unknownDeclarations: (names: string) => string;
  readonly computed: string;
  readonly inManifest: string;
  readonly stated: string;
  readonly generator: string;
  readonly signature: string;
  readonly signatures: Readonly<Record<SignatureFinding["kind"], string>>;
  readonly differing: (names: string) => string;
  readonly keyId: string;
  readonly key: string;
  readonly keyHint: string;
  readonly keyFile: string;
  readonly keyUnread: string;
  readonly artifacts: string;
  readonly search: string;
  readonly searchHint: string;
  readonly files: (count: number) => string;
  readonly found: (shown: number, all: number) => string;
  readonly none: (query: string) => string;
  readonly emitter: string;
  readonly size: (bytes: number) => string;
  readonly declarations: (count: number) => string;
  readonly noDeclarations: string;
}
