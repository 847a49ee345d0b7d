import { Button } from '@strapi/design-system';
import { Clock, Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { AgentProfile, TeamProfile } from '../../../../../../contracts/people';
import type { WorkflowDetail } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { usePermissions } from '../../../../use-permissions';
import { ReadOnlyNote } from '../../frame/ReadOnlyNote';
import { SaveDock } from '../../frame/SaveBar';
import { SettingsMain } from '../../frame/SettingsMain';
import { UnsavedGuard } from '../../frame/UnsavedGuard';
import { describeProblem } from '../document/describe-problem';
import { placeFromSearch, placeToSearch, type Place } from '../document/place-of';
import { saveAsFile } from '../document/save-as-file';
import { ConflictNote } from './ConflictNote';
import { PlaceView } from './PlaceView';
import { ProblemList } from './ProblemList';
import { PublishBar } from './PublishBar';
import { useWorkflowDraft } from './use-workflow-draft';
import { VersionsDialog } from './VersionsDialog';
import { WorkflowEditContext, type WorkflowEdit } from './workflow-edit';

interface WorkflowEditorProps {
  published: WorkflowDetail;
  agents: AgentProfile[];
  teams: TeamProfile[];
  onReload: () => void;
}

const LIST = '/plugins/helpdesk/settings/workflows';

/** A workflow as a list that reads from top to bottom; each of its parts opens in its place. */
export const WorkflowEditor = ({ published, agents, teams, onReload }: WorkflowEditorProps) => {
  const { t, tMaybe, name } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const { toggleNotification } = useNotification();
  const [search, setSearch] = useSearchParams();
  const [isShowingVersions, setIsShowingVersions] = useState(false);
  const draft = useWorkflowDraft(published);
  const place = placeFromSearch(search);
  const placeName = placeToSearch(place);

  // Another part is another page to whoever reads it.
  const shown = useRef(placeName);
  useEffect(() => {
    if (shown.current !== placeName) document.getElementById('main-content')?.scrollIntoView();
    shown.current = placeName;
  }, [placeName]);

  const refusals = useMemo(
    () =>
      Object.fromEntries(
        draft.problems.map((problem) => [problem.path, describeProblem(problem, tMaybe)])
      ),
    // The language does not change under an open page; `tMaybe` is new each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [draft.problems]
  );
  const edit: WorkflowEdit = {
    published,
    document: draft.document,
    isReadOnly: !canUpdateSettings,
    agents,
    teams,
    problems: draft.problems,
    refusals,
    change: draft.change,
    open: (to: Place) => setSearch(placeToSearch(to)),
  };
  const onPublish = async () => {
    if (await draft.onPublish()) {
      toggleNotification({ type: 'success', message: t('workflows.publish.done') });
    }
  };

  return (
    <WorkflowEditContext.Provider value={edit}>
      <SettingsMain
        title={name(draft.document.name)}
        intro={t('workflows.edit.intro', { version: published.version })}
        back={{ to: LIST, label: t('settings.nav.workflows') }}
        isWide
        action={
          <Tools>
            <Button
              variant="tertiary"
              startIcon={<Clock />}
              onClick={() => setIsShowingVersions(true)}
            >
              {t('workflows.versions')}
            </Button>
            <Button
              variant="tertiary"
              startIcon={<Download />}
              onClick={() => saveAsFile(published.document)}
            >
              {t('workflows.export')}
            </Button>
          </Tools>
        }
      >
        <UnsavedGuard
          isDirty={draft.isDirty}
          title={t('workflows.leave.title')}
          text={t('workflows.leave.text')}
        />
        {canUpdateSettings ? null : <ReadOnlyNote />}
        <ConflictNote draft={draft} published={published} onReload={onReload} />
        <ProblemList />
        <PlaceView place={place} />
        <SaveDock>
          <PublishBar
            isDirty={draft.isDirty}
            isChecking={draft.isChecking}
            isPublishing={draft.isPublishing}
            isBlocked={draft.isOutdated}
            problems={draft.problems.length}
            onPublish={() => void onPublish()}
            onDiscard={draft.discard}
          />
        </SaveDock>
      </SettingsMain>
      {isShowingVersions ? (
        <VersionsDialog
          workflow={published}
          onUse={canUpdateSettings ? (start) => draft.change(() => start) : null}
          onClose={() => setIsShowingVersions(false)}
        />
      ) : null}
    </WorkflowEditContext.Provider>
  );
};

/* No `div`: the head stretches those. */
const Tools = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;
