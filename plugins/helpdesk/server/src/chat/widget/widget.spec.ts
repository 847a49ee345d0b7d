import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { createChat } from '../chat-fixture';

const SHOP = 'https://shop.example';

describe('the files of the window', () => {
  let desk: Desk;
  let chat: { key: string };
  beforeAll(async () => {
    desk = await startDesk();
    chat = await createChat(desk, {
      colour: '#7a3b1d',
      side: 'start',
      launcher: { en: 'Ask' },
      away: 'hide',
    });
  });
  afterAll(() => desk.stop());
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${desk.url}/helpdesk/${path}`, { headers: { Origin: SHOP, ...headers } });
  const windowFile = async () =>
    /widget-window\.[0-9a-f]{8}\.js/.exec(await (await ask('widget.js')).text())?.[0] ?? '';

  test('the launcher comes with what it is to know, for a minute, and is not sent twice', async () => {
    const response = await ask('widget.js');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-while-revalidate=600',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    const text = await response.text();
    expect(text).toContain(`key:"${chat.key}",style:"--brand:#7a3b1d;--side:20px;--bottom:20px"`);
    expect(text).toContain('isAtStart:1,label:{__proto__:null,"en":"Ask"},isHidden:1');
    expect(text).not.toContain('HELPDESK_CONFIG');
    const etag = response.headers.get('etag') ?? '';
    // A `fetch` of Node.js with `If-None-Match` says by itself that nothing kept will do.
    const kept = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' };
    expect((await ask('widget.js', kept)).status).toBe(304);
  });

  test('the window may be kept for ever, and read by pages of any site', async () => {
    const response = await ask(`widget/${await windowFile()}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': SHOP,
      'content-encoding': expect.stringMatching(/^(br|gzip)$/),
    });
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('a page that holds the launcher of before an upgrade is given the window of now', async () => {
    const response = await ask('widget/widget-window.00000000.js');
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  test.each([
    'files.json',
    'widget-none.00000000.js',
    '..%2f..%2fpackage.json',
    'widget-window.js',
  ])('there is no %s', async (name) => {
    expect((await ask(`widget/${name}`)).status).toBe(404);
  });
});
