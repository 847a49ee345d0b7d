import sharp from 'sharp';
import { create } from 'svg-captcha';
import { beforeAll, describe, expect, test } from 'vitest';
import { ALPHABET, LENGTH, painter } from './draw-picture';

const PICTURES = 100;
const [WIDTH, HEIGHT] = [220, 80];

/*
 * Two programs that read pictures without any learning. The first is the known one for svg-captcha: a letter is told
 * by the commands of its path. The second cuts the picture into as many parts as it has letters and compares each with
 * every letter as the font draws it, moved about and a little wider or narrower.
 */

const lettersOf = (svg: string) =>
  [...svg.matchAll(/<path fill="#[^"]*" d="([^"]*)"/g)].map(([, path]) => ({
    shape: path.replace(/[^A-Za-z]/g, ''),
    x: Number(/^M(-?[\d.]+)/.exec(path)?.[1]),
  }));
const readSvg = (svg: string, shapes: Map<string, string>) =>
  lettersOf(svg)
    .sort((a, b) => a.x - b.x)
    .map(({ shape }) => shapes.get(shape) ?? '?')
    .join('');

/** Darkness from 0 to 1. */
async function ink(image: Buffer, width: number, height: number): Promise<Float32Array> {
  const { data } = await sharp(image)
    .flatten({ background: '#ffffff' })
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Float32Array.from(data, (grey) => 1 - grey / 255);
}

const [CELL_W, CELL_H] = [24, 40];

describe('a program', () => {
  const shapes = new Map<string, string>();
  const templates: { letter: string; ink: Float32Array }[] = [];

  beforeAll(async () => {
    for (const letter of ALPHABET) {
      for (let round = 0; round < 8; round += 1) {
        const { data } = create({
          size: 1,
          charPreset: letter,
          noise: 0,
          width: 60,
          height: 80,
          fontSize: 76,
        });
        const [{ shape }] = lettersOf(data);
        shapes.set(shape, letter);
        if (round > 1) continue;
        const box = await sharp(Buffer.from(data))
          .flatten({ background: '#ffffff' })
          .trim()
          .png()
          .toBuffer();
        templates.push({ letter, ink: await ink(box, CELL_W, CELL_H) });
      }
    }
  }, 60_000);

  test('reads what svg-captcha draws, from the commands of its paths', () => {
    let right = 0;
    for (let count = 0; count < PICTURES; count += 1) {
      const { data, text } = create({ size: LENGTH, charPreset: ALPHABET, noise: 2 });
      if (readSvg(data, shapes) === text) right += 1;
    }
    expect(right / PICTURES).toBeGreaterThan(0.7);
  });

  test('reads at most one in fifty of our pictures, by paths or by comparing letters', async () => {
    let [byPaths, byShape] = [0, 0];
    for (let count = 0; count < PICTURES; count += 1) {
      const { letters, png } = await painter.draw();
      if (readSvg(png.toString('latin1'), shapes) === letters) byPaths += 1;
      if ((await compareLetters(png)) === letters) byShape += 1;
    }
    expect(byPaths).toBe(0);
    expect(byShape / PICTURES).toBeLessThanOrEqual(0.02);
  }, 120_000);

  async function compareLetters(png: Buffer): Promise<string> {
    const part = WIDTH / (LENGTH + 1);
    let read = '';
    for (let at = 0; at < LENGTH; at += 1) {
      const left = Math.max(0, Math.round(part * (at + 1) - part * 0.6));
      const width = Math.min(Math.round(part * 1.2), WIDTH - left);
      const cut = await sharp(png)
        .extract({ left, top: 0, width, height: HEIGHT })
        .png()
        .toBuffer();
      const clean = await sharp(cut)
        .median(3)
        .threshold(170)
        .trim()
        .png()
        .toBuffer()
        .catch(() => cut);
      const cell = await ink(clean, CELL_W, CELL_H);
      read += nearest(cell);
    }
    return read;
  }

  function nearest(cell: Float32Array): string {
    let best = { letter: '?', score: -Infinity };
    for (const template of templates) {
      const score = likeness(cell, template.ink);
      if (score > best.score) best = { letter: template.letter, score };
    }
    return best.letter;
  }
});

/** Normalised correlation, -1 to 1. */
function likeness(a: Float32Array, b: Float32Array): number {
  const mean = (of: Float32Array) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [top, aa, bb] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] - ma, b[at] - mb];
    top += x * y;
    aa += x * x;
    bb += y * y;
  }
  return top / Math.sqrt(aa * bb || 1);
}
