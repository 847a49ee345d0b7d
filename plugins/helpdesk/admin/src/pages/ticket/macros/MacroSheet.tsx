import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { MacroOffer } from '../../../../../contracts/macros';
import type { TicketView } from '../../../../../contracts/tickets';
import { useGetMacroOffersQuery } from '../../../api/macros';
import { useGetLookupsQuery } from '../../../api/queue';
import { Hidden } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { WorkflowIcon } from '../../../components/WorkflowIcon';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { previewText } from './preview-text';

interface MacroSheetProps {
  ticket: TicketView;
  onChoose: (offer: MacroOffer) => void;
}

/** The macros to choose from, found by their titles; each says what it would do. */
export const MacroSheet = ({ ticket, onChoose }: MacroSheetProps) => {
  const desk = useDesk();
  const { t, tMaybe, locale } = desk;
  const { number, version } = ticket;
  const { workflow } = ticket.state;
  const { data: lookups } = useGetLookupsQuery();
  const { currentData: offers, error } = useGetMacroOffersQuery(
    { number, version },
    { refetchOnMountOrArgChange: true }
  );
  const [typed, setTyped] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => void field.current?.focus(), []);

  const fold = (text: string) => text.toLocaleLowerCase(locale);
  const found = offers?.filter(({ title }) => fold(title).includes(fold(typed.trim())));
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [...(frame.current?.querySelectorAll<HTMLElement>('input, li button') ?? [])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (event.key === 'Enter' && event.target === field.current && found?.[0]) {
      event.preventDefault();
      onChoose(found[0]);
    }
    if (step === undefined || at < 0) return;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  };

  return (
    <Sheet ref={frame} role="dialog" aria-label={t('macro.menu')} onKeyDown={walk}>
      <input
        ref={field}
        type="search"
        aria-label={t('macro.search')}
        placeholder={t('macro.search')}
        dir="auto"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {!offers && !error ? <Skeleton lines={3} /> : null}
      {error ? <p role="alert">{describeError(readError(error), tMaybe)}</p> : null}
      {found && found.length > 0 ? (
        <ul>
          {found.map((offer) => (
            <li key={offer.key}>
              <button type="button" onClick={() => onChoose(offer)}>
                <WorkflowIcon name={offer.icon} />
                <span>
                  <strong dir="auto">{offer.title}</strong>
                  <small>{previewText(offer, { desk, lookups, workflow }).join(' · ')}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Hidden role="status">{found ? t('macro.count', { count: found.length }) : null}</Hidden>
      {found?.length === 0 ? (
        <p>{offers?.length === 0 ? t('macro.none') : t('macro.noneFits')}</p>
      ) : null}
      <Link to="/plugins/helpdesk/macros">{t('macro.edit')}</Link>
    </Sheet>
  );
};

const Sheet = styled.div`
  position: absolute;
  inset-block-end: calc(100% + 0.4rem);
  inset-inline-start: 0;
  z-index: ${({ theme }) => theme.zIndices.popover};
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.8rem;
  width: min(44rem, calc(100vw - 3.2rem));
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  input {
    min-height: 3.6rem;
    padding-inline: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.4rem;
  }

  ul {
    max-height: 32rem;
    overflow-y: auto;
  }

  button {
    display: flex;
    align-items: flex-start;
    gap: 1.2rem;
    width: 100%;
    padding: 0.8rem 1.2rem;
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

  button svg {
    flex: none;
    margin-block-start: 0.4rem;
  }

  button span {
    display: grid;
    min-width: 0;
  }

  strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    overflow-wrap: anywhere;
  }

  p {
    padding-inline: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  a {
    justify-self: start;
    padding: 0.4rem 1.2rem;
    color: ${({ theme }) => theme.colors.primary600};
    font-size: 1.3rem;
  }

  input:focus-visible,
  button:focus-visible,
  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  @media (max-width: 767px) {
    position: fixed;
    inset-inline: 1.6rem;
    inset-block-end: 1.6rem;
    width: auto;

    input {
      min-height: 4.4rem;
      font-size: 1.6rem;
    }
  }
`;
