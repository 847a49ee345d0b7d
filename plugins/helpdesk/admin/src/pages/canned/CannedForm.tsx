import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CannedReply } from '../../../../contracts/faq';
import { useCreateCannedReplyMutation, useUpdateCannedReplyMutation } from '../../api/canned';
import { useGetMeQuery } from '../../api/me';
import { useGetLookupsQuery } from '../../api/queue';
import { useDesk } from '../../i18n/desk-context';
import { ChoiceField } from '../settings/fields/ChoiceField';
import { SelectField } from '../settings/fields/SelectField';
import { TextField } from '../settings/fields/TextField';
import { Card, Pair } from '../settings/frame/Card';
import { EditForm } from '../settings/frame/EditForm';
import {
  isSameDraft,
  missingInCanned,
  openCannedDraft,
  toCannedBody,
  type CannedDraft,
  type CannedMissing,
} from './canned-draft';
import { scopesFor } from './scopes-for';
import { TextsField } from './TextsField';

/** For whom a reply is, what it is called and how it is typed, and what it says. */
export const CannedForm = ({ reply }: { reply: CannedReply | null }) => {
  const { t } = useDesk();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { data: me } = useGetMeQuery();
  const { data: lookups } = useGetLookupsQuery();
  const [create, creating] = useCreateCannedReplyMutation();
  const [update, updating] = useUpdateCannedReplyMutation();
  const [before, setBefore] = useState(() => openCannedDraft(reply));
  const [draft, setDraft] = useState(before);
  const [missing, setMissing] = useState<CannedMissing[]>([]);
  const [isSaved, setIsSaved] = useState(false);
  const isDirty = !isSaved && !isSameDraft(draft, before);
  const change = (part: Partial<CannedDraft>) => {
    setDraft({ ...draft, ...part });
    setMissing((paths) =>
      paths.some((path) => path in part) ? paths.filter((path) => !(path in part)) : paths
    );
  };
  const isManager = me?.permissions.manageCanned ?? false;
  const teams = (isManager ? lookups?.teams : me?.teams) ?? [];
  const scopes = scopesFor({ isManager, hasTeams: teams.length > 0, present: before.scope });

  useEffect(() => {
    if (isSaved) navigate('/plugins/helpdesk/canned');
  }, [isSaved, navigate]);

  const frame = useRef<HTMLDivElement>(null);
  // To the first of what is missing, at each try; not while it is being written.
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const save = async () => {
    const lacking = missingInCanned(draft);
    setMissing(lacking);
    if (lacking.length > 0) {
      setTries(tries + 1);
      return;
    }
    const body = toCannedBody(draft);
    const answer = await (reply ? update({ key: reply.key, body }) : create({ body }));
    if ('error' in answer) return;
    setBefore(draft);
    setIsSaved(true);
    toggleNotification({ type: 'success', message: t('canned.saved', { title: body.title }) });
  };
  return (
    <EditForm
      isDirty={isDirty}
      isReadOnly={false}
      isSaving={creating.isLoading || updating.isLoading}
      error={missing.length > 0 ? undefined : (creating.error ?? updating.error)}
      onSave={() => void save()}
      onDiscard={() => {
        setDraft(before);
        setMissing([]);
        creating.reset();
        updating.reset();
      }}
    >
      {(refused) => {
        const refusals: Record<string, string> = {
          ...refused,
          ...Object.fromEntries(missing.map((path) => [path, t(`canned.missing.${path}`)])),
        };
        return (
          <Cards ref={frame}>
            <Card title={t('canned.what')}>
              <TextField
                name="title"
                label={t('canned.title')}
                required
                maxLength={120}
                value={draft.title}
                error={refusals.title}
                onChange={(title) => change({ title })}
              />
              <Pair>
                <TextField
                  name="hint"
                  label={t('canned.hint')}
                  hint={t('canned.hintHint')}
                  maxLength={255}
                  value={draft.hint}
                  error={refusals.hint}
                  onChange={(hint) => change({ hint })}
                />
                <TextField
                  name="shortcut"
                  label={t('canned.shortcut')}
                  hint={t('canned.shortcutHint')}
                  dir="ltr"
                  maxLength={30}
                  autoComplete="off"
                  value={draft.shortcut}
                  error={refusals.shortcut}
                  onChange={(shortcut) => change({ shortcut: shortcut.toLowerCase() })}
                />
              </Pair>
              <TextsField
                texts={draft.texts}
                refusals={refusals}
                onChange={(texts) => change({ texts })}
              />
            </Card>
            <Card title={t('canned.whose')}>
              <ChoiceField
                name="scope"
                label={t('canned.scope')}
                value={draft.scope}
                error={refusals.scope}
                choices={scopes.map((scope) => ({
                  value: scope,
                  label: t(`canned.scope.${scope}`),
                  meaning: t(`canned.meaning.${scope}`),
                }))}
                onChange={(scope) => change({ scope })}
              />
              {draft.scope === 'team' ? (
                <SelectField
                  name="team"
                  label={t('canned.team')}
                  value={draft.team}
                  error={refusals.team}
                  onChange={(team) => change({ team })}
                >
                  <option value="">{t('form.choose')}</option>
                  {teams.map(({ key, name }) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                </SelectField>
              ) : null}
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
