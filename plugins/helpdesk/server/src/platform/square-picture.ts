import { fileTypeFromBuffer } from 'file-type/node';
import sharp from 'sharp';
import { DeskError } from '../errors';

/** Told by the bytes. No SVG: it is a document that may load others and run scripts. */
const TAKEN = ['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'];
/** A few kilobytes can say that they are billions of pixels; the largest telephones make fifty million. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SECONDS = 10;

/**
 * A picture as it may be shown to everybody: decoded and made anew as a square WebP, so that nothing stays of what
 * else was in the file (place and time of the photo, the camera, scripts behind the picture).
 *
 * @param edge in pixels.
 * @throws DeskError FILE_TYPE_REFUSED for what is no picture, cannot be decoded or is too many pixels.
 */
export async function squarePicture(content: Buffer, edge: number): Promise<Buffer> {
  const detected = await fileTypeFromBuffer(content);
  if (!detected || !TAKEN.includes(detected.mime)) throw refused();
  try {
    // `failOn`: a picture that is cut off would otherwise be filled up with grey.
    return await sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: LONGEST_SECONDS })
      .autoOrient()
      .resize(edge, edge, { fit: 'cover' })
      .webp({ quality: 85 })
      .toBuffer();
  } catch {
    // sharp tells apart what was wrong only in words; to the sender it is one thing: not a picture that we take.
    throw refused();
  }
}

function refused(): DeskError {
  return new DeskError('FILE_TYPE_REFUSED', {
    hint: `A whole PNG, JPEG, WebP, GIF or AVIF picture of at most ${MOST_PIXELS} pixels.`,
  });
}
