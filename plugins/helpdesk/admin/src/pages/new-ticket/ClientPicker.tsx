import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useId, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { ContactRef } from '../../../../contracts/people';
import { useFindContactsQuery } from '../../api/contacts';
import { Sheet } from '../../components/editor/EditorMenu';
import { MenuList } from '../../components/editor/MenuList';
import { useMenuKeys } from '../../components/editor/use-menu-keys';
import { useDismiss } from '../../components/use-dismiss';
import { useRested } from '../../components/use-rested';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';

interface ClientPickerProps {
  refusal?: string;
  onKnown: (contact: ContactRef) => void;
  /** Gets what was typed. */
  onNew: (typed: string) => void;
}

type Choice = { kind: 'known'; contact: ContactRef } | { kind: 'new' };

const LEAST = 2;
const keyOf = (choice: Choice) => (choice.kind === 'known' ? choice.contact.key : 'new');

/** Who asks: found as it is typed, by name, address or telephone; the last choice is a new client. */
export const ClientPicker = ({ refusal, onKnown, onNew }: ClientPickerProps) => {
  const { t, tMaybe } = useDesk();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [isWanted, setIsWanted] = useState(false);
  const q = useRested(typed.trim());
  const isSearching = q.length >= LEAST;
  const { currentData, isFetching, error, refetch } = useFindContactsQuery(
    { q },
    { skip: !isSearching }
  );
  const isOpen = isWanted && typed.trim().length >= LEAST;
  const found = currentData ?? [];
  const isBusy = isFetching || q !== typed.trim();
  const choices: Choice[] = [
    ...found.map((contact) => ({ kind: 'known' as const, contact })),
    { kind: 'new' },
  ];
  const choose = (choice: Choice) =>
    choice.kind === 'known' ? onKnown(choice.contact) : onNew(typed);
  const listId = `${id}-list`;
  const menu = useMenuKeys({ items: choices, keyOf, listId, onChoose: choose });
  useDismiss(frame, { isOpen, onDismiss: () => setIsWanted(false) });

  return (
    <Frame ref={frame}>
      <label htmlFor={id}>
        {t('new.client.find')} <em aria-hidden>*</em>
      </label>
      <Anchor>
        <input
          id={id}
          name="client"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? (menu.activeId ?? undefined) : undefined}
          aria-required
          aria-invalid={Boolean(refusal)}
          aria-describedby={`${id}-hint${refusal ? ` ${id}-error` : ''}`}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={100}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setIsWanted(true);
            menu.setActive(0);
          }}
          onFocus={() => setIsWanted(true)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setIsWanted(false);
            if (event.key === 'ArrowDown' && !isOpen) setIsWanted(true);
            // Until the names have come, Enter would choose what nobody has seen.
            const isOurs =
              isOpen && event.key !== 'Tab' && !isBusy && menu.onKey(event.nativeEvent);
            if (isOurs || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)) {
              event.preventDefault();
            }
            if (event.key === 'Tab') setIsWanted(false);
          }}
        />
        {isOpen ? (
          <Place>
            <MenuList
              id={listId}
              label={t('new.client.known')}
              items={choices}
              keyOf={keyOf}
              active={menu.active}
              isBusy={isBusy}
              onActive={menu.setActive}
              onChoose={choose}
            >
              {(choice) =>
                choice.kind === 'known' ? (
                  <KnownChoice contact={choice.contact} />
                ) : (
                  <NewChoice>
                    <Plus aria-hidden width="1.2rem" height="1.2rem" />
                    {t('new.client.new', { typed: typed.trim() })}
                  </NewChoice>
                )
              }
            </MenuList>
            <State role="status">
              {isBusy ? t('loading') : null}
              {!isBusy && error ? describeError(readError(error), tMaybe) : null}
              {!isBusy && !error && found.length === 0 ? t('new.client.none') : null}
            </State>
            {!isBusy && error ? (
              <State>
                <Button size="S" variant="tertiary" type="button" onClick={() => void refetch()}>
                  {t('retry')}
                </Button>
              </State>
            ) : null}
          </Place>
        ) : null}
      </Anchor>
      <p id={`${id}-hint`}>{t('new.client.hint')}</p>
      {refusal ? (
        <strong id={`${id}-error`} role="alert">
          {refusal}
        </strong>
      ) : null}
    </Frame>
  );
};

const KnownChoice = ({ contact }: { contact: ContactRef }) => (
  <>
    <bdi>{contact.name}</bdi>
    <Known>
      {contact.email ? <bdi dir="ltr">{contact.email}</bdi> : null}
      {contact.phone ? <bdi dir="ltr">{contact.phone}</bdi> : null}
      {contact.company ? <bdi>{contact.company}</bdi> : null}
    </Known>
  </>
);

/* The list hangs below the field, however high its name stands. */
const Anchor = styled.div`
  position: relative;
`;

const Frame = styled.div`
  display: grid;
  gap: 0.4rem;

  label {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.33);
  }

  label em,
  > strong {
    color: ${({ theme }) => theme.colors.danger600};
  }

  > strong,
  > p {
    font-size: 1.2rem;
    font-weight: 400;
  }

  > p {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  input {
    width: 100%;
    min-height: 4rem;
    padding-inline: 1.6rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.4rem;
  }

  input:focus-visible {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: none;
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }

  input[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  @media (max-width: 767px) {
    input {
      font-size: 1.6rem;
    }
  }
`;

const Place = styled(Sheet)`
  inset-block-start: calc(100% + 0.4rem);
  inset-inline: 0;
  width: auto;
`;

const Known = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;

const NewChoice = styled.span`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-weight: 500;
  overflow-wrap: anywhere;

  svg path {
    fill: currentColor;
  }
`;

const State = styled.div`
  padding: 0.4rem 1.6rem 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;

  &:empty {
    display: none;
  }
`;
