import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, signal } from "@angular/core";
import { RouterLink } from "@angular/router";
import { Field } from "../../ui/field/field.ts";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import type { Auditor, SignatureFinding } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import type { AuditWords } from "./words/audit-words.ts";
import { ar } from "./words/ar.ts";
import { de } from "./words/de.ts";
import { en } from "./words/en.ts";

const WORDS: Readonly<Record<string, AuditWords>> = { en, de, ar };

/** What the server was built from, recomputed here: root, signature, and the specification behind each artifact. */
@Component({
  selector: "tc-audit-page",
  imports: [Field, Icon, Notice, RoundButton, RouterLink],
  providers: [Attempt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  templateUrl: "./audit-page.html",
  styleUrl: "./audit-page.css",
})
export class AuditPage {
  private readonly tenchat = inject(TENCHAT);
  protected readonly common = inject(Language).common;
  protected readonly attempt = inject(Attempt);
  protected readonly words = computed(() => WORDS[this.common().language] ?? en);
  protected readonly auditor = signal<Auditor | null>(null);
  protected readonly signature = signal<SignatureFinding | null>(null);
  protected readonly key = signal("");
  protected readonly keyUnread = signal(false);
  protected readonly query = signal("");
  protected readonly found = computed(() => this.auditor()?.search(this.query()) ?? []);
  /** Paths of the artifacts whose declarations are shown; the others are not in the page at all. */
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  #checks = 0;

  constructor() {
    this.look();
  }

  protected look(): void {
    void this.attempt.run(async () => {
      const auditor = await this.tenchat.audit.open();
      this.auditor.set(auditor);
      this.signature.set(await auditor.checkSignature(this.key()));
    });
  }

  /** Checks under what is in the field now; an answer about an earlier text is not shown. */
  protected async useKey(pem: string): Promise<void> {
    const check = ++this.#checks;
    this.key.set(pem);
    this.keyUnread.set(false);
    const finding = await this.auditor()?.checkSignature(pem);
    if (check === this.#checks) this.signature.set(finding ?? null);
  }

  protected async useFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file === undefined) return;
    const text = await file.text().catch(() => null); // A file that went away or may not be read.
    input.value = "";
    if (text === null) this.keyUnread.set(true);
    else await this.useKey(text);
  }

  protected toggle(path: string, open: boolean): void {
    const opened = new Set(this.opened());
    if (open) opened.add(path);
    else opened.delete(path);
    this.opened.set(opened);
  }

  protected tone(finding: SignatureFinding): "info" | "warning" | "danger" {
    if (finding.kind === "holds") return "info";
    return ["absent", "unchecked", "not-a-key"].includes(finding.kind) ? "warning" : "danger";
  }
}
