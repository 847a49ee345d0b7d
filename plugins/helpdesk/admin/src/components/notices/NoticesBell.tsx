import { Bell } from '@strapi/icons';
import { useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { useGetNoticesQuery, useReadNoticesMutation } from '../../api/notices';
import { useDesk } from '../../i18n/desk-context';
import { useLookEvery } from '../../live/use-live';
import { Hidden } from '../Panel';
import { useDismiss } from '../use-dismiss';
import { usePageVisible } from '../use-page-visible';
import { NoticeItem } from './NoticeItem';

const LOOK_EVERY = 30_000;
/** The server counts no further. */
const COUNTED = 99;

/** How much is new for this agent, wherever on the desk they are, and a sheet with the newest of it. */
export const NoticesBell = () => {
  const { t, locale } = useDesk();
  const isVisible = usePageVisible();
  const lookEvery = useLookEvery(LOOK_EVERY);
  const { data: page, isError } = useGetNoticesQuery(
    {},
    { pollingInterval: isVisible ? lookEvery : 0, refetchOnMountOrArgChange: true }
  );
  const [readNotices, { isLoading }] = useReadNoticesMutation();
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const { pathname } = useLocation();
  useDismiss(frame, { isOpen, onDismiss: () => setIsOpen(false) });
  useEffect(() => void setIsOpen(false), [pathname]);

  const unread = page?.unread ?? 0;
  const count = `${new Intl.NumberFormat(locale).format(unread)}${unread >= COUNTED ? '+' : ''}`;
  return (
    <Frame ref={frame}>
      <Toggle
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('notices.toggle', { count: unread })}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Bell aria-hidden width="1.8rem" height="1.8rem" />
        {unread > 0 ? <Badge aria-hidden>{count}</Badge> : null}
      </Toggle>
      <Hidden role="status">{unread > 0 ? t('notices.toggle', { count: unread }) : ''}</Hidden>
      {isOpen ? (
        <Sheet id={id} role="region" aria-label={t('notices.title')}>
          <header>
            <h2>{t('notices.title')}</h2>
            {unread > 0 ? (
              <button
                type="button"
                disabled={isLoading}
                onClick={() => void readNotices({ all: true })}
              >
                {t('notices.readAll')}
              </button>
            ) : null}
          </header>
          {page?.notices.length ? (
            <ul>
              {page.notices.map((notice) => (
                <li key={notice.key}>
                  <NoticeItem notice={notice} onOpen={() => setIsOpen(false)} />
                </li>
              ))}
            </ul>
          ) : (
            <p>{isError ? t('notices.failed') : t('notices.none')}</p>
          )}
          <footer>
            <Link to="/plugins/helpdesk/notices">{t('notices.all')}</Link>
          </footer>
        </Sheet>
      ) : null}
    </Frame>
  );
};

const Frame = styled.div`
  position: relative;
  display: flex;
  align-items: center;
`;

const Toggle = styled.button`
  position: relative;
  display: grid;
  place-items: center;
  width: 3.2rem;
  height: 3.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  cursor: pointer;

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Badge = styled.span`
  position: absolute;
  inset-block-start: -0.8rem;
  inset-inline-end: -0.8rem;
  min-width: 1.8rem;
  padding-inline: 0.4rem;
  border-radius: 0.9rem;
  background: ${({ theme }) => theme.colors.danger600};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1.8rem;
  text-align: center;
`;

const Sheet = styled.div`
  position: absolute;
  inset-block-start: calc(100% - 0.4rem);
  inset-inline-end: 0;
  z-index: ${({ theme }) => theme.zIndices.popover};
  display: flex;
  flex-direction: column;
  width: min(40rem, calc(100vw - 3.2rem));
  max-height: min(60rem, 80vh);

  /* Below the whole header, whichever place the bell has in it. */
  @media (max-width: 767px) {
    inset-inline: 1.6rem;
    width: auto;
  }

  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};

  header,
  footer {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1.6rem;
    padding: 1.2rem 1.6rem;
    font-size: 1.3rem;
  }

  footer {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  h2 {
    font-size: 1.4rem;
    font-weight: 600;
  }

  ul {
    overflow-y: auto;
  }

  li + li {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  p {
    padding: 2.4rem 1.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
    text-align: center;
  }

  a,
  header button {
    color: ${({ theme }) => theme.colors.primary600};
  }

  header button {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    cursor: pointer;

    &:focus-visible {
      outline: 2px solid ${({ theme }) => theme.colors.primary600};
      outline-offset: 2px;
    }
  }
`;
