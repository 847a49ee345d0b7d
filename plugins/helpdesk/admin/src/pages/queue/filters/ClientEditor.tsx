import { useState } from 'react';
import { styled } from 'styled-components';
import { useFindContactsQuery } from '../../../api/contacts';
import { useGetMeQuery } from '../../../api/me';
import { useRested } from '../../../components/use-rested';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { EditorInput } from './editor-style';

const LEAST = 2;

/** A client by name, address or telephone. Who opens no requests may not search them, and is told another way. */
export const ClientEditor = ({ onChange }: { onChange: (client: string) => void }) => {
  const { t } = useDesk();
  const { data: me } = useGetMeQuery();
  if (me && !me.permissions.create) return <p>{t('filters.client.closed')}</p>;
  return <ClientSearch onChange={onChange} />;
};

const ClientSearch = ({ onChange }: { onChange: (client: string) => void }) => {
  const { t, tMaybe } = useDesk();
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim());
  const { currentData, isFetching, error } = useFindContactsQuery(
    { q },
    { skip: q.length < LEAST }
  );
  const isBusy = isFetching || q !== typed.trim();
  return (
    <>
      <EditorInput
        type="text"
        inputMode="search"
        dir="auto"
        autoComplete="off"
        maxLength={100}
        aria-label={t('column.client')}
        placeholder={t('filters.choices.find')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status">
        {q.length < LEAST ? t('filters.client.hint') : null}
        {q.length >= LEAST && isBusy ? t('loading') : null}
        {!isBusy && error ? describeError(readError(error), tMaybe) : null}
        {!isBusy && currentData?.length === 0 ? t('filters.client.none') : null}
      </p>
      <Found>
        {(q.length < LEAST ? [] : (currentData ?? [])).map((contact) => (
          <li key={contact.key}>
            <button type="button" onClick={() => onChange(contact.key)}>
              <bdi>{contact.name}</bdi>
              {contact.email ? <small dir="ltr">{contact.email}</small> : null}
            </button>
          </li>
        ))}
      </Found>
    </>
  );
};

const Found = styled.ul`
  max-height: 30rem;
  overflow-y: auto;

  button {
    display: grid;
    gap: 0.2rem;
    width: 100%;
    min-height: 4.4rem;
    align-content: center;
    justify-items: start;
    padding: 0.6rem 0.8rem;
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  button:hover,
  button:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
