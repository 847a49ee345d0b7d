import { IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Company } from '../../../../../contracts/companies';
import { useDeleteCompanyMutation } from '../../../api/companies';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ConfirmDialog } from '../frame/ConfirmDialog';

/** Asks, deletes, and says why where the server does not. */
export const DeleteCompany = ({ company }: { company: Company }) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [isAsked, setIsAsked] = useState(false);
  const [remove, { error, isLoading, reset }] = useDeleteCompanyMutation();
  const { key, name, members } = company;
  const failure = error ? describeError(readError(error), tMaybe) : null;
  const text = members > 0 ? t('error.COMPANY_IN_USE') : t('companies.delete.text');
  const onConfirm = async () => {
    const answer = await remove({ key });
    if ('error' in answer) return;
    setIsAsked(false);
    toggleNotification({ type: 'success', message: t('companies.deleted', { name }) });
  };
  return (
    <>
      <IconButton
        label={t('companies.delete', { name })}
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
        title={t('companies.delete', { name })}
        confirm={t('companies.delete.confirm')}
        isBusy={isLoading}
        onConfirm={() => void onConfirm()}
        onCancel={() => setIsAsked(false)}
      >
        {failure ?? text}
      </ConfirmDialog>
    </>
  );
};
