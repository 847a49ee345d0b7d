import type {
  FormField,
  FormKnownField,
  SourceBody,
  SourceView,
} from '../../../../../contracts/forms';

/** A field that the desk knows; without words of the owner it has the desk's own in every language. */
export const knownField = (known: FormKnownField, required = false): FormField => ({
  known,
  key: known,
  label: {},
  hint: {},
  type: known === 'text' ? 'longText' : 'text',
  required,
  options: [],
  default: null,
});

export const ownField = (key: string): FormField => ({
  known: null,
  key,
  label: {},
  hint: {},
  type: 'text',
  required: false,
  options: [],
  default: null,
});

/** A form that asks for what is needed, for everybody, and is open. */
export const newForm = (workflow: string): SourceBody => ({
  name: {},
  workflow,
  locale: null,
  timeZone: null,
  isEnabled: true,
  settings: {
    title: {},
    intro: {},
    button: {},
    fields: [
      knownField('name', true),
      knownField('email', true),
      knownField('subject', true),
      knownField('text', true),
      knownField('files'),
    ],
    consent: null,
    thanks: { kind: 'text', text: {} },
    state: null,
    assignee: null,
    audience: ['visitors', 'clients', 'agents'],
    allowedOrigins: [],
  },
  distribution: { strategy: 'least-loaded', limit: null, dueHours: 8 },
});

/** What the server takes of what it has given. */
export const bodyOf = ({
  name,
  workflow,
  locale,
  timeZone,
  isEnabled,
  settings,
  distribution,
}: SourceView): SourceBody => ({
  name,
  workflow,
  locale,
  timeZone,
  isEnabled,
  settings,
  distribution,
});
