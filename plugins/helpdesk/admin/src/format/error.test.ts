import { describe, expect, it } from 'vitest';
import { describeError, describeFields, readError } from './error';

const texts: Record<string, string> = {
  'error.TICKET_CHANGED': 'It changed meanwhile.',
  'error.OFFLINE': 'No answer.',
  'error.UNEXPECTED': 'Something went wrong.',
};
const translate = (id: string) => texts[id];

describe('readError', () => {
  it('takes code, hint, fields and what changed from a refusal of ours', () => {
    const error = readError({
      status: 409,
      name: 'ConflictError',
      message: 'Changed',
      details: {
        code: 'TICKET_CHANGED',
        hint: 'Reload',
        fields: { text: 'Too long' },
        changed: { version: 4 },
      },
    });
    expect(error).toEqual({
      status: 409,
      code: 'TICKET_CHANGED',
      message: 'Changed',
      hint: 'Reload',
      fields: { text: 'Too long' },
      changed: { version: 4 },
      into: null,
      revision: null,
      macro: undefined,
    });
  });

  it('names a refusal of Strapi by its status', () => {
    expect(readError({ status: 403, message: 'Forbidden', details: {} }).code).toBe('NOT_ALLOWED');
  });

  it('is offline when no answer came', () => {
    expect(readError({ name: 'TypeError', message: 'Failed to fetch' }).code).toBe('OFFLINE');
  });

  it.each([undefined, null, 'boom', 7])('survives %s', (value) => {
    expect(readError(value).code).toBe('OFFLINE');
  });

  it('drops field refusals that are not text', () => {
    const error = readError({ status: 400, details: { code: 'X', fields: { a: 'no', b: 3 } } });
    expect(error.fields).toEqual({ a: 'no' });
  });
});

describe('describeError', () => {
  it('translates by code', () => {
    const error = readError({
      status: 409,
      message: 'Changed',
      details: { code: 'TICKET_CHANGED' },
    });
    expect(describeError(error, translate)).toBe('It changed meanwhile.');
  });

  it('shows the text of the server for a code that is not translated', () => {
    const error = readError({ status: 400, message: 'Plain words', details: { code: 'NEW_ONE' } });
    expect(describeError(error, translate)).toBe('Plain words');
  });

  it('says something general when there is nothing else', () => {
    const error = readError({ status: 500, details: { code: 'NEW_ONE' } });
    expect(describeError(error, translate)).toBe('Something went wrong.');
  });
});

describe('describeFields', () => {
  const error = readError({
    status: 400,
    details: { code: 'FIELD_REQUIRED', fields: { 'fields.a': 'This field must be filled.' } },
  });
  const inUrdu = (id: string) => (id === 'error.FIELD_REQUIRED' ? 'ضروری' : undefined);

  it('shows the words of the server in English', () => {
    const shown = describeFields(error, { locale: 'en', translate: inUrdu });
    expect(shown).toEqual({ 'fields.a': 'This field must be filled.' });
  });

  it('shows the text of the code in another language', () => {
    const shown = describeFields(error, { locale: 'ur', translate: inUrdu });
    expect(shown).toEqual({ 'fields.a': 'ضروری' });
  });
});
