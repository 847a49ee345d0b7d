import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useDesk } from '../i18n/desk-context';
import { usePermissions } from '../use-permissions';
import { PersonalSettings } from './PersonalSettings';

/** Top of every page of the desk: its parts, and the agent's own settings. */
export const DeskHeader = () => {
  const { t } = useDesk();
  const { canReadTickets, canReadOutbox, canReadStatus } = usePermissions();
  return (
    <Bar>
      <nav aria-label={t('nav.label')}>
        {canReadTickets ? (
          <Part to="/plugins/helpdesk" end>
            {t('nav.queue')}
          </Part>
        ) : null}
        {canReadOutbox ? <Part to="/plugins/helpdesk/outbox">{t('nav.outbox')}</Part> : null}
        {canReadStatus ? <Part to="/plugins/helpdesk/status">{t('nav.status')}</Part> : null}
      </nav>
      {canReadTickets || canReadOutbox || canReadStatus ? <PersonalSettings /> : null}
    </Bar>
  );
};

const Bar = styled.header`
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
  }

  @media (max-width: 767px) {
    padding-inline: 1.6rem;

    nav {
      gap: 1.6rem;
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
