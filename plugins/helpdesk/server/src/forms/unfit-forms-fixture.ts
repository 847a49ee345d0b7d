import type { FormField, SourceBody } from '../../../contracts';
import { everyKind, known, own } from './owner-form-fixture';

const { fields } = everyKind().settings;
const option = { key: 'a', name: { en: 'A' } };
const set = (settings: Partial<SourceBody['settings']>) => everyKind(settings);
const without = (key: string) => fields.filter((field) => field.key !== key);
const plus = (field: FormField) => set({ fields: [...fields, field] });

/** Forms that are not fit for use: what is wrong, the form, and where that is told. */
export const UNFIT: [what: string, body: unknown, path: string][] = [
  ['no email', set({ fields: without('email') }), 'settings.fields'],
  ['no name', set({ fields: without('name') }), 'settings.fields'],
  ['neither subject nor text', set({ fields: without('text') }), 'settings.fields'],
  [
    'an email that may be left out',
    set({ fields: [...without('email'), known('email', false)] }),
    'settings.fields.12.required',
  ],
  ['a key twice', plus(own('serial')), 'settings.fields.13.key'],
  ['a known field twice', plus(known('name', true)), 'settings.fields.13.key'],
  ['a key of the desk’s own', plus(own('subject')), 'settings.fields.13.key'],
  ['a key with capitals', plus(own('__proto__')), 'settings.fields.13.key'],
  ['a field without words', plus(own('x', { label: { en: ' ' } })), 'settings.fields.13.label'],
  ['a choice without choices', plus(own('x', { type: 'choice' })), 'settings.fields.13.options'],
  [
    'choices twice',
    plus(own('x', { type: 'choice', options: [option, option] })),
    'settings.fields.13.options',
  ],
  [
    'a preset of another kind',
    plus(own('x', { type: 'number', default: 'x' })),
    'settings.fields.13.default',
  ],
  [
    '51 fields of their own',
    set({ fields: [...fields, ...Array.from({ length: 44 }, (_, i) => own(`x${i}`))] }),
    'settings.fields',
  ],
  ['an unknown workflow', { ...everyKind(), workflow: 'nothing' }, 'workflow'],
  ['an unknown state', set({ state: 'nothing' }), 'settings.state'],
  ['the trash as a beginning', set({ state: 'trash' }), 'settings.state'],
  ['an unknown agent', set({ assignee: { agent: 'nobody' } }), 'settings.assignee.agent'],
  ['an unknown team', set({ assignee: { team: 'nobody' } }), 'settings.assignee.team'],
  [
    'a script to be led on to',
    set({ thanks: { kind: 'redirect', url: 'javascript:alert(1)' } }),
    'settings.thanks.url',
  ],
  [
    'an origin with a path',
    set({ allowedOrigins: ['https://a.example/x'] }),
    'settings.allowedOrigins.0',
  ],
  [
    'an origin that ends a directive',
    set({ allowedOrigins: ["https://a;script-src'"] }),
    'settings.allowedOrigins.0',
  ],
  ['nobody', set({ audience: [] }), 'settings.audience'],
  ['a lone surrogate', set({ title: { en: 'a\ud800' } }), 'settings.title.en'],
  ['no name', { ...everyKind(), name: {} }, 'name'],
  ['a time zone that is none', { ...everyKind(), timeZone: 'Mars/Base' }, 'timeZone'],
  ['a part that is none', { ...everyKind(), more: 1 }, '(body)'],
];
