import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { texts } from '../../../translations/en';
import type { ChipReader } from '../filters/chip-text';
import { addressOfSearch, searchText } from './past-search';

const intl = createIntl({ locale: 'en', messages: texts });
const reader: ChipReader = {
  locale: 'en',
  t: (id, values) => intl.formatMessage({ id }, values),
  nameOf: (_word, key) => key.toUpperCase(),
  field: () => null,
};

it('reads a past search in words', () => {
  const text = searchText(addressOfSearch('tag=vip&client=c1&unread=true&q=burrs+50+%25'), reader);
  expect(text).toEqual({ words: 'burrs 50 %', filters: 'Client · Tag: VIP · Unread' });
});

it('reads one that has only words, or only filters', () => {
  expect(searchText(addressOfSearch('q=burrs'), reader)).toEqual({ words: 'burrs', filters: '' });
  expect(searchText(addressOfSearch('tag=vip'), reader).words).toBe('');
});
