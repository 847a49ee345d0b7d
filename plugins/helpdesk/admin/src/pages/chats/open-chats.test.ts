import { expect, it } from 'vitest';
import { closeChat, columnsIn, fitChats, NO_CHATS, showChat } from './open-chats';

const show = (numbers: number[], most: number) =>
  numbers.reduce((open, number) => showChat(open, number, most), NO_CHATS);

it('puts chats beside each other as long as there is room', () => {
  expect(show([1, 2, 3], 3).places).toEqual([1, 2, 3]);
});

it('takes the place of the one looked at longest ago, and moves no other', () => {
  expect(show([1, 2, 3, 1, 4], 3).places).toEqual([1, 4, 3]);
  expect(show([1, 2, 3, 1, 4], 3).recent).toEqual([4, 1, 3]);
});

it('one that is open already keeps its place and is the one worked on', () => {
  expect(show([1, 2, 1], 3)).toEqual({ places: [1, 2], recent: [1, 2] });
});

it('with room for one, the new one takes it', () => {
  expect(show([1, 2], 1)).toEqual({ places: [2], recent: [2] });
});

it('closes one, and keeps those looked at last when the window gets narrow', () => {
  const open = show([1, 2, 3, 2], 3);
  expect(closeChat(open, 2)).toEqual({ places: [1, 3], recent: [3, 1] });
  expect(fitChats(open, 2)).toEqual({ places: [2, 3], recent: [2, 3] });
  expect(fitChats(open, 0).places).toEqual([2]);
});

it('knows how many fit, at least one and at most three', () => {
  expect([300, 719, 720, 1_079, 1_080, 4_000].map(columnsIn)).toEqual([1, 1, 2, 2, 3, 3]);
});
