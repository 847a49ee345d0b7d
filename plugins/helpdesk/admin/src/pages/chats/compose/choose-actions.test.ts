import { expect, it } from 'vitest';
import type { ActionOffer } from '../../../../../contracts/tickets';
import { offer } from '../conversation/entry-fixture';
import { chooseActions, isForColleagues, mayTake, written } from './choose-actions';

const categoryOf = ({ to }: ActionOffer) => (to === 'closed' ? ('closed' as const) : undefined);
const choose = (...actions: ActionOffer[]) => {
  const { answer, note, others } = chooseActions(actions, categoryOf);
  return [answer?.key, note?.key, others.map(({ key }) => key)];
};

const field: ActionOffer['fields'][number] = {
  key: 'price',
  name: { en: 'Price' },
  type: 'number',
  required: true,
  default: null,
  options: [],
  isClientVisible: false,
};

it('Enter answers, and colleagues have their own; the rest are buttons', () => {
  const note = offer('note', { isClientVisible: false });
  const take = offer('take', { text: { mode: 'none', default: '' }, isClientVisible: false });
  expect(choose(offer('reply'), offer('reply-close', { to: 'closed' }), take, note)).toEqual([
    'reply',
    'note',
    ['reply-close', 'take'],
  ]);
});

it('an answer that ends the chat, or asks for more than a text, is a button', () => {
  const offerPrice = offer('offer-price', { fields: [field] });
  const forward = offer('forward', { choosesAssignee: true });
  expect(choose(offer('solve', { to: 'closed' }), offerPrice, forward, offer('reply'))).toEqual([
    'reply',
    undefined,
    ['solve', 'offer-price', 'forward'],
  ]);
});

it('a field that may be left empty is no hindrance', () => {
  expect(choose(offer('reply', { fields: [{ ...field, required: false }] }))[0]).toBe('reply');
});

it('where nothing can be said, nothing is', () => {
  expect(choose(offer('reopen', { text: { mode: 'none', default: '' } }))).toEqual([
    undefined,
    undefined,
    ['reopen'],
  ]);
});

it('a text for colleagues stays theirs where the state has no note any more', () => {
  const [answer, note] = [offer('reply'), offer('note', { isClientVisible: false })];
  const begun = { mode: 'note' as const, text: 'A regular' };
  expect(isForColleagues(begun, { answer, note })).toBe(true);
  expect(isForColleagues(begun, { answer, note: null })).toBe(true);
  expect(isForColleagues({ ...begun, text: '' }, { answer, note: null })).toBe(false);
  expect(isForColleagues({ ...begun, mode: 'answer' }, { answer, note })).toBe(false);
  expect(isForColleagues({ ...begun, mode: 'answer' }, { answer: null, note })).toBe(true);
});

it('what is for colleagues goes along with nothing that the visitor reads', () => {
  const [open, internal] = [offer('reply-close'), offer('close', { isClientVisible: false })];
  expect([mayTake(open, true), mayTake(open, false)]).toEqual([false, true]);
  expect([mayTake(internal, true), mayTake(internal, false)]).toEqual([true, true]);
});

it('what is written where only colleagues can be told stays theirs when an answer is possible again', () => {
  const [answer, note] = [offer('reply'), offer('note', { isClientVisible: false })];
  const begun = { text: '', mode: 'answer' as const, quote: null };
  const among = { ...begun, ...written('He is furious', { answer: null, note }) };
  expect(isForColleagues(among, { answer, note })).toBe(true);
  expect({ ...among, ...written('', { answer: null, note }) }).toEqual(begun);
  expect(written('Hello', { answer, note })).toEqual({ text: 'Hello' });
});
