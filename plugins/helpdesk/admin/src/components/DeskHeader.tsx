import { Plus } from '@strapi/icons';
import { useRef } from 'react';
import { NavLink, useMatch } from 'react-router-dom';
import { styled } from 'styled-components';
import { useGetMeQuery } from '../api/me';
import { useDesk } from '../i18n/desk-context';
import { usePermissions } from '../use-permissions';
import { AvailabilitySwitch } from './AvailabilitySwitch';
import { NoticesBell } from './notices/NoticesBell';
import { PersonalSettings } from './PersonalSettings';
import { ShortcutsButton } from './shortcuts/ShortcutsButton';
import { useCurrentPart } from './use-current-part';

/** Top of every page of the desk: its parts, and the agent's own settings. */
export const DeskHeader = () => {
  const { t } = useDesk();
  // The queue has a button of its own for it.
  const isQueue = useMatch('/plugins/helpdesk') !== null;
  const parts = useRef<HTMLElement>(null);
  const {
    isLoading,
    canReadTickets,
    canReadRatings,
    canReadFaq,
    canReadOutbox,
    canReadStatus,
    canReadSettings,
    canBlock,
  } = usePermissions();
  const { data: me } = useGetMeQuery(undefined, { skip: !canReadTickets });
  useCurrentPart(parts, !isLoading);
  return (
    <Bar>
      <nav ref={parts} aria-label={t('nav.label')}>
        {canReadTickets ? (
          <Part to="/plugins/helpdesk" end>
            {t('nav.queue')}
          </Part>
        ) : null}
        {canReadTickets ? <Part to="/plugins/helpdesk/chats">{t('nav.chats')}</Part> : null}
        {canReadTickets ? <Part to="/plugins/helpdesk/canned">{t('nav.canned')}</Part> : null}
        {me?.permissions.perform ? (
          <Part to="/plugins/helpdesk/macros">{t('nav.macros')}</Part>
        ) : null}
        {canReadFaq ? <Part to="/plugins/helpdesk/faq">{t('nav.faq')}</Part> : null}
        {canReadRatings ? <Part to="/plugins/helpdesk/ratings">{t('nav.ratings')}</Part> : null}
        {canReadOutbox ? <Part to="/plugins/helpdesk/outbox">{t('nav.outbox')}</Part> : null}
        {canReadStatus ? <Part to="/plugins/helpdesk/status">{t('nav.status')}</Part> : null}
        {canReadSettings || canBlock ? (
          <Part to="/plugins/helpdesk/settings">{t('nav.settings')}</Part>
        ) : null}
      </nav>
      <Own>
        {canReadTickets ? <ShortcutsButton /> : null}
        {me?.permissions.create && !isQueue ? (
          <New to="/plugins/helpdesk/new">
            <Plus aria-hidden width="1.2rem" height="1.2rem" />
            <span>{t('nav.new')}</span>
          </New>
        ) : null}
        {canReadTickets ? <AvailabilitySwitch /> : null}
        {canReadTickets ? <NoticesBell /> : null}
        {canReadTickets || canReadOutbox || canReadStatus ? <PersonalSettings /> : null}
      </Own>
    </Bar>
  );
};

const Bar = styled.header`
  position: relative;
  display: flex;
  align-items: stretch;
  justify-content: space-between;
  gap: 1.6rem;
  min-height: 5.6rem;
  padding-inline: 2.4rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};

  nav {
    display: flex;
    gap: 2.4rem;
    min-width: 0;
    overflow-x: auto; /* more parts than a small screen holds */
    scrollbar-width: none;
  }

  @media (max-width: 767px) {
    padding-inline: 1.6rem;

    nav {
      gap: 1.6rem;
    }
  }
`;

const Own = styled.div`
  display: flex;
  align-items: stretch;
  gap: 1.2rem;

  /* On a phone the buttons stand amid others: their sheets hang below the whole header. */
  @media (max-width: 767px) {
    > div {
      position: static;
    }
  }
`;

const Part = styled(NavLink)`
  display: flex;
  align-items: center;
  border-block: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  font-weight: 500;
  white-space: nowrap;
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  &.active {
    border-block-end-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/* What is begun most often while somebody waits at the telephone: in sight on every page. */
const New = styled(NavLink)`
  display: inline-flex;
  align-items: center;
  align-self: center;
  gap: 0.8rem;
  min-height: 3.2rem;
  padding-inline: 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.buttonPrimary600};
  color: ${({ theme }) => theme.colors.buttonNeutral0};
  font-size: 1.3rem;
  font-weight: 600;
  text-decoration: none;
  white-space: nowrap;

  svg path {
    fill: currentColor;
  }

  &:hover {
    background: ${({ theme }) => theme.colors.buttonPrimary500};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  /* On a small screen the sign alone; its name stays for who listens. */
  @media (max-width: 767px) {
    span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
