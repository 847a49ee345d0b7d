import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { AgentProfile } from '../../../../../contracts/people';
import { OnOff } from '../../../components/OnOff';
import { TableFrame } from '../../../components/TableFrame';
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
        <Presence>
          <OnOff $isOn={agent.isActive}>
            {agent.isActive
              ? t(agent.isOwner ? 'agents.owner' : 'agents.active')
              : t('agents.inactive')}
          </OnOff>
          {agent.isActive ? <small>{t(`availability.${agent.availability}`)}</small> : null}
        </Presence>
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

const Frame = styled(TableFrame)`
  th,
  td {
    padding: 1rem 1.2rem;
  }

  tbody th {
    min-width: 21rem;
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

/** Where the table is a list of cards, both stand at the edge. */
const Presence = styled.span`
  display: grid;
  justify-items: start;

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  @media (max-width: 767px) {
    justify-items: end;
  }
`;
