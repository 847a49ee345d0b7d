import { expect, it } from 'vitest';
import { placeFromSearch, placeOf, placeToSearch } from './place-of';

it.each([
  ['actions.reply.notices.client.body.en', { part: 'action', key: 'reply' }],
  ['states.new.onClientMessage', { part: 'state', key: 'new' }],
  ['states', { part: 'overview' }],
  ['opening.new-request.to', { part: 'opening' }],
  ['receipt.body.ur', { part: 'opening' }],
  ['initialState', { part: 'overview' }],
  ['', { part: 'overview' }],
])('finds where %s is mended', (path, place) => {
  expect(placeOf(path)).toEqual(place);
});

it('comes back from the address to the place', () => {
  for (const path of ['actions.reply', 'states.new', 'receipt', 'name']) {
    const place = placeOf(path);
    expect(placeFromSearch(new URLSearchParams(placeToSearch(place)))).toEqual(place);
  }
});
