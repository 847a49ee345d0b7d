import { expect, it } from 'vitest';
import { outgoing as message } from './outgoing-fixture';
import { toPerformBody } from './perform-body';

it('a text is sent as it was typed, and nothing that is not there', () => {
  const { clientId, version, ...rest } = toPerformBody(message({ text: ' a < b\nc ' }), 7);
  expect([clientId, version]).toEqual(['a'.repeat(32), 7]);
  expect(rest).toEqual({ text: { format: 'text', body: 'a < b\nc' } });
});

it('a file may go without words, and a quote goes along', () => {
  const file = { key: 'f1', name: 'plan.png', mime: 'image/png', size: 3 };
  expect(toPerformBody(message({ files: [file], quote: 4 }), 7)).toMatchObject({
    files: ['f1'],
    quote: 4,
  });
  expect(toPerformBody(message({ files: [file] }), 7)).not.toHaveProperty('text');
});

it('a colleague who is called in is named, and nothing in a name or a text is taken for HTML', () => {
  const called = message({ text: '<b>now</b>', mentions: [{ key: 'z1', name: '<i>Zahid' }] });
  expect(toPerformBody(called, 7)).toMatchObject({
    mentions: ['z1'],
    text: {
      format: 'html',
      body: '<p dir="auto"><span data-mention="z1">@&lt;i&gt;Zahid</span> &lt;b&gt;now&lt;/b&gt;</p>',
    },
  });
});
