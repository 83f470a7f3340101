import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from "@angular/core";
import { Notice } from "../notice/notice.ts";
import { readCode } from "./code-reader.ts";

/** What a scanner says. */
export interface ScannerWords {
  readonly scan: string;
  readonly stop: string;
  readonly aim: string;
  readonly noCamera: string;
}

/** A button that opens the camera until it has seen a code, was stopped, or is gone from the page. */
@Component({
  selector: "tc-code-scanner",
  imports: [Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <video
      #video
      class="tc-code-camera"
      muted
      playsinline
      [hidden]="!scanning()"
      [attr.aria-label]="words().aim"
    ></video>
    @if (scanning()) {
      <p role="status">{{ words().aim }}</p>
      <button type="button" class="tc-button" data-look="outline" (click)="stop()">{{ words().stop }}</button>
    } @else {
      @if (noCamera()) {
        <tc-notice tone="warning">{{ words().noCamera }}</tc-notice>
      }
      <button type="button" class="tc-button" data-look="outline" (click)="scan()">{{ words().scan }}</button>
    }
  `,
})
export class CodeScanner {
  readonly words = input.required<ScannerWords>();
  readonly scanned = output<string>();
  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>("video");
  protected readonly scanning = signal(false);
  protected readonly noCamera = signal(false);
  #stop = new AbortController();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#stop.abort());
  }

  protected stop(): void {
    this.#stop.abort();
  }

  protected async scan(): Promise<void> {
    this.noCamera.set(false);
    this.scanning.set(true);
    const { signal: stopped } = (this.#stop = new AbortController());
    try {
      const read = await readCode(this.video().nativeElement, stopped);
      if (read !== null) this.scanned.emit(read);
    } catch {
      // Refused by the person or the browser, or there is none: there is another way beside it.
      this.noCamera.set(true);
    } finally {
      this.scanning.set(false);
    }
  }
}
