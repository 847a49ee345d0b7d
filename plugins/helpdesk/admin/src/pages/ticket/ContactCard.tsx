import { Badge, IconButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { ContactView } from '../../../../contracts/people';
import { Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';
import { ClientForm } from './side/ClientForm';
import { Fact } from './side/Fact';
import { LocalTime } from './side/LocalTime';
import { languageFor } from './side/read-languages';
import { SideCard } from './side/SideCard';

/** Who asks, with what they gave themselves and what staff wrote down about them. */
export const ContactCard = ({ contact, mayEdit }: { contact: ContactView; mayEdit: boolean }) => {
  const { t } = useDesk();
  const [isEditing, setIsEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // The form goes away under the cursor: it goes back to where it came from.
  useEffect(() => {
    if (wasEditing.current && !isEditing) pencil.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  return (
    <SideCard
      name="client"
      title={t('contact.title')}
      action={
        mayEdit && !isEditing ? (
          <IconButton
            ref={pencil}
            label={t('client.edit')}
            variant="ghost"
            size="S"
            type="button"
            onClick={() => setIsEditing(true)}
          >
            <Pencil />
          </IconButton>
        ) : null
      }
    >
      {isEditing ? (
        <ClientForm contact={contact} onClose={() => setIsEditing(false)} />
      ) : (
        <Known contact={contact} />
      )}
    </SideCard>
  );
};

const Known = ({ contact }: { contact: ContactView }) => {
  const { t, locale } = useDesk();
  return (
    <>
      <Name>
        <strong>
          <bdi>{contact.name}</bdi>
        </strong>
        {contact.isBlocked ? <Badge>{t('contact.blocked')}</Badge> : null}
        {contact.company ? <bdi>{contact.company}</bdi> : null}
      </Name>
      {contact.note ? (
        <Note dir="auto" aria-label={t('client.note')} role="note">
          {contact.note}
        </Note>
      ) : null}
      <dl>
        {contact.email ? (
          <Fact label={t('contact.email')} copies={contact.email}>
            <bdi dir="ltr">{contact.email}</bdi>{' '}
            <Proof $isProven={contact.isVerified}>
              {contact.isVerified ? t('contact.verified') : t('contact.unverified')}
            </Proof>
          </Fact>
        ) : (
          <Fact label={t('contact.email')}>{t('contact.noEmail')}</Fact>
        )}
        {contact.phone ? (
          <Fact label={t('contact.phone')} copies={contact.phone}>
            <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
              <bdi dir="ltr">{contact.phone}</bdi>
            </a>
          </Fact>
        ) : null}
        {contact.memberOf ? (
          <Fact label={t('companies.card')}>
            <bdi>{contact.memberOf.name}</bdi>
            {contact.memberOf.isManager ? ` (${t('companies.card.manager')})` : null}
          </Fact>
        ) : null}
        {contact.hasAccount ? (
          <Fact label={t('contact.account')}>{t('contact.hasAccount')}</Fact>
        ) : null}
        {contact.locale ? (
          <Fact label={t('contact.language')}>{languageFor(contact.locale, locale)}</Fact>
        ) : null}
        {contact.timeZone ? (
          <Fact label={t('facts.timeZone')}>
            <LocalTime timeZone={contact.timeZone} />
          </Fact>
        ) : null}
        <Fact label={t('contact.since')}>
          <Time at={contact.createdAt} />
        </Fact>
      </dl>
    </>
  );
};

const Name = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 0.8rem;
  overflow-wrap: anywhere;

  strong {
    font-size: 1.5rem;
    font-weight: 600;
  }

  > bdi {
    flex-basis: 100%;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

const Note = styled.p`
  padding: 0.8rem 1.2rem;
  border-inline-start: 3px solid ${({ theme }) => theme.colors.warning500};
  border-radius: 0.4rem;
  background: color-mix(
    in srgb,
    ${({ theme }) => theme.colors.warning500} 12%,
    ${({ theme }) => theme.colors.neutral0}
  );
  font-size: 1.3rem;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

const Proof = styled.small<{ $isProven: boolean }>`
  color: ${({ theme, $isProven }) =>
    $isProven ? theme.colors.success700 : theme.colors.neutral600};
  font-size: 1.2rem;
  white-space: nowrap;
`;
