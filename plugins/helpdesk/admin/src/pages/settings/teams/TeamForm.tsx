import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { AgentProfile, TeamBody, TeamProfile } from '../../../../../contracts/people';
import { useCreateTeamMutation, useUpdateTeamMutation } from '../../../api/teams';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { TextField } from '../fields/TextField';
import { Card } from '../frame/Card';
import { EditForm } from '../frame/EditForm';
import { isChanged } from '../frame/section-draft';
import { TeamMembers } from './TeamMembers';

interface TeamFormProps {
  team: TeamProfile;
  isNew: boolean;
  agents: AgentProfile[];
  onDone: () => void;
}

const bodyOf = ({ name, members }: TeamProfile): TeamBody => ({
  name,
  members: members.map(({ key, isSupervisor }) => ({ agent: key, isSupervisor })),
});

/** Name, members and supervisors of a team. */
export const TeamForm = ({ team, isNew, agents, onDone }: TeamFormProps) => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const { toggleNotification } = useNotification();
  const [create, created] = useCreateTeamMutation();
  const [update, updated] = useUpdateTeamMutation();
  const [draft, setDraft] = useState<TeamBody>(() => bodyOf(team));
  const [isSaved, setIsSaved] = useState(false);
  const isDirty = !isSaved && isChanged(draft, bodyOf(team));

  const save = async () => {
    const answer = await (isNew ? create(draft) : update({ key: team.key, body: draft }));
    if (!('error' in answer)) setIsSaved(true);
  };
  // After the guard has seen that nothing waits any more.
  useEffect(() => {
    if (!isSaved) return;
    toggleNotification({ type: 'success', message: t('settings.saved') });
    onDone();
    // Once, when it is saved.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isSaved]);

  return (
    <EditForm
      isDirty={isDirty}
      isReadOnly={!canUpdateSettings}
      isSaving={created.isLoading || updated.isLoading}
      error={created.error ?? updated.error}
      onSave={() => void save()}
      onDiscard={() => setDraft(bodyOf(team))}
    >
      {(refusals) => (
        <>
          <Card>
            <TextField
              name="name"
              label={t('teams.name')}
              value={draft.name}
              error={refusals.name}
              disabled={!canUpdateSettings}
              maxLength={120}
              required
              onChange={(name) => setDraft({ ...draft, name })}
            />
          </Card>
          <Card title={t('teams.members')} hint={t('teams.members.hint')}>
            <TeamMembers
              agents={agents}
              value={draft.members}
              refusal={refusals.members}
              disabled={!canUpdateSettings}
              onChange={(members) => setDraft({ ...draft, members })}
            />
          </Card>
        </>
      )}
    </EditForm>
  );
};
