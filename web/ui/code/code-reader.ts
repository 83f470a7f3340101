interface Detector {
  detect(image: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

const pause = 150;

/** The browser's own reader of codes where it has one, else one in JavaScript, which is loaded only then. */
async function openDetector(): Promise<Detector> {
  const { BarcodeDetector: native } = globalThis as unknown as {
    BarcodeDetector?: { new (options: object): Detector; getSupportedFormats(): Promise<readonly string[]> };
  };
  const formats = ["qr_code"];
  if ((await native?.getSupportedFormats())?.includes("qr_code")) return new native!({ formats });
  const { BarcodeDetector } = await import("qr/decode.js");
  return new BarcodeDetector({ formats: ["qr_code"] });
}

/** Shows the camera in the video and resolves with the first code that it sees; null once it was stopped. */
export async function readCode(video: HTMLVideoElement, stopped: AbortSignal): Promise<string | null> {
  const detector = await openDetector();
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
  try {
    video.srcObject = stream;
    await video.play();
    while (!stopped.aborted) {
      const [found] = await detector.detect(video);
      if (found !== undefined) return found.rawValue;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}
