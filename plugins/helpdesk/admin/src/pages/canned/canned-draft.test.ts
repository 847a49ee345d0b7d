import { expect, it } from 'vitest';
import {
  isSameDraft,
  missingInCanned,
  openCannedDraft,
  toCannedBody,
  withText,
  type CannedDraft,
} from './canned-draft';

const DRAFT: CannedDraft = {
  scope: 'shared',
  team: 't1',
  title: ' Clean the burrs ',
  hint: '',
  shortcut: ' burrs-1 ',
  texts: { en: '<p>Take the hopper off.</p>' },
};

it('names what is missing in the order of the page', () => {
  expect(missingInCanned(openCannedDraft(null))).toEqual(['title', 'texts']);
  const wrong = { ...DRAFT, scope: 'team' as const, team: '', shortcut: 'No Spaces' };
  expect(missingInCanned(wrong)).toEqual(['team', 'shortcut']);
  expect(missingInCanned(DRAFT)).toEqual([]);
});

it('leaves a language out when its last word goes', () => {
  const both = withText(DRAFT.texts, 'ur', '<p>ڈبہ اتاریں۔</p>');
  expect(Object.keys(both)).toEqual(['en', 'ur']);
  expect(withText(both, 'en', '<p><br></p>')).toEqual({ ur: '<p>ڈبہ اتاریں۔</p>' });
});

it('is the same whichever language was written first', () => {
  const one = { ...DRAFT, texts: { en: 'a', ur: 'b' } };
  expect(isSameDraft(one, { ...DRAFT, texts: { ur: 'b', en: 'a' } })).toBe(true);
  expect(isSameDraft(one, { ...DRAFT, texts: { ur: 'b' } })).toBe(false);
});

it('sends a team only with a reply of a team, and no empty shortcut', () => {
  expect(toCannedBody(DRAFT)).toEqual({
    scope: 'shared',
    team: null,
    title: 'Clean the burrs',
    hint: '',
    shortcut: 'burrs-1',
    texts: DRAFT.texts,
  });
  expect(toCannedBody({ ...DRAFT, scope: 'team', shortcut: ' ' })).toMatchObject({
    team: 't1',
    shortcut: null,
  });
});
