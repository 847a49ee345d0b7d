import { expect, test } from 'vitest';
import type { Tag } from '../../../../../contracts/tags';
import { tagChoices } from './tag-choices';

const tag = (name: string): Tag => ({ key: name.toLowerCase(), name, colour: 'neutral' });
const TAGS = ['Billing', 'Money back', 'VIP'].map(tag);
const shown = (typed: string, taken: Tag[] = []) =>
  tagChoices({ typed, tags: TAGS, taken }).map((choice) =>
    choice.kind === 'known' ? choice.tag.name : `+${choice.name}`
  );

test('all tags until something is typed', () => {
  expect(shown('')).toEqual(['Billing', 'Money back', 'VIP']);
  expect(shown('  ')).toEqual(['Billing', 'Money back', 'VIP']);
});

test('those that begin so come before those that hold it, and a new one last', () => {
  expect(shown('b')).toEqual(['Billing', 'Money back', '+b']);
  expect(shown('BILL')).toEqual(['Billing', '+BILL']);
  expect(shown('  A  new one ')).toEqual(['+A new one']);
});

test('a name that a tag has makes no new one, also where the request has it already', () => {
  expect(shown('vip')).toEqual(['VIP']);
  expect(shown('urgent', [tag('Urgent')])).toEqual([]);
});
