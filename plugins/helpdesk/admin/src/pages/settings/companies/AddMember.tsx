import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { CompanyView } from '../../../../../contracts/companies';
import type { ContactRef } from '../../../../../contracts/people';
import { useSetCompanyMemberMutation } from '../../../api/companies';
import { useFindContactsQuery } from '../../../api/contacts';
import { useRested } from '../../../components/use-rested';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { TextField } from '../fields/TextField';

const LEAST = 2;

/** A client is found by what is known of them, and added by a button. */
export const AddMember = ({ company }: { company: CompanyView }) => {
  const { t, tMaybe } = useDesk();
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim());
  const { currentData, isFetching, error } = useFindContactsQuery(
    { q },
    { skip: q.length < LEAST }
  );
  const found = q.length < LEAST ? [] : (currentData ?? []);
  return (
    <Frame aria-label={t('companies.addMember')}>
      <TextField
        name="member"
        label={t('companies.addMember.find')}
        hint={t('companies.addMember.hint')}
        type="search"
        value={typed}
        maxLength={100}
        onChange={setTyped}
      />
      <p role="status">
        {isFetching ? t('loading') : null}
        {!isFetching && error ? describeError(readError(error), tMaybe) : null}
        {!isFetching && !error && q.length >= LEAST && found.length === 0
          ? t('companies.addMember.none')
          : null}
      </p>
      {found.length > 0 ? (
        <ul>
          {found.map((contact) => (
            <Found key={contact.key} company={company} contact={contact} />
          ))}
        </ul>
      ) : null}
    </Frame>
  );
};

const Found = ({ company, contact }: { company: CompanyView; contact: ContactRef }) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [set, { isLoading }] = useSetCompanyMemberMutation();
  const isMember = company.people.some(({ key }) => key === contact.key);
  const { name } = contact;
  const add = async () => {
    const at = { key: company.key, contact: contact.key };
    const answer = await set({ ...at, body: { isManager: false } });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    } else toggleNotification({ type: 'success', message: t('companies.added', { name }) });
  };
  return (
    <li>
      <span>
        <bdi>{name}</bdi>
        {contact.email ? <bdi dir="ltr">{contact.email}</bdi> : null}
        {contact.company ? <bdi>{contact.company}</bdi> : null}
      </span>
      {isMember ? (
        <small>{t('companies.addMember.is')}</small>
      ) : (
        <Button
          size="S"
          variant="tertiary"
          type="button"
          loading={isLoading}
          startIcon={<Plus />}
          aria-label={t('companies.addMember.add', { name })}
          onClick={() => void add()}
        >
          {t('companies.addMember')}
        </Button>
      )}
    </li>
  );
};

const Frame = styled.section`
  display: grid;
  gap: 0.8rem;
  padding-block-start: 2rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  font-size: 1.4rem;

  > p:empty {
    display: none;
  }

  > p,
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4rem 1.6rem;
    min-height: 4.8rem;
    padding-block: 0.4rem;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li > span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  li bdi + bdi {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
