import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { HeldRight, HolderRights, RightsWorkflow } from '../../../../../contracts/rights';
import { useSaveRightsMutation } from '../../../api/rights';
import { Banner } from '../../../components/Banner';
import { Panel } from '../../../components/Panel';
import { readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { EditForm } from '../frame/EditForm';
import { isChanged, refusalsBelow } from '../frame/section-draft';
import { noteId } from './HolderSection';
import { draftOf, goneOf, newRight } from './right-draft';
import { RightCard } from './RightCard';

interface HolderFormProps {
  holder: HolderRights;
  workflows: RightsWorkflow[];
  /** Somebody else has changed them: reads what stands now. */
  onConflict: () => void;
}

/** The rights of one holder, changed one by one and saved together. */
export const HolderForm = ({ holder, workflows, onConflict }: HolderFormProps) => {
  const { t, locale } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const { toggleNotification } = useNotification();
  const [save, { isLoading, error, reset }] = useSaveRightsMutation();
  const [draft, setDraft] = useState<HeldRight[] | null>(null);
  const [isCleaning, setIsCleaning] = useState(false);
  const stored = draftOf(holder);
  const rights = draft ?? stored;
  const gone = goneOf(holder);
  const isReadOnly = !canUpdateSettings || (holder.note === 'owner' && stored.length === 0);
  const set = (index: number, right: HeldRight) =>
    setDraft(rights.map((one, at) => (at === index ? right : one)));
  const done = () => {
    setDraft(null);
    setIsCleaning(false);
  };

  const onSave = async () => {
    const { kind, key, version } = holder;
    const answer = await save({ kind, key, body: { version, rights } });
    if (!('error' in answer)) {
      done();
      toggleNotification({ type: 'success', message: t('settings.saved') });
    } else if (readError(answer.error).code === 'SETTINGS_CHANGED') onConflict();
  };

  return (
    <EditForm
      isDirty={isCleaning || (draft !== null && isChanged(draft, stored))}
      isReadOnly={!canUpdateSettings}
      isSaving={isLoading}
      error={error}
      onSave={() => void onSave()}
      onDiscard={() => {
        done();
        reset();
      }}
    >
      {(refusals) => (
        <>
          {holder.note ? (
            <Banner tone={holder.note === 'owner' ? 'info' : 'warning'}>{t(noteId(holder))}</Banner>
          ) : null}
          {gone.length > 0 && !isCleaning ? (
            <Banner
              tone="warning"
              title={t('rights.gone.title')}
              action={
                canUpdateSettings ? (
                  <Button type="button" variant="secondary" onClick={() => setIsCleaning(true)}>
                    {t('rights.gone.clean')}
                  </Button>
                ) : undefined
              }
            >
              {t('rights.gone.text', {
                parts: new Intl.ListFormat(locale, { type: 'unit' }).format(gone),
              })}
            </Banner>
          ) : null}
          {rights.length === 0 ? <Empty>{t('rights.holder.empty')}</Empty> : null}
          {rights.map((right, index) => (
            <RightCard
              // Rights have no names: their place is what they are known by.
              key={index}
              number={index + 1}
              right={right}
              workflows={workflows}
              refusals={refusalsBelow(refusals, `rights.${index}`)}
              disabled={isReadOnly}
              onChange={(next) => set(index, next)}
              onRemove={() => setDraft(rights.filter((_one, at) => at !== index))}
            />
          ))}
          {isReadOnly ? null : (
            <Foot>
              <Button
                type="button"
                variant="secondary"
                startIcon={<Plus />}
                onClick={() => setDraft([...rights, newRight(null)])}
              >
                {t('rights.add')}
              </Button>
              <small>{t('rights.change.effect')}</small>
            </Foot>
          )}
        </>
      )}
    </EditForm>
  );
};

const Empty = styled(Panel)`
  padding: 3.2rem 2.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  text-align: center;
`;

const Foot = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem 1.6rem;

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: var(--desk-line, 1.5);
  }
`;
