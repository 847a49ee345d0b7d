import { randomInt } from 'node:crypto';
import sharp from 'sharp';
import { create } from 'svg-captcha';

/** Letters and digits that nobody takes for each other. */
export const ALPHABET = 'ACDEFGJKLMPTUVX346789';
export const LENGTH = 5;
const WIDTH = 220;
const HEIGHT = 80;
/** Pixels by which the picture is bent. */
const BEND = 3.4;

/**
 * Letters, and a PNG in which they stand. What svg-captcha draws is never sent: a few lines of script read the letters from the lengths
 * of its paths. As pixels, bent and strewn with noise, they have to be seen.
 */
async function draw(): Promise<{ letters: string; png: Buffer }> {
  const { data: svg, text: letters } = create({
    size: LENGTH,
    charPreset: ALPHABET,
    width: WIDTH,
    height: HEIGHT,
    fontSize: 76,
    noise: 2,
    color: false,
  });
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#f2f4f8' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const bent = strew(bend(data, info));
  const png = await sharp(bent, { raw: { width: info.width, height: info.height, channels: 3 } })
    .blur(0.6)
    .png({ compressionLevel: 9, palette: true, colours: 32 })
    .toBuffer();
  return { letters, png };
}

/** The one that draws; specs, which cannot see, look over its shoulder. */
export const painter = { draw };

interface Size {
  width: number;
  height: number;
}

/** Every pixel comes from a place beside its own, along waves that differ from picture to picture. */
function bend(pixels: Buffer, { width, height }: Size): Buffer {
  const bent = Buffer.alloc(pixels.length);
  const [across, down] = [wave(), wave()];
  const clamp = (at: number, most: number) => Math.min(most - 1, Math.max(0, Math.round(at)));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = clamp(y + down(x), height) * width + clamp(x + across(y * 1.4 + x * 0.3), width);
      pixels.copy(bent, (y * width + x) * 3, from * 3, from * 3 + 3);
    }
  }
  return bent;
}

/** Two waves on one another, in pixels. */
function wave(): (at: number) => number {
  const parts = [
    { size: BEND * between(0.8, 1.3), length: between(55, 95), start: between(0, 7) },
    { size: BEND * between(0.25, 0.4), length: between(28, 42), start: between(0, 7) },
  ];
  return (at) =>
    parts.reduce(
      (sum, { size, length, start }) => sum + size * Math.sin((at / length) * 2 * Math.PI + start),
      0
    );
}

/** Specks of the letters' own darkness, and of the ground's. */
function strew(pixels: Buffer): Buffer {
  const specks = Math.round((WIDTH * HEIGHT) / 40);
  for (let count = 0; count < specks; count += 1) {
    const at = randomInt(WIDTH * HEIGHT) * 3;
    const shade = count % 3 === 0 ? 240 : randomInt(60, 200);
    for (const channel of [0, 1, 2]) pixels[at + channel] = shade;
  }
  return pixels;
}

function between(least: number, most: number): number {
  return least + (randomInt(10_000) / 10_000) * (most - least);
}
