import type { SourceBody, SourceView } from '../../../../../contracts/forms';
import { knownField } from '../sources/asked-fields';

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
  revision,
}: SourceView): SourceBody => ({
  name,
  workflow,
  locale,
  timeZone,
  isEnabled,
  settings,
  distribution,
  revision,
});
