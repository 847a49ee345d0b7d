import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import { saveFile, type StoredFile } from '../../plugins/helpdesk/server/src/platform/files';
import type { Random } from './random';
import type { FileKind } from './stories/story';

const NAMES: Record<FileKind, string[]> = {
  photo: ['IMG_2041.png', 'kitchen.png', 'front panel.png', 'Photo of the leak.png', 'تصویر.png'],
  invoice: ['invoice.pdf', 'Rechnung (copy).pdf', 'receipt from the shop.pdf'],
  log: ['pressure.txt', 'what-i-tried.txt'],
};
const MOST = 1_000_000;

export interface DemoFile {
  name: string;
  content: Buffer;
}

/** Small but real files: a picture that can be looked at, a document that opens, a text. */
export function makeFile(random: Random, kind: FileKind): DemoFile {
  const name = random.pick(NAMES[kind]);
  const content = { photo: () => picture(random), invoice: document, log: () => log(random) };
  return { name, content: content[kind]() };
}

export function storeFile(strapi: Core.Strapi, { name, content }: DemoFile): Promise<StoredFile> {
  return saveFile({ strapi, name, content: Readable.from([content]), maxBytes: MOST });
}

/** A PNG of 160 × 120: a dark machine before a coloured wall. */
function picture(random: Random): Buffer {
  const [width, height] = [160, 120];
  const wall = [random.between(90, 220), random.between(90, 220), random.between(90, 220)];
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) {
      const isMachine =
        x > 45 && x < 115 && y > 25 && y < 100 && !(x > 60 && x < 100 && y > 55 && y < 85);
      const light = 1 - (x + y) / 560;
      const colour = isMachine ? [60, 56, 54] : wall;
      colour.forEach((part, index) => {
        row[1 + x * 3 + index] = Math.round(part * light);
      });
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PDF of one page. */
function document(): Buffer {
  const text = 'BT /F1 18 Tf 60 760 Td (Quillbrook Espresso Works) Tj 0 -30 Td (Invoice) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function log(random: Random): Buffer {
  const lines = Array.from(
    { length: 40 },
    (_, cup) => `cup ${cup + 1}\t${random.between(60, 110) / 10} bar\t${random.between(18, 41)} s`
  );
  return Buffer.from(`${lines.join('\n')}\n`);
}
