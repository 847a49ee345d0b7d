import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Macro, MacroAction } from '../../../../contracts/macros';
import { MACRO_SCOPES } from '../../../../contracts/macros';
import { useCreateMacroMutation, useUpdateMacroMutation } from '../../api/macros';
import { useGetMeQuery } from '../../api/me';
import { useGetLookupsQuery } from '../../api/queue';
import { Banner } from '../../components/Banner';
import { useDesk } from '../../i18n/desk-context';
import { ChoiceField } from '../settings/fields/ChoiceField';
import { SelectField } from '../settings/fields/SelectField';
import { TextField } from '../settings/fields/TextField';
import { Card } from '../settings/frame/Card';
import { EditForm } from '../settings/frame/EditForm';
import { IconField } from './IconField';
import { missingInMacro, openMacroDraft, toMacroBody, type MacroDraft } from './macro-draft';
import { StepsCard } from './StepsCard';

/** What a macro is called, in which tickets it is offered, what it does and who has it. */
export const MacroForm = ({
  macro,
  actions,
}: {
  macro: Macro | null;
  actions: readonly MacroAction[];
}) => {
  const { t, name } = useDesk();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { data: me } = useGetMeQuery();
  const { data: lookups } = useGetLookupsQuery();
  const [create, creating] = useCreateMacroMutation();
  const [update, updating] = useUpdateMacroMutation();
  const [before, setBefore] = useState(() => openMacroDraft(macro));
  const [draft, setDraft] = useState(before);
  const [missing, setMissing] = useState<string[]>([]);
  const [isSaved, setIsSaved] = useState(false);
  const isDirty = !isSaved && JSON.stringify(draft) !== JSON.stringify(before);
  const change = (next: MacroDraft) => {
    setDraft(next);
    setMissing([]);
  };
  const isManager = me?.permissions.manageMacros ?? false;
  const scopes = MACRO_SCOPES.filter(
    (scope) => scope === 'personal' || isManager || scope === before.scope
  );

  useEffect(() => {
    if (isSaved) navigate('/plugins/helpdesk/macros');
  }, [isSaved, navigate]);

  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (missing.length === 0) return;
    frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [missing]);

  const save = async () => {
    const lacking = missingInMacro(draft, actions);
    setMissing(lacking);
    if (lacking.length > 0) return;
    const body = toMacroBody(draft, actions);
    const answer = await (macro ? update({ key: macro.key, body }) : create({ body }));
    if ('error' in answer) return;
    setBefore(draft);
    setIsSaved(true);
    toggleNotification({ type: 'success', message: t('macros.saved', { title: body.title }) });
  };
  return (
    <EditForm
      isDirty={isDirty}
      isReadOnly={false}
      isSaving={creating.isLoading || updating.isLoading}
      error={missing.length > 0 ? undefined : (creating.error ?? updating.error)}
      onSave={() => void save()}
      onDiscard={() => {
        change(before);
        creating.reset();
        updating.reset();
      }}
    >
      {(refused) => {
        const refusals: Record<string, string> = {
          ...refused,
          ...Object.fromEntries(missing.map((path) => [path, t('many.missing')])),
        };
        return (
          <Cards ref={frame}>
            {macro && macro.problems.length > 0 ? (
              <Banner tone="warning">{t('macros.incomplete')}</Banner>
            ) : null}
            <Card title={t('macros.what')}>
              <TextField
                name="title"
                label={t('macros.title')}
                hint={t('macros.titleHint')}
                required
                maxLength={120}
                value={draft.title}
                error={refusals.title}
                onChange={(title) => change({ ...draft, title })}
              />
              <IconField value={draft.icon} onChange={(icon) => change({ ...draft, icon })} />
              <SelectField
                name="workflow"
                label={t('macros.workflow')}
                hint={t('macros.workflowHint')}
                value={draft.workflow ?? ''}
                error={refusals.workflow}
                onChange={(workflow) => change({ ...draft, workflow: workflow || null })}
              >
                <option value="">{t('macros.anyWorkflow')}</option>
                {lookups?.workflows.map((workflow) => (
                  <option key={workflow.key} value={workflow.key}>
                    {name(workflow.name)}
                  </option>
                ))}
              </SelectField>
            </Card>
            <StepsCard
              draft={draft}
              actions={actions}
              macro={macro}
              refusals={refusals}
              onChange={change}
            />
            <Card title={t('macros.whose')}>
              <ChoiceField
                name="scope"
                label={t('macros.scope')}
                value={draft.scope}
                error={refusals.scope}
                choices={scopes.map((scope) => ({
                  value: scope,
                  label: t(`canned.scope.${scope}`),
                  meaning: t(`macros.meaning.${scope}`),
                }))}
                onChange={(scope) => change({ ...draft, scope })}
              />
            </Card>
          </Cards>
        );
      }}
    </EditForm>
  );
};

const Cards = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
`;
