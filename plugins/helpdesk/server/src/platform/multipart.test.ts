import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { DeskError } from '../errors';
import { readMultipart, type Multipart, type MultipartLimits } from './multipart';

const LIMITS: MultipartLimits = { bytes: 100_000, fieldBytes: 1_000, fields: 5, files: 2 };

describe('a multipart form', () => {
  let server: Server;
  afterEach(() => server.close());

  /** What is read of a form that is posted to a real server. */
  const post = async (
    form: FormData | { type: string; body: string },
    limits: Partial<MultipartLimits> = {},
    onFile: Parameters<typeof readMultipart<string>>[0]['onFile'] = async ({ name, content }) =>
      `${name}:${(await buffer(content)).length}`
  ): Promise<Multipart<string>> => {
    const read = new Promise<Multipart<string>>((resolve, reject) => {
      server = createServer((req: IncomingMessage, res) => {
        const type = req.headers['content-type'] ?? '';
        readMultipart({ request: req, type, limits: { ...LIMITS, ...limits }, onFile })
          .then(resolve, reject)
          .finally(() => res.end());
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // It listens on an address of this form.
    const { port } = server.address() as AddressInfo;
    const body = form instanceof FormData ? new Response(form) : new Response(form.body);
    const type = form instanceof FormData ? body.headers.get('content-type') : form.type;
    const sent = request({ port, method: 'POST', headers: { 'content-type': type ?? '' } });
    sent.on('error', () => undefined);
    sent.end(Buffer.from(await body.arrayBuffer()));
    return read;
  };
  const form = (fields: [string, string | File][]) => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return data;
  };

  test('gives fields and files with their names in any script', async () => {
    const file = new File(['hello'], 'فہرست.txt');
    const read = await post(
      form([
        ['name', 'Ada سلام'],
        ['file', file],
        ['late', 'x'],
      ])
    );
    expect(read).toMatchObject({ fields: { name: 'Ada سلام', late: 'x' }, problem: null });
    expect(read.files).toEqual(['فہرست.txt:5']);
  });

  test('keeps what was typed when a file is refused', async () => {
    const refuse = async () => {
      throw new DeskError('FILE_TYPE_REFUSED');
    };
    const fields: [string, string | File][] = [
      ['text', 'Long'],
      ['f', new File(['x'], 'a.exe')],
    ];
    const read = await post(form(fields), {}, refuse);
    expect(read.fields).toEqual({ text: 'Long' });
    expect(read.problem?.code).toBe('FILE_TYPE_REFUSED');
  });

  test('stops at the limit of the whole body, with what came before', async () => {
    const big = new File(['x'.repeat(300_000)], 'big.txt');
    const read = await post(
      form([
        ['text', 'Long'],
        ['f', big],
      ])
    );
    expect(read.fields).toEqual({ text: 'Long' });
    expect(read.problem?.code).toBe('BODY_TOO_LARGE');
    expect(read.files).toEqual([]);
  });

  test('passes on a failure that is no refusal', async () => {
    const fail = async () => {
      throw new Error('disk full');
    };
    await expect(post(form([['f', new File(['x'], 'a')]]), {}, fail)).rejects.toThrow('disk full');
  });

  test.each([
    ['too many fields', Array.from({ length: 1000 }, (_, i): [string, string] => [`f${i}`, '1'])],
    [
      'one field a thousand times',
      Array.from({ length: 1000 }, (): [string, string] => ['f', '1']),
    ],
  ])('refuses %s', async (_what, fields) => {
    expect((await post(form(fields))).problem?.code).toBe('INPUT_INVALID');
  });

  test.each([
    ['has a name and no content', '--xx\r\nA: b\r\n--xx--\r\n'],
    ['has nothing at all', '--xx\r\n\r\n--xx--'],
  ])('comes to an end also for a part that %s', async (_what, body) => {
    const read = await post({ type: 'multipart/form-data; boundary=xx', body });
    expect(read.problem?.code).toBe('INPUT_INVALID');
  });

  test('refuses too many files', async () => {
    const files = [1, 2, 3].map((i): [string, File] => ['f', new File(['x'], `${i}.txt`)]);
    expect((await post(form(files))).problem?.code).toBe('TOO_MANY_FILES');
  });

  test('takes no harm from the names of JavaScript', async () => {
    const read = await post(
      form([
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ])
    );
    expect(Object.keys(read.fields)).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('a');
  });

  test.each([
    ['no boundary', { type: 'multipart/form-data', body: 'x' }],
    ['another type', { type: 'text/plain', body: 'x' }],
    ['half a form', { type: 'multipart/form-data; boundary=b', body: '--b\r\nContent-Disp' }],
  ])('refuses %s', async (_what, broken) => {
    expect((await post(broken)).problem?.code).toBe('INPUT_INVALID');
  });

  test('leaves an empty file input out', async () => {
    expect((await post(form([['f', new File([], '')]]))).files).toEqual([]);
  });
});
