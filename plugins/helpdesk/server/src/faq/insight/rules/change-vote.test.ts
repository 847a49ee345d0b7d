import { describe, expect, test } from 'vitest';
import { changeOfVote } from './change-vote';

describe('a vote that is changed', () => {
  const no = (reason: string | null) => ({ isHelpful: false, reason });
  const yes = (reason: string | null) => ({ isHelpful: true, reason });

  test('is the one that was given last', () => {
    expect(changeOfVote(no('Too long'), yes(null))).toEqual({ kept: yes(null), isNews: true });
    expect(changeOfVote(yes('Fine'), no('Not so'))).toEqual({ kept: no('Not so'), isNews: true });
  });

  test('may get its reason later', () => {
    expect(changeOfVote(no(null), no('Too long'))).toEqual({ kept: no('Too long'), isNews: true });
    expect(changeOfVote(no('A'), no('B'))).toEqual({ kept: no('B'), isNews: true });
  });

  test('keeps its words when the same is pressed again, and is no news', () => {
    expect(changeOfVote(no('Too long'), no(null))).toEqual({ kept: no('Too long'), isNews: false });
    expect(changeOfVote(no('Same'), no('Same'))).toEqual({ kept: no('Same'), isNews: false });
    expect(changeOfVote(yes(null), yes(''))).toEqual({ kept: yes(null), isNews: false });
  });
});
