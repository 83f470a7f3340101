import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from "@angular/core";
import { Icon } from "../../ui/icon/icon.ts";
import { Notice } from "../../ui/notice/notice.ts";
import type { CodeComparison, PersonSecurity } from "../../core/tenchat.ts";
import { Language } from "../i18n/language.ts";
import { SafetyNumber } from "../messaging/safety-number.ts";
import { Announcer } from "../shell/announcer.ts";
import { Attempt } from "../shell/attempt.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CodePicture } from "../../ui/code/code-picture.ts";
import { readCode } from "../../ui/code/code-reader.ts";
import { wordsOfSecurity } from "./words/words-of-security.ts";

/** How two people make sure that nobody stands between them: by a number read aloud, or a code and a camera. */
@Component({
  selector: "tc-compare-keys",
  imports: [CodePicture, Icon, Notice, SafetyNumber],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: "./compare-keys.html",
})
export class CompareKeys {
  readonly of = input.required<PersonSecurity>();
  /** Something about this person is otherwise now. */
  readonly changed = output();
  private readonly tenchat = inject(TENCHAT);
  private readonly announcer = inject(Announcer);
  private readonly video = viewChild<ElementRef<HTMLVideoElement>>("video");
  protected readonly t = wordsOfSecurity();
  protected readonly dates = inject(Language).dates;
  protected readonly attempt = new Attempt();
  protected readonly name = computed(() => this.of().person.displayName);
  protected readonly scanning = signal(false);
  protected readonly noCamera = signal(false);
  protected readonly result = signal<CodeComparison | null>(null);
  #stop = new AbortController();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#stop.abort());
  }

  protected mark(shown: string): void {
    void this.attempt.run(async () => {
      await this.tenchat.keys.markVerified(this.of().person.accountId, shown, "number");
      this.#marked();
    });
  }

  protected unmark(): void {
    void this.attempt.run(async () => {
      await this.tenchat.keys.unmarkVerified(this.of().person.accountId);
      this.announcer.say(this.t().unmarkedNow(this.name()));
      this.changed.emit();
    });
  }

  /** Opens the camera until it sees a code, is stopped, or this page goes. */
  protected async scan(): Promise<void> {
    this.result.set(null);
    this.noCamera.set(false);
    this.scanning.set(true);
    this.#stop = new AbortController();
    try {
      const scanned = await readCode(this.video()!.nativeElement, this.#stop.signal);
      if (scanned !== null) await this.compare(scanned);
    } catch {
      // Refused by the person, by the browser, or there is none: the number is there.
      this.noCamera.set(true);
    } finally {
      this.scanning.set(false);
    }
  }

  protected stopScanning(): void {
    this.#stop.abort();
  }

  protected async compare(scanned: string): Promise<void> {
    await this.attempt.run(async () => {
      const result = await this.tenchat.keys.compareCode(this.of().person.accountId, scanned);
      this.result.set(result);
      if (result === "same") this.#marked();
    });
  }

  #marked(): void {
    this.announcer.say(this.t().markedNow(this.name()));
    this.changed.emit();
  }
}
