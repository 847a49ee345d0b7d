import { describe, expect, it } from 'vitest';
import type { ActionOffer, Draft, DraftBody } from '../../../../../contracts/tickets';
import { openDraft } from '../action-form';
import { fromDraftBody, isSameDraft, isWorthKeeping, toDraftBody } from './draft-content';
import { draftOpening, isForeign } from './draft-opening';

const body = (over: Partial<DraftBody> = {}): DraftBody => ({
  action: 'reply',
  text: { format: 'html', body: '<p>Hello</p>' },
  fields: { a: 'x', b: [] },
  files: [{ key: 'f1', name: 'n', mime: 'm', size: 1 }],
  assignee: { team: 't' },
  copyTo: ['a@example.com'],
  ...over,
});
const stored = (savedAt: number, over: Partial<DraftBody> = {}): Draft => ({
  ...body(over),
  savedAt,
});
const action: ActionOffer = {
  key: 'reply',
  name: { en: 'Reply' },
  colour: 'blue',
  icon: 'reply',
  to: null,
  files: true,
  fields: [],
  text: { mode: 'required', default: 'Dear Maria,' },
  choosesAssignee: false,
  isClientVisible: true,
};

describe('what is kept', () => {
  it('comes back as it was', () => {
    const again = toDraftBody(action.key, fromDraftBody(body()), body().files);
    expect(again).toEqual(body());
  });

  it('is nothing while the form stands as it opened, or was emptied', () => {
    const fresh = openDraft(action);
    expect(isWorthKeeping(action, fresh, [])).toBe(false);
    expect(isWorthKeeping(action, { ...fresh, text: '' }, [])).toBe(false);
    expect(isWorthKeeping(action, { ...fresh, text: '<p>Dear Maria, yes</p>' }, [])).toBe(true);
    expect(isWorthKeeping(action, fresh, body().files)).toBe(true);
    expect(isWorthKeeping(action, { ...fresh, copyTo: ['a@example.com'] }, [])).toBe(true);
  });

  it('is the same in whatever order fields were filled in', () => {
    expect(isSameDraft(body(), body({ fields: { b: [], a: 'x' } }))).toBe(true);
    expect(isSameDraft(body(), body({ fields: { a: 'x' } }))).toBe(false);
    expect(isSameDraft(body(), body({ text: null }))).toBe(false);
  });
});

it('is the same after the server has cleaned it', () => {
  const html = (text: string) => body({ text: { format: 'html', body: text } });
  expect(
    isSameDraft(
      html('<p>a<br dir="auto">"b"&nbsp;c</p>'),
      html('<p>a<br dir="auto" />&quot;b&quot;\u00a0c</p>')
    )
  ).toBe(true);
});

describe('what a ticket opens with', () => {
  it('is the draft of the server where this tab has nothing of its own', () => {
    expect(draftOpening(null, stored(5))).toEqual({ taken: stored(5), base: 5, offered: null });
    expect(draftOpening(null, null)).toEqual({ taken: null, base: null, offered: null });
  });

  it('is what never reached the server', () => {
    const local = { body: body({ text: null }), base: 5 };
    expect(draftOpening(local, stored(5))).toEqual({ taken: local.body, base: 5, offered: null });
    expect(draftOpening(local, null)).toEqual({ taken: local.body, base: null, offered: null });
  });

  it('is our own words, with those of another device beside them', () => {
    const local = { body: body({ text: null }), base: 5 };
    expect(draftOpening(local, stored(9))).toEqual({
      taken: local.body,
      base: 5,
      offered: stored(9),
    });
  });

  it('needs no choice where both say the same', () => {
    expect(draftOpening({ body: body(), base: 5 }, stored(9)).offered).toBeNull();
  });
});

it('knows a draft that was written elsewhere', () => {
  expect(isForeign(stored(9), 5, body({ text: null }))).toBe(true);
  expect(isForeign(stored(9), 9, body({ text: null }))).toBe(false);
  expect(isForeign(stored(9), 5, body())).toBe(false);
  expect(isForeign(stored(9), null, null)).toBe(true);
  expect(isForeign(null, 5, body())).toBe(false);
});
