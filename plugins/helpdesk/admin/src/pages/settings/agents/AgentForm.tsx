import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { AgentProfile, AgentProfileBody } from '../../../../../contracts/people';
import { useUpdateAgentMutation } from '../../../api/agents';
import { useDesk } from '../../../i18n/desk-context';
import { EditForm } from '../frame/EditForm';
import { isChanged } from '../frame/section-draft';
import { draftOf } from './agent-draft';
import { AgentDesk } from './AgentDesk';
import { AgentHours } from './AgentHours';
import { AgentPhoto } from './AgentPhoto';
import { AgentWork } from './AgentWork';

interface AgentFormProps {
  agent: AgentProfile;
  isReadOnly: boolean;
  /** Agents set what concerns themselves; what they can do is set by the owner. */
  isOwn?: boolean;
}

/** All that the desk knows of an agent beyond Strapi's account. */
export const AgentForm = ({ agent, isReadOnly, isOwn = false }: AgentFormProps) => {
  const { t } = useDesk();
  const { toggleNotification } = useNotification();
  const [update, { isLoading, error, reset }] = useUpdateAgentMutation();
  const [changes, setChanges] = useState<AgentProfileBody>({});
  const stored = draftOf(agent);
  const draft = { ...stored, ...changes };
  const isDirty = isChanged(draft, stored);

  const save = async () => {
    const answer = await update({ key: agent.key, body: changes });
    if ('error' in answer) return;
    setChanges({});
    toggleNotification({ type: 'success', message: t('settings.saved') });
  };
  return (
    <EditForm
      isDirty={isDirty}
      isReadOnly={isReadOnly}
      isSaving={isLoading}
      error={error}
      onSave={() => void save()}
      onDiscard={() => {
        setChanges({});
        reset();
      }}
    >
      {(refusals) => {
        const part = {
          draft,
          refusals,
          disabled: isReadOnly,
          onChange: (change: AgentProfileBody) => setChanges({ ...changes, ...change }),
        };
        return (
          <>
            <AgentPhoto agent={agent} disabled={isReadOnly} />
            <AgentWork {...part} isOwn={isOwn} />
            <AgentHours {...part} />
            <AgentDesk {...part} />
          </>
        );
      }}
    </EditForm>
  );
};
