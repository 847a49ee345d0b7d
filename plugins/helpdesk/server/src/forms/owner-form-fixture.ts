import { randomUUID } from 'node:crypto';
import type { FormField, SourceBody } from '../../../contracts';

/** Text that breaks out of a page or a template where it is not shown as text. */
export const EVIL = `"><script>alert(1)</script>{{ settings }}{% include 'x' %}<img src=x onerror=1>'`;

export function known(name: NonNullable<FormField['known']>, required: boolean): FormField {
  const type = name === 'text' ? 'longText' : 'text';
  return {
    known: name,
    key: name,
    label: {},
    hint: {},
    type,
    required,
    options: [],
    default: null,
  };
}

export function own(key: string, more: Partial<FormField> = {}): FormField {
  return {
    known: null,
    key,
    label: { en: `Own ${key}` },
    hint: {},
    type: 'text',
    required: false,
    options: [],
    default: null,
    ...more,
  };
}

const DEVICES = [
  { key: 'machine', name: { en: 'Coffee machine', ur: 'کافی مشین' } },
  { key: 'grinder', name: { en: 'Grinder', ur: 'چکی' } },
];

/** A form with a field of every kind, without a subject. */
export function everyKind(more: Partial<SourceBody['settings']> = {}): SourceBody {
  return {
    name: { en: `Repair ${randomUUID().slice(0, 8)}`, ur: 'مرمت' },
    workflow: 'repairs',
    locale: null,
    timeZone: 'Asia/Karachi',
    isEnabled: true,
    settings: {
      title: { en: 'Send us your machine', ur: 'اپنی مشین ہمیں بھیجیں' },
      intro: { en: 'We repair it.' },
      button: { en: 'Ask for a repair', ur: 'مرمت کی درخواست کریں' },
      fields: [
        own('serial', {
          label: { en: 'Serial number', ur: 'سیریل نمبر' },
          hint: { en: 'On the back' },
          required: true,
        }),
        own('device', { type: 'choice', options: DEVICES, default: 'grinder' }),
        own('parts', { type: 'choices', options: DEVICES }),
        own('story', { type: 'longText' }),
        own('age', { type: 'number' }),
        own('bought', { type: 'date' }),
        own('warranty', { type: 'checkbox' }),
        known('text', true),
        known('name', true),
        known('email', true),
        known('phone', false),
        known('company', false),
        known('files', false),
      ],
      consent: { en: 'I agree.' },
      thanks: { kind: 'text', text: { en: 'We call you.', ur: 'ہم آپ کو فون کریں گے۔' } },
      state: null,
      assignee: null,
      audience: ['visitors', 'clients'],
      allowedOrigins: ['https://shop.example'],
      ...more,
    },
  };
}

/** Inputs of `everyKind` as a page posts them. */
export function filled() {
  return {
    'field.serial': 'HD-2041',
    'field.device': 'machine',
    'field.parts': ['machine', 'grinder'],
    'field.story': 'Line one\r\nline two',
    'field.age': '2.5',
    'field.bought': '2024-02-29',
    'field.warranty': 'on',
    text: `It leaks ${randomUUID()}\nsince Monday`,
    name: 'Ada Lovelace',
    email: `${randomUUID()}@example.com`,
    phone: '+92 300 1234567',
    company: 'Engines & Co',
    consent: 'on',
  };
}

/** The same as JSON. */
export function filledFields(): Record<string, string | number | boolean | string[]> {
  return {
    serial: 'HD-2041',
    device: 'machine',
    parts: ['machine', 'grinder'],
    age: 2.5,
    bought: '2024-02-29',
    warranty: true,
    text: `It leaks ${randomUUID()}`,
    name: 'Ada Lovelace',
    email: `${randomUUID()}@example.com`,
  };
}
