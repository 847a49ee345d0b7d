import { describe, expect, test } from 'vitest';
import { clientState } from './client-state';
import { fieldProblem } from './field-value';
import { isBlank } from './is-blank';
import { localize } from './localize';
import { offersFor } from './offers';
import { readTemplate } from './template-variables';
import { aField, anAction, aWorkflow, withAct, withState } from './workflow-fixture';

describe('localize reads', () => {
  const words = { ru: 'Новая', en: 'New', ur: 'نئی', 'pt-BR': 'Novo', sw: ' ' };
  test.each([
    ['the very language', 'ur', [], 'نئی'],
    ['the very region', 'pt-BR', [], 'Novo'],
    ['a language in any case', 'PT-br', [], 'Novo'],
    ['the language without its region', 'ur-PK', [], 'نئی'],
    ['a fallback before English', 'hi', ['bn', 'ru-RU'], 'Новая'],
    ['English when nothing else is there', 'hi', [], 'New'],
    ['English instead of an empty translation', 'sw', [], 'New'],
    ['English for an unknown reader', null, [], 'New'],
    ['no inherited property', 'constructor', [], 'New'],
  ])('%s', (_what, locale, fallbacks, expected) => {
    expect(localize(words, locale, fallbacks)).toBe(expected);
  });

  test('the first text when there is no English one', () => {
    expect(localize({ bn: '', ru: 'Новая', ur: 'نئی' }, 'hi')).toBe('Новая');
  });

  test('nothing of a text without words', () => {
    expect(localize({ en: ' ' }, 'en')).toBe('');
  });
});

describe('a text', () => {
  test.each([
    ['text', '', true],
    ['text', ' \n\t\u200f\u2060', true],
    ['text', '<p></p>', false],
    ['html', '<p> <br/></p>&nbsp;', true],
    ['html', '<p>.</p>', false],
    ['html', '<p><img src="cid:1"></p>', false],
    ['html', '<'.repeat(200_000), false],
  ] as const)('of format %s that is %j says nothing: %s', (format, body, expected) => {
    expect(isBlank({ format, body })).toBe(expected);
  });
});

describe('a field', () => {
  const options = ['cash', 'card'].map((key) => ({ key, name: { en: key } }));
  test.each([
    ['text', 'a'.repeat(255)],
    ['longText', 'a\n'.repeat(5000)],
    ['longText', 'می\u200cخواهم'],
    ['number', -0.5],
    ['checkbox', false],
    ['date', '2024-02-29'],
    ['choice', 'cash'],
    ['choices', ['card', 'cash']],
  ] as const)('of type %s takes %j', (type, value) => {
    expect(fieldProblem(aField({ key: 'f', type, options }), value)).toBeNull();
  });

  test.each([
    ['text', 'a'.repeat(256)],
    ['text', 'two\nlines'],
    ['text', 'a\0'],
    ['text', '\udc00'],
    ['text', 5],
    ['longText', 'a'.repeat(10_001)],
    ['longText', 'a\u0007'],
    ['number', Number.NaN],
    ['number', Infinity],
    ['number', '5'],
    ['checkbox', 'on'],
    ['date', '2023-02-29'],
    ['date', '2023-13-01'],
    ['date', '2023-1-1'],
    ['date', '2023-01-01T00:00:00Z'],
    ['date', '2023-00-10'],
    ['date', 20230101],
    ['choice', 'cheque'],
    ['choice', ['cash']],
    ['choices', 'cash'],
    ['choices', ['cash', 'cash']],
    ['choices', ['cash', 'cheque']],
  ] as const)('of type %s refuses %j and says what it takes', (type, value) => {
    expect(fieldProblem(aField({ key: 'f', type, options }), value)).toMatch(/^Give .*\.$/);
  });
});

describe('offers', () => {
  const keys = (kind: 'agent' | 'contact', state: string) =>
    offersFor({ workflow: aWorkflow(), state, kind }).map(({ key }) => key);

  test('are the buttons of staff in the order of the state', () => {
    expect(keys('agent', 'open')).toEqual(['act', 'note', 'ask', 'close', 'delete']);
  });

  test('are for clients only what clients may perform', () => {
    expect(keys('contact', 'open')).toEqual(['message']);
  });

  test('are none in a state that is not there', () => {
    expect(keys('agent', 'gone')).toEqual([]);
  });

  test('show a client no field that is hidden from clients', () => {
    const fields = [aField({ key: 'open' }), aField({ key: 'secret', isClientVisible: false })];
    const workflow = withAct({ client: 'both', fields });
    const fieldsFor = (kind: 'agent' | 'contact') =>
      offersFor({ workflow, state: 'open', kind })[0]?.fields.map(({ key }) => key);
    expect(fieldsFor('contact')).toEqual(['open']);
    expect(fieldsFor('agent')).toEqual(['open', 'secret']);
  });

  test('leave out an action that the workflow has lost', () => {
    const workflow = withState('open', { actions: ['gone', 'act'] });
    expect(offersFor({ workflow, state: 'open', kind: 'agent' })).toEqual([
      anAction({ key: 'act' }),
    ]);
  });
});

describe('the state that a client reads', () => {
  test('is the wording for clients', () => {
    expect(clientState(aWorkflow(), 'open')).toEqual({ en: 'open for clients' });
  });

  test.each(['trash', 'gone'])('is not told for %s', (state) => {
    expect(clientState(aWorkflow(), state)).toBeNull();
  });
});

describe('a template', () => {
  test('may walk through the fields of the entry', () => {
    const source =
      '{% for field in entry.fields %}{{ field.name }}{% endfor %}{{ entry.fields.size }}';
    expect(readTemplate(source)).toMatchObject({ unknown: [] });
  });

  test.each([
    '{{ entry.fields.password }}',
    '{{ client.email }}',
    '{{ ticket }}',
    '{{ settings.a }}',
  ])('may not speak of %s', (source) => {
    expect(readTemplate(source)).not.toMatchObject({ unknown: [] });
  });

  test.each(['{{ ticket.number ', '{% include "/etc/passwd" %}', '{{ ticket.number | shout }}'])(
    'that is %s cannot be read',
    (source) => {
      expect(readTemplate(source).error).toEqual(expect.any(String));
    }
  );
});
