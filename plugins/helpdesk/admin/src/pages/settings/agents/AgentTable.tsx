import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { AgentProfile } from '../../../../../contracts/people';
import { Panel } from '../../../components/Panel';
import { useDesk } from '../../../i18n/desk-context';
import { directionOf } from '../../../i18n/direction';
import { languageName } from '../../../components/localized-field/languages-of';
import { Photo } from './Photo';

/** Who works here and what with: a table, on a small screen a list of cards. */
export const AgentTable = ({ agents }: { agents: AgentProfile[] }) => {
  const { t } = useDesk();
  return (
    <Frame>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('agents.name')}</th>
            <th scope="col">{t('agents.teams')}</th>
            <th scope="col">{t('agents.languages')}</th>
            <th scope="col">{t('agents.level')}</th>
            <th scope="col">{t('agents.line')}</th>
            <th scope="col">{t('agents.open')}</th>
            <th scope="col">{t('agents.state')}</th>
          </tr>
        </thead>
        <tbody>
          {agents.map((agent) => (
            <Row key={agent.key} agent={agent} />
          ))}
        </tbody>
      </table>
    </Frame>
  );
};

const Row = ({ agent }: { agent: AgentProfile }) => {
  const { t, locale } = useDesk();
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const number = new Intl.NumberFormat(locale);
  return (
    <tr>
      <th scope="row">
        <Person>
          <Photo name={agent.name} url={agent.photoUrl} size={3.6} />
          <span>
            <Link to={agent.key}>
              <bdi>{agent.name}</bdi>
            </Link>
            <small dir="ltr">{agent.email}</small>
          </span>
        </Person>
      </th>
      <td data-label={t('agents.teams')}>
        {agent.teams.length > 0 ? list.format(agent.teams.map(({ name }) => name)) : <None />}
      </td>
      <td data-label={t('agents.languages')}>
        {agent.languages.length > 0 ? (
          <Languages>
            {agent.languages.map((code) => (
              <bdi key={code} lang={code} dir={directionOf(code)}>
                {languageName(code)}
              </bdi>
            ))}
          </Languages>
        ) : (
          <None />
        )}
      </td>
      <td data-label={t('agents.level')}>
        {agent.level === null ? <None /> : t('agents.level.of', { level: agent.level })}
      </td>
      <td data-label={t('agents.line')}>
        {agent.line === null ? <None /> : number.format(agent.line)}
      </td>
      <td data-label={t('agents.open')}>{number.format(agent.openTickets)}</td>
      <td data-label={t('agents.state')}>
        <State $isActive={agent.isActive}>
          {agent.isActive
            ? t(agent.isOwner ? 'agents.owner' : 'agents.active')
            : t('agents.inactive')}
        </State>
        {agent.isActive ? <Said>{t(`availability.${agent.availability}`)}</Said> : null}
      </td>
    </tr>
  );
};

const None = () => {
  const { t } = useDesk();
  return (
    <>
      <span aria-hidden>–</span>
      <span hidden>{t('agents.none')}</span>
    </>
  );
};

const Frame = styled(Panel)`
  overflow-x: auto;

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 1.4rem;
    line-height: var(--desk-line, 1.4);
  }

  th,
  td {
    padding: 1rem 1.2rem;
    text-align: start;
    vertical-align: middle;
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  tbody tr {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  tbody th {
    min-width: 21rem;
    font-weight: 400;
  }

  td {
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 767px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    tbody tr {
      padding-block: 1.2rem;
    }

    td {
      display: flex;
      justify-content: space-between;
      gap: 1.6rem;
      padding-block: 0.4rem;
    }

    td::before {
      content: attr(data-label);
      color: ${({ theme }) => theme.colors.neutral600};
      font-size: 1.3rem;
    }
  }
`;

const Person = styled.span`
  display: flex;
  align-items: center;
  gap: 1.2rem;

  > span:last-child {
    display: grid;
    justify-items: start;
    gap: 0.2rem;
    min-width: 0;
  }

  a {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
    text-decoration: none;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    overflow-wrap: anywhere;
  }
`;

const Languages = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 0.8rem;
`;

const Said = styled.small`
  display: block;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;

const State = styled.span<{ $isActive: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  white-space: nowrap;

  &::before {
    content: '';
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 50%;
    background: ${({ theme, $isActive }) =>
      $isActive ? theme.colors.success500 : theme.colors.neutral400};
  }
`;
