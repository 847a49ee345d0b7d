import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { TeamProfile } from '../../../../../contracts/people';
import { useOrderTeamsMutation } from '../../../api/teams';
import { Hidden, Panel } from '../../../components/Panel';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { moved } from '../frame/list-changes';
import { TeamRow } from './TeamRow';

/** Teams in the order in which agents choose among them; changed by drag or by buttons. */
export const TeamList = ({ teams, canEdit }: { teams: TeamProfile[]; canEdit: boolean }) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [order] = useOrderTeamsMutation();
  /** Shown at once; the server's answer takes its place. */
  const [wanted, setWanted] = useState<string[] | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const keys = wanted ?? teams.map(({ key }) => key);
  const shown = keys.flatMap((key) => teams.filter((team) => team.key === key));

  const move = async (key: string, to: number) => {
    const next = moved(keys, keys.indexOf(key), to);
    setWanted(next);
    const name = teams.find((team) => team.key === key)?.name ?? '';
    setSaid(t('teams.moved', { name, place: next.indexOf(key) + 1, count: next.length }));
    const answer = await order({ keys: next });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
      setWanted(null);
    }
  };

  return (
    <Frame>
      <Hidden role="status">{said}</Hidden>
      <ul>
        {shown.map((team, index) => (
          <TeamRow
            key={team.key}
            team={team}
            canEdit={canEdit}
            isFirst={index === 0}
            isLast={index === shown.length - 1}
            isDragged={dragged === team.key}
            onMove={(step) => void move(team.key, index + step)}
            onDragStart={() => setDragged(team.key)}
            onDragEnd={() => setDragged(null)}
            onDrop={() => {
              if (dragged && dragged !== team.key) void move(dragged, index);
              setDragged(null);
            }}
          />
        ))}
      </ul>
    </Frame>
  );
};

const Frame = styled(Panel)`
  position: relative;
  overflow: hidden;
`;
