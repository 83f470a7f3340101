import { Injectable } from "@angular/core";

/** Soft: it is heard beside what somebody listens to. */
const LOUDNESS = 0.08;

/** Short tones, made by the browser itself. Whether one may be heard at all is not for it to say, see `notices.ts`. */
@Injectable({ providedIn: "root" })
export class Tones {
  #context: AudioContext | undefined;

  /**
   * None before somebody has touched the page, as browsers will have it: asked all the same they would complain. Answers what
   * ends it at once.
   */
  play(hertz: number, seconds: number): () => void {
    if (navigator.userActivation?.hasBeenActive === false) return () => undefined;
    const context = (this.#context ??= new AudioContext());
    if (context.state === "suspended") {
      context.resume().catch(() => {
        // Of a page that was away some browsers have put it to sleep; one that does not wake is not heard.
      });
    }
    const tone = context.createOscillator();
    const volume = context.createGain();
    const begin = context.currentTime;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(LOUDNESS, begin);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + seconds);
    return () => tone.stop();
  }
}
