import { pictureBytes, pictureSide } from "../../core/tenchat.ts";

/** More than any camera makes; a browser would have to hold all of it. */
const LARGEST_FILE = 50 * 2 ** 20;

/**
 * The middle square of a picture that somebody has chosen, as plain pixels on white: nothing else of the file is left, no
 * place, no camera, no date. Null of what this browser cannot read as a picture.
 */
export async function squarePicture(file: Blob): Promise<Uint8Array | null> {
  if (file.size > LARGEST_FILE) return null;
  const bitmap = await createImageBitmap(file).catch(() => null); // What a browser cannot read is no picture here.
  if (bitmap === null) return null;
  try {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = pictureSide;
    const context = canvas.getContext("2d");
    if (context === null) return null;
    const side = Math.min(bitmap.width, bitmap.height);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, pictureSide, pictureSide);
    context.imageSmoothingQuality = "high";
    const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
    context.drawImage(bitmap, left, top, side, side, 0, 0, pictureSide, pictureSide);
    return withoutOpacity(context.getImageData(0, 0, pictureSide, pictureSide).data);
  } finally {
    bitmap.close();
  }
}

function withoutOpacity(pixels: Uint8ClampedArray): Uint8Array {
  const picture = new Uint8Array(pictureBytes);
  for (let at = 0; at < pictureBytes / 3; at++) picture.set(pixels.subarray(at * 4, at * 4 + 3), at * 3);
  return picture;
}
