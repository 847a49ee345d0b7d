import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { ContactView } from '../../../../../contracts/people';
import { useUpdateContactMutation } from '../../../api/contacts';
import { Banner } from '../../../components/Banner';
import { describeError, describeFields, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { TextField } from '../../settings/fields/TextField';
import { TimeZoneField } from '../../settings/fields/TimeZoneField';
import { changesOf, openClientDraft, type ClientDraft } from './client-draft';
import { LanguageField } from './LanguageField';

/** What is known of the client, to be corrected. It stays open until it is saved or given up. */
export const ClientForm = ({ contact, onClose }: { contact: ContactView; onClose: () => void }) => {
  const { t, tMaybe, locale } = useDesk();
  const { toggleNotification } = useNotification();
  const [update, { error, isLoading }] = useUpdateContactMutation();
  const [draft, setDraft] = useState(() => openClientDraft(contact));
  const form = useRef<HTMLFormElement>(null);
  const failure = error ? readError(error) : null;
  const refusals: Record<string, string> = failure
    ? failure.code === 'CONTACT_TAKEN'
      ? { email: t('client.taken') }
      : describeFields(failure, { locale, translate: tMaybe })
    : {};
  const isPlaced = Object.keys(refusals).some((path) => path in draft);

  useEffect(() => void form.current?.querySelector<HTMLElement>('[name=name]')?.focus(), []);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  const field = (key: keyof ClientDraft) => ({
    name: key,
    value: draft[key],
    error: refusals[key],
    onChange: (value: string | null) => setDraft({ ...draft, [key]: value ?? '' }),
  });
  const save = async () => {
    const body = changesOf(contact, draft);
    if (Object.keys(body).length > 0) {
      const answer = await update({ key: contact.key, body });
      if ('error' in answer) return;
      toggleNotification({ type: 'success', message: t('client.saved') });
    }
    onClose();
  };
  return (
    <Form
      ref={form}
      noValidate
      aria-label={t('client.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLoading) void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {failure && !isPlaced ? (
        <Banner tone="danger" role="alert">
          {describeError(failure, tMaybe)}
        </Banner>
      ) : null}
      <TextField {...field('name')} label={t('client.name')} required maxLength={255} />
      <TextField
        {...field('email')}
        label={t('contact.email')}
        hint={contact.isVerified ? t('client.emailHint') : undefined}
        type="email"
        dir="ltr"
        maxLength={254}
        autoComplete="off"
      />
      <TextField
        {...field('phone')}
        label={t('contact.phone')}
        type="tel"
        dir="ltr"
        maxLength={60}
        autoComplete="off"
      />
      <TextField {...field('company')} label={t('client.company')} maxLength={120} />
      <LanguageField
        {...field('locale')}
        label={t('contact.language')}
        none={t('client.unknown')}
      />
      <TimeZoneField
        {...field('timeZone')}
        label={t('facts.timeZone')}
        none={t('client.unknown')}
      />
      <TextField
        {...field('note')}
        label={t('client.note')}
        hint={t('client.noteHint')}
        isLong
        maxLength={5_000}
      />
      <Buttons>
        <Button type="submit" loading={isLoading}>
          {t('client.save')}
        </Button>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Buttons>
    </Form>
  );
};

const Form = styled.form`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;
