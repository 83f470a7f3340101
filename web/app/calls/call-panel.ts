import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from "@angular/core";
import { Avatar } from "../../ui/avatar/avatar.ts";
import { RoundButton } from "../../ui/round-button/round-button.ts";
import { Language } from "../i18n/language.ts";
import { Attempt } from "../shell/attempt.ts";
import { storeSignal } from "../shell/store-signal.ts";
import { TENCHAT } from "../shell/tenchat-token.ts";
import { CallRing } from "./call-ring.ts";
import { lasting } from "./lasting.ts";
import { CALLS_WORDS } from "./words/calls-words.ts";

/** The call that goes on, above whatever else is on the screen: one may write and look things up meanwhile. */
@Component({
  selector: "tc-call-panel",
  imports: [Avatar, CallRing, RoundButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let it = call();
    @if (it.kind === "ringing") {
      <tc-call-ring [call]="it" />
    } @else if (it.kind !== "none") {
      @let talk = it.kind === "talking" || it.kind === "connecting" ? it : null;
      <section class="tc-call" data-region [attr.aria-label]="t().title(name())">
        @if (talk) {
          <div class="tc-call-pictures" [class.tc-call-heard]="!pictured()">
            <!-- Sound comes by it too, so that it is there without a picture. -->
            <video
              #other
              class="tc-call-other"
              autoplay
              playsinline
              [srcObject]="$any(talk.other)"
              [attr.aria-label]="t().theirPicture(name())"
              (resize)="pictured.set(other.videoWidth > 0)"
            ></video>
            @if (talk.own.video) {
              <video
                class="tc-call-own"
                autoplay
                playsinline
                [muted]="true"
                [srcObject]="$any(talk.own.stream)"
                [attr.aria-label]="t().ownPicture"
              ></video>
            }
          </div>
        }
        <div class="tc-call-line">
          <tc-avatar size="small" [id]="it.accountId" [name]="name()" />
          <div class="tc-call-words">
            <p class="tc-call-name" dir="auto">{{ name() }}</p>
            <p class="tc-call-state" role="status">{{ words() }}</p>
            @if (it.kind === "talking") {
              <p class="tc-call-time" role="timer">{{ time() }}</p>
            }
          </div>
          @if (talk) {
            @let microphone = talk.own.microphone;
            @let camera = talk.own.camera;
            <button
              type="button"
              tcRound
              [icon]="microphone ? 'microphone' : 'microphone-off'"
              [label]="microphone ? t().mute : t().unmute"
              (click)="turn('microphone', !microphone)"
            ></button>
            @if (talk.own.video) {
              <button
                type="button"
                tcRound
                [icon]="camera ? 'camera' : 'camera-off'"
                [label]="camera ? t().cameraOff : t().cameraOn"
                (click)="turn('camera', !camera)"
              ></button>
            }
          }
          @if (it.kind === "over") {
            <button type="button" tcRound icon="close" [label]="common().close" (click)="dismiss()"></button>
          } @else {
            <button
              type="button"
              tcRound
              class="tc-call-end"
              icon="hang-up"
              [label]="t().hangUp"
              (click)="hangUp()"
            ></button>
          }
        </div>
      </section>
    }
  `,
})
export class CallPanel {
  private readonly tenchat = inject(TENCHAT);
  private readonly language = inject(Language);
  protected readonly t = inject(CALLS_WORDS);
  protected readonly common = this.language.common;
  protected readonly call = storeSignal(this.tenchat.calls.state);
  protected readonly pictured = signal(false);
  private readonly attempt = new Attempt();
  private readonly now = signal(Date.now());
  protected readonly name = computed(() => {
    const call = this.call();
    return call.kind === "none" ? "" : this.tenchat.conversations.person(call.accountId).displayName;
  });
  protected readonly words = computed(() => {
    const call = this.call();
    if (call.kind === "calling") return this.t().calling(this.name());
    if (call.kind === "connecting") return this.t().connecting;
    if (call.kind === "talking") return call.interrupted ? this.t().interrupted : "";
    if (call.kind !== "over") return "";
    return call.problem === undefined ? this.t().over[call.how] : this.language.describe(call.problem);
  });
  protected readonly time = computed(() => {
    const call = this.call();
    return call.kind === "talking" ? lasting(this.now() - call.since) : "";
  });

  constructor() {
    const timer = setInterval(() => this.now.set(Date.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected turn(part: "microphone" | "camera", on: boolean): void {
    this.tenchat.calls.turn(part, on);
  }

  protected hangUp(): void {
    void this.attempt.each(() => this.tenchat.calls.hangUp());
  }

  protected dismiss(): void {
    this.tenchat.calls.dismiss();
  }
}
