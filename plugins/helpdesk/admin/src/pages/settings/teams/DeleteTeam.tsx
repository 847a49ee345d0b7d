import { IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { TeamProfile } from '../../../../../contracts/people';
import { useDeleteTeamMutation } from '../../../api/teams';
import { describeError, describeFields, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ConfirmDialog } from '../frame/ConfirmDialog';

/** Asks, deletes, and says why where the server does not. */
export const DeleteTeam = ({ team }: { team: TeamProfile }) => {
  const { t, tMaybe, locale } = useDesk();
  const { toggleNotification } = useNotification();
  const [isAsked, setIsAsked] = useState(false);
  const [remove, { error, isLoading, reset }] = useDeleteTeamMutation();
  const failure = error ? readError(error) : null;
  const places = failure ? describeFields(failure, { locale, translate: tMaybe }) : {};
  const onConfirm = async () => {
    const answer = await remove({ key: team.key });
    if ('error' in answer) return;
    setIsAsked(false);
    toggleNotification({ type: 'success', message: t('teams.deleted', { name: team.name }) });
  };
  return (
    <>
      <IconButton
        label={t('teams.delete', { name: team.name })}
        variant="ghost"
        onClick={() => {
          reset();
          setIsAsked(true);
        }}
      >
        <Trash />
      </IconButton>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('teams.delete', { name: team.name })}
        confirm={t('teams.delete.confirm')}
        isBusy={isLoading}
        onConfirm={() => void onConfirm()}
        onCancel={() => setIsAsked(false)}
      >
        {failure
          ? [...new Set([describeError(failure, tMaybe), ...Object.values(places)])].join(' ')
          : t('teams.delete.text')}
      </ConfirmDialog>
    </>
  );
};
