import { Checkbox } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { AgentProfile, TeamBody } from '../../../../../contracts/people';
import { useDesk } from '../../../i18n/desk-context';
import { Photo } from '../agents/Photo';
import { TextField } from '../fields/TextField';

type Member = TeamBody['members'][number];

interface TeamMembersProps {
  agents: AgentProfile[];
  value: Member[];
  refusal?: string;
  disabled: boolean;
  onChange: (value: Member[]) => void;
}

/** From this many on, a field to find somebody by name. */
const MANY = 10;

/** Everybody who may be in the team, whether they are, and whether they see after it. */
export const TeamMembers = ({ agents, value, refusal, disabled, onChange }: TeamMembersProps) => {
  const { t } = useDesk();
  const [search, setSearch] = useState('');
  const isMember = (key: string) => value.some(({ agent }) => agent === key);
  // Who has left stays in view as long as they stand in the team.
  const offered = agents.filter(({ key, isActive }) => isActive || isMember(key));
  const found = offered.filter(({ name, email }) =>
    `${name} ${email}`.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())
  );
  return (
    <>
      {offered.length >= MANY ? (
        <TextField
          name="search"
          label={t('teams.find')}
          type="search"
          value={search}
          onChange={setSearch}
        />
      ) : null}
      {refusal ? <Refusal role="alert">{refusal}</Refusal> : null}
      {found.length === 0 ? <p>{t('teams.noAgents')}</p> : null}
      <List>
        {found.map((agent) => (
          <Row
            key={agent.key}
            agent={agent}
            member={value.find((member) => member.agent === agent.key)}
            disabled={disabled}
            onChange={(member) => {
              const others = value.filter((other) => other.agent !== agent.key);
              onChange(member ? [...others, member] : others);
            }}
          />
        ))}
      </List>
    </>
  );
};

interface RowProps {
  agent: AgentProfile;
  member: Member | undefined;
  disabled: boolean;
  onChange: (member: Member | null) => void;
}

const Row = ({ agent, member, disabled, onChange }: RowProps) => {
  const { t } = useDesk();
  return (
    <li>
      <Checkbox
        checked={member !== undefined}
        disabled={disabled}
        onCheckedChange={(isOn) =>
          onChange(isOn === true ? { agent: agent.key, isSupervisor: false } : null)
        }
      >
        <Person>
          <Photo name={agent.name} url={agent.photoUrl} size={2.8} />
          <bdi>{agent.name}</bdi>
          {agent.isActive ? null : <small>{t('agents.inactive')}</small>}
        </Person>
      </Checkbox>
      {member ? (
        <Checkbox
          checked={member.isSupervisor}
          disabled={disabled}
          aria-label={t('teams.isSupervisor', { name: agent.name })}
          onCheckedChange={(isOn) => onChange({ ...member, isSupervisor: isOn === true })}
        >
          {t('teams.supervisor')}
        </Checkbox>
      ) : null}
    </li>
  );
};

const List = styled.ul`
  display: grid;
  font-size: 1.4rem;

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.8rem 1.6rem;
    min-height: 5.2rem;
    padding-block: 0.8rem;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li:last-child {
    border: 0;
  }
`;

const Person = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const Refusal = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
