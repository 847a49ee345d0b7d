import { Button } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../../i18n/desk-context';
import { Card, Pair } from '../settings/frame/Card';
import { TextField } from '../settings/fields/TextField';
import { ChosenClient } from './ChosenClient';
import { ClientPicker } from './ClientPicker';
import { newClientFrom, type DraftClient } from './new-ticket-draft';

interface ClientPartProps {
  client: DraftClient | null;
  refusals: Record<string, string>;
  onChange: (client: DraftClient | null) => void;
  /** A client was chosen; the cursor has nowhere to stay. */
  onChosen: () => void;
}

/** Who asks: a known client, or a new one with what they say of themselves. */
export const ClientPart = ({ client, refusals, onChange, onChosen }: ClientPartProps) => {
  const { t } = useDesk();
  const frame = useRef<HTMLDivElement>(null);
  /** Only what was pressed moves the cursor; a draft that comes up again does not. */
  const [goesTo, setGoesTo] = useState<'search' | 'new' | null>(null);
  useEffect(() => {
    if (goesTo === null) return;
    const inputs = [...(frame.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    (inputs.find(({ value }) => value === '') ?? inputs[0])?.focus();
    setGoesTo(null);
  }, [goesTo]);
  const lookAgain = () => {
    onChange(null);
    setGoesTo('search');
  };
  const refusal = refusals.client ?? refusals.contact ?? refusals['contact.key'];

  return (
    <Card title={t('new.client')}>
      <div ref={frame} style={{ display: 'grid', gap: '1.6rem' }}>
        {client === null ? (
          <ClientPicker
            refusal={refusal}
            onKnown={(contact) => {
              onChange({ kind: 'known', contact });
              onChosen();
            }}
            onNew={(typed) => {
              onChange(newClientFrom(typed));
              setGoesTo('new');
            }}
          />
        ) : null}
        {client?.kind === 'known' ? (
          <ChosenClient contact={client.contact} onChange={lookAgain} />
        ) : null}
        {client?.kind === 'new' ? (
          <>
            <TextField
              name="contact.name"
              label={t('client.name')}
              required
              maxLength={120}
              autoComplete="off"
              value={client.name}
              error={refusals['contact.name'] ?? refusal}
              onChange={(name) => onChange({ ...client, name })}
            />
            <Pair>
              <TextField
                name="contact.email"
                label={t('contact.email')}
                hint={t('new.client.emailHint')}
                type="email"
                dir="ltr"
                maxLength={254}
                autoComplete="off"
                value={client.email}
                error={refusals['contact.email']}
                onChange={(email) => onChange({ ...client, email })}
              />
              <TextField
                name="contact.phone"
                label={t('contact.phone')}
                type="tel"
                dir="ltr"
                maxLength={60}
                autoComplete="off"
                value={client.phone}
                error={refusals['contact.phone']}
                onChange={(phone) => onChange({ ...client, phone })}
              />
            </Pair>
            <div>
              <Button type="button" variant="tertiary" onClick={lookAgain}>
                {t('new.client.lookAgain')}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </Card>
  );
};
