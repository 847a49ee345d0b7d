import { styled } from 'styled-components';
import type { ChatCall } from '../../../contracts/notify';
import { Hidden } from '../components/Panel';
import { useDesk } from '../i18n/desk-context';
import { Call } from './Call';

/** Sheets that lie over the page at once; of the others their number is told. */
const SHOWN = 3;

interface CallsProps {
  calls: readonly ChatCall[];
  /** A sound is wanted that the browser holds back until something is pressed. */
  needsPress: boolean;
  /** Chats stand open on the page: the sheets keep to the column beside them, off the buttons that send. */
  isBesideChats: boolean;
}

/** The chats that call this agent, over whatever page is open. Nothing of it takes the keyboard from where it is. */
export const Calls = ({ calls, needsPress, isBesideChats }: CallsProps) => {
  const { t, locale } = useDesk();
  const [newest] = [...calls].sort((a, b) => b.at - a.at);
  const more = calls.length - SHOWN;
  return (
    <>
      {/* There from the start: what comes into an empty place is read out. */}
      <Hidden role="status">
        {newest
          ? t(`told.said.${newest.event}`, { name: newest.contact, count: calls.length })
          : ''}
      </Hidden>
      {newest ? (
        <Stack
          aria-label={t('told.calls')}
          $isNarrow={isBesideChats}
          data-helpdesk-calls=""
          // A press here is none outside of an open dialog, which would close it.
          onPointerDown={(event) => event.stopPropagation()}
        >
          {needsPress ? <Note>{t('told.needsPress')}</Note> : null}
          <ul>
            {calls.slice(0, SHOWN).map((call) => (
              <li key={call.ticket.number}>
                <Call call={call} />
              </li>
            ))}
          </ul>
          {more > 0 ? (
            <Note>{t('told.more', { count: new Intl.NumberFormat(locale).format(more) })}</Note>
          ) : null}
        </Stack>
      ) : null}
    </>
  );
};

const Stack = styled.section<{ $isNarrow: boolean }>`
  position: fixed;
  inset-block-end: 1.6rem;
  inset-inline-end: 1.6rem;
  display: grid;
  gap: 0.8rem;
  width: min(38rem, calc(100vw - 3.2rem));
  max-height: calc(100dvh - 3.2rem);
  overflow-y: auto;
  pointer-events: auto; /* also while a dialog takes them from the page */
  text-align: start;

  /* Where that column is there. */
  @media (min-width: 1280px) {
    ${({ $isNarrow }) => ($isNarrow ? 'width: 27rem;' : '')}
  }

  ul {
    display: grid;
    gap: 0.8rem;
  }

  /* On a phone what is written must stay in sight. */
  @media (max-width: 767px) {
    max-height: 50dvh;
  }
`;

const Note = styled.p`
  justify-self: start;
  padding: 0.6rem 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral800};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.4);
`;
