import { useId, useState } from 'react';
import { styled } from 'styled-components';
import type { QueueRow, TicketView } from '../../../../../contracts/tickets';
import { useGetContactTicketsQuery } from '../../../api/contacts';
import { useGetLookupsQuery, useGetQueueQuery } from '../../../api/queue';
import { MenuList } from '../../../components/editor/MenuList';
import { useMenuKeys } from '../../../components/editor/use-menu-keys';
import { StateBadge } from '../../../components/StateBadge';
import { TicketNumber } from '../../../components/TicketNumber';
import { useRested } from '../../../components/use-rested';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';

interface PickTicketProps {
  ticket: TicketView;
  label: string;
  onPick: (number: number) => void;
}

const SHOWN = 8;
const keyOf = ({ number }: QueueRow) => String(number);

/** Another request, by its number or words; until something is typed, those of the same client. */
export const PickTicket = ({ ticket, label, onPick }: PickTicketProps) => {
  const { t, tMaybe } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const id = useId();
  const listId = `${id}-list`;
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim().replace(/^#/, ''));
  const own = useGetContactTicketsQuery({ key: ticket.contact.key, limit: SHOWN + 1 });
  const found = useGetQueueQuery({ q, limit: SHOWN + 1 }, { skip: q === '' });
  const { currentData, isFetching, error } = q === '' ? own : found;
  const choices = (currentData?.tickets ?? [])
    .filter(({ number }) => number !== ticket.number)
    .slice(0, SHOWN);
  const choose = ({ number }: QueueRow) => onPick(number);
  const menu = useMenuKeys({ items: choices, keyOf, listId, onChoose: choose });
  const isBusy = isFetching || q !== typed.trim().replace(/^#/, '');
  return (
    <Frame>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name="other"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={menu.activeId ?? undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={200}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          menu.setActive(0);
        }}
        onKeyDown={(event) => {
          // Until they have come, Enter would choose what nobody has seen.
          const isOurs = event.key !== 'Tab' && !isBusy && menu.onKey(event.nativeEvent);
          if (isOurs || event.key === 'Enter') event.preventDefault();
        }}
      />
      <p id={`${id}-hint`}>{t('pick.hint')}</p>
      <div>
        <MenuList
          id={listId}
          label={t(q === '' ? 'pick.ofClient' : 'pick.found')}
          items={choices}
          keyOf={keyOf}
          active={menu.active}
          isBusy={isBusy}
          onActive={menu.setActive}
          onChoose={choose}
        >
          {(choice) => (
            <>
              <span>
                <TicketNumber number={choice.number} />{' '}
                <bdi>{choice.subject || t('ticket.noSubject')}</bdi>
              </span>
              <Facts>
                <StateBadge
                  stateKey={choice.state.key}
                  state={lookups?.states.find(
                    ({ workflow, key }) =>
                      workflow === choice.state.workflow && key === choice.state.key
                  )}
                />
                <bdi>{choice.contact.name}</bdi>
              </Facts>
            </>
          )}
        </MenuList>
        <State role="status">
          {isBusy ? t('loading') : null}
          {!isBusy && error ? describeError(readError(error), tMaybe) : null}
          {!isBusy && !error && choices.length === 0
            ? t(q === '' ? 'pick.noneOfClient' : 'pick.none')
            : null}
        </State>
      </div>
    </Frame>
  );
};

const Frame = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.4rem;

  label {
    font-size: 1.2rem;
    font-weight: 600;
  }

  > p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  > div {
    min-height: 12rem;
    margin-block-start: 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-radius: 0.6rem;
  }

  input {
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

  @media (max-width: 767px) {
    input {
      font-size: 1.6rem;
    }
  }
`;

const Facts = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;

const State = styled.div`
  padding: 0.8rem 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;

  &:empty {
    display: none;
  }
`;
