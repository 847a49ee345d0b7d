import { mkdtempSync, readFileSync, readdirSync, rmSync, type Dirent } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import { afterAll, describe, expect, test } from 'vitest';
import { eventually } from '../../../../../tests/harness/eventually';
import * as fixture from './files-fixture';
import { openFile, removeFile, saveFile } from './files';
import { contentDisposition } from './file-download';
import { cleanFileName } from './file-name';
import { sha256 } from './ids';

const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-files-'));
// The parts of Strapi that the store reads.
const strapi = {
  config: { get: () => folder },
  dirs: { app: { root: '/' } },
} as unknown as Core.Strapi;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const save = (name: string, content: Buffer | Iterable<Buffer>, maxBytes = 1_000_000) =>
  saveFile({
    strapi,
    content: Readable.from(Buffer.isBuffer(content) ? [content] : content),
    name,
    maxBytes,
  });
const stored = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('a file in the private store', () => {
  test('is kept whole under a name that says nothing, with its real type, size and hash', async () => {
    const file = await save('screen shot.png', fixture.PNG);
    expect(file).toMatchObject({ name: 'screen shot.png', mime: 'image/png', size: 70 });
    expect(file.sha256).toBe(sha256(fixture.PNG));
    expect(file.path).toMatch(/^\d{4}-\d\d-\d\d\/[0-9a-f]{32}$/);
    const back = await openFile(strapi, file.path);
    expect(Buffer.concat(await back.toArray())).toEqual(fixture.PNG);
    await removeFile(strapi, file.path);
    await removeFile(strapi, file.path);
    await expect(openFile(strapi, file.path)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each([
    ['report.pdf', fixture.PDF, 'application/pdf', 'report.pdf'],
    ['offer.odt', fixture.ODT, 'application/vnd.oasis.opendocument.text', 'offer.odt'],
    ['notes.txt', Buffer.from('سلام\n'), 'text/plain', 'notes.txt'],
    ['rows.csv', Buffer.from('a,b\n1,2\n'), 'text/csv', 'rows.csv'],
    ['photo.jpg', fixture.PNG, 'image/png', 'photo.jpg.png'],
    ['photo', fixture.PNG, 'image/png', 'photo.png'],
    ['page.html', fixture.PNG, 'image/png', 'page_html.png'],
    ['data.zip', fixture.zip({ 'a.txt': 'a' }), 'application/zip', 'data.zip'],
  ])('takes %s by its bytes', async (name, content, mime, shown) => {
    expect(await save(name, content)).toMatchObject({ mime, name: shown });
  });

  test('takes a document of an office program', async () => {
    expect((await save('letter.docx', fixture.DOCX)).mime).toContain('wordprocessingml');
  });

  test.each([
    ['a page called a picture', 'cat.png', fixture.HTML],
    ['a page', 'index.html', fixture.HTML],
    ['a drawing with a script', 'logo.svg', fixture.SVG],
    ['a drawing with a script, called a picture', 'logo.png', fixture.XML_SVG],
    ['a script', 'run.js', Buffer.from('alert(1)')],
    ['a program', 'setup.exe', fixture.EXE],
    ['a program called a picture', 'setup.jpg', fixture.EXE],
    ['a program called a text', 'setup.txt', fixture.ELF],
    ['a picture with a script inside', 'cat.gif', fixture.GIF_SCRIPT],
    ['a PDF with a page at its head', 'a.pdf', Buffer.from('%PDF-1.4\n<html><script>1</script>')],
    ['a text that is not UTF-8', 'old.txt', Buffer.from([0x61, 0xff, 0xfe, 0x62])],
    ['a text with zero bytes', 'zero.txt', Buffer.from('a\0b')],
    ['a text cut within a letter', 'cut.txt', Buffer.from('سلام').subarray(0, 3)],
    ['a file of rules for a web server', '.htaccess', Buffer.from('AddType text/html .png')],
    ['the same behind an invisible sign', '.htaccess\u200b', Buffer.from('AddType x .png')],
    ['a text by its last extension only', 'a.txt.html', Buffer.from('hello')],
  ])('refuses %s and keeps nothing of it', async (_what, name, content) => {
    const before = stored().length;
    await expect(save(name, content)).rejects.toMatchObject({ code: 'FILE_TYPE_REFUSED' });
    expect(stored()).toHaveLength(before);
  });

  test('refuses an empty one', async () => {
    await expect(save('a.txt', Buffer.alloc(0))).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  });

  test('stops at the limit and asks for no more of the stream', async () => {
    const before = stored().length;
    let given = 0;
    function* endless() {
      for (;;) {
        given += 65_536;
        yield Buffer.alloc(65_536, 'a');
      }
    }
    await expect(save('big.txt', endless(), 300_000)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
    expect(given).toBeLessThan(2_000_000);
    expect(stored()).toHaveLength(before);
  });

  test('leaves nothing when the sender breaks off', async () => {
    const before = stored().length;
    function* broken() {
      yield Buffer.from('half');
      throw new Error('gone');
    }
    await expect(save('a.txt', broken())).rejects.toThrow('gone');
    expect(stored()).toHaveLength(before);
  });

  test('is hidden until it is whole, since a backup takes what it sees', async () => {
    const textOf = (entry: Dirent) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    async function* slow() {
      yield Buffer.from('the first half');
      await eventually(() => {
        const half = stored().find((entry) => textOf(entry) === 'the first half');
        expect(half?.name).toMatch(/^\./);
      });
      yield Buffer.from(', the rest');
    }
    const content = Readable.from(slow());
    const saved = await saveFile({ strapi, content, name: 'a.txt', maxBytes: 100 });
    const whole = stored().find((entry) => textOf(entry) === 'the first half, the rest');
    expect(saved.path.endsWith(`/${whole?.name}`)).toBe(true);
  });

  test('is a text also when a letter lies across two chunks', async () => {
    const bytes = Buffer.from('سلام');
    const file = await save('a.txt', [bytes.subarray(0, 3), bytes.subarray(3)]);
    expect(await text(await openFile(strapi, file.path))).toBe('سلام');
  });
});

describe('the name of a file', () => {
  test.each([
    ['../../etc/passwd', 'passwd.txt'],
    ['C:\\Users\\me\\scan.txt', 'scan.txt'],
    ['..', 'file.txt'],
    ['.txt', 'txt.txt'],
    ['con.txt', '_con.txt'],
    ['a\u202Egpj.txt', 'agpj.txt'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['ｆｕｌｌ.txt', 'full.txt'],
    ['shell.php.txt', 'shell_php.txt'],
    ['report.v2.final.txt', 'report.v2.final.txt'],
    ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
    ['فہرست.txt', 'فہرست.txt'],
    ['\ud800.txt', 'txt.txt'],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanFileName(given, 'txt')).toBe(shown);
  });

  test('is never longer than a file system takes, and never cut within a letter', () => {
    const long = cleanFileName(`${'😀'.repeat(300)}.txt`, 'txt');
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(255);
    expect(long).toMatch(/^(😀)+\.txt$/u);
  });

  test('is sent so that no header can be broken with it', () => {
    expect(contentDisposition('فہرست "1";\\.txt')).toBe(
      'attachment; filename="_____ _1_;_.txt"; filename*=UTF-8\'\'' +
        '%D9%81%DB%81%D8%B1%D8%B3%D8%AA%20%221%22%3B%5C.txt'
    );
    expect(contentDisposition("o'clock (1).txt")).toContain("UTF-8''o%27clock%20%281%29.txt");
  });
});
