import { describe, expect, test } from 'vitest';
import type { CannedReply } from '../../../../../contracts/faq';
import type { FaqAnswer } from '../../../../../contracts/faq-insight';
import { keyOfInsertable, listInsertables } from './insertables';

const reply = { key: 'a', title: 'Thanks' } as CannedReply;
const answer = { key: 'a', question: 'Why is it loud?', hasPage: true } as FaqAnswer;

describe('what may be inserted', () => {
  test('is canned replies, then the FAQ, each with a key of its own', () => {
    const items = listInsertables({ replies: [reply], answers: [answer], chosen: null });
    expect(items).toEqual([
      { kind: 'canned', reply },
      { kind: 'faq', answer },
    ]);
    expect(items.map(keyOfInsertable)).toEqual(['a', 'faq-a']);
  });

  test('of an entry with a page is its text or a link to the page', () => {
    const items = listInsertables({ replies: [reply], answers: [answer], chosen: answer });
    expect(items).toEqual([
      { kind: 'way', answer, as: 'text' },
      { kind: 'way', answer, as: 'link' },
    ]);
    expect(items.map(keyOfInsertable)).toEqual(['text-a', 'link-a']);
  });
});
