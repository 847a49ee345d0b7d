import { Button } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useNavigate } from 'react-router-dom';
import { createGlobalStyle, styled } from 'styled-components';
import type { EntryView, TicketView } from '../../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../../api/queue';
import { stateOf } from '../../../components/state-of';
import { useDesk } from '../../../i18n/desk-context';
import { PrintedEntry } from './PrintedEntry';
import { PrintedHead } from './PrintedHead';
import { printedEntries } from './printed-entries';

/**
 * The sheet stands beside Strapi's shell, which is out of sight as long as it is there: inside of it, its frames cut
 * the paper off after the first page.
 */
export const PrintSheet = ({ ticket, entries }: { ticket: TicketView; entries: EntryView[] }) => {
  const { t, name, locale, direction } = useDesk();
  const navigate = useNavigate();
  const { data: lookups } = useGetLookupsQuery();
  const [hasInternal, setHasInternal] = useState(false);
  const internal = entries.filter(({ isInternal }) => isInternal).length;
  const shown = printedEntries(entries, { hasInternal });
  const title = `#${ticket.number} ${ticket.subject || t('ticket.noSubject')}`;
  // The name of the file, where the paper is one.
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  const stateName = (key: string) => {
    const state = stateOf(lookups, { workflow: ticket.state.workflow, key });
    return state ? name(state.name) : key;
  };

  return createPortal(
    <Sheet dir={direction} lang={locale} data-helpdesk-print="">
      <WithoutShell />
      <Tools aria-label={t('print.tools')}>
        <Button
          variant="tertiary"
          startIcon={<Back />}
          onClick={() => navigate(`/plugins/helpdesk/tickets/${ticket.number}`)}
        >
          {t('print.back')}
        </Button>
        {internal > 0 ? (
          <label>
            <input
              type="checkbox"
              checked={hasInternal}
              onChange={({ target }) => setHasInternal(target.checked)}
            />
            {t('print.internal', { count: internal })}
          </label>
        ) : null}
        <Button onClick={() => window.print()}>{t('print.print')}</Button>
      </Tools>
      <Paper aria-labelledby="print-title">
        <PrintedHead ticket={ticket} stateName={stateName} />
        <ol>
          {shown.map((entry) => (
            <li key={entry.seq}>
              <PrintedEntry entry={entry} stateName={stateName} />
            </li>
          ))}
        </ol>
        {internal > 0 && !hasInternal ? <footer>{t('print.without')}</footer> : null}
      </Paper>
    </Sheet>,
    document.body
  );
};

const WithoutShell = createGlobalStyle`
  #strapi { display: none; }
  body { background: #fff; }
  @page { margin: 16mm; }
`;

/* Ink on paper, in the dark theme too. */
const Sheet = styled.div`
  min-height: 100vh;
  background: #fff;
  color: #000;
  color-scheme: light;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  &[dir='rtl'] {
    --desk-line: 1.7;
    font-family:
      -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic',
      'Noto Naskh Arabic', Tahoma, sans-serif;
  }
`;

const Tools = styled.nav`
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1.2rem 2.4rem;
  padding: 1.2rem 2.4rem;
  border-block-end: 1px solid #c0c0cf;
  background: #fff;

  > :last-child {
    margin-inline-start: auto;
  }

  label {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    min-height: 3.2rem;
    cursor: pointer;
  }

  input {
    width: 1.6rem;
    height: 1.6rem;
  }

  @media print {
    display: none;
  }
`;

const Paper = styled.main`
  max-width: 80rem;
  margin-inline: auto;
  padding: 3.2rem 2.4rem 6.4rem;

  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  footer {
    margin-block-start: 2.4rem;
    font-size: 1.2rem;
    font-style: italic;
  }

  @media print {
    max-width: none;
    padding: 0;
  }
`;

const Back = styled(ArrowLeft)`
  &:dir(rtl) {
    transform: scaleX(-1);
  }
`;
