import { useState } from 'react';
import { useGetMacrosQuery } from '../../../api/macros';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { StepList } from '../../macros/StepList';
import { SelectField } from '../../settings/fields/SelectField';
import { ManyDialog } from './ManyDialog';
import type { Start } from './use-start';

interface MacroDialogProps {
  what: string;
  starting: Start;
  onClose: () => void;
}

/** A macro for all of the tickets; in each, all of its steps or none. */
export const MacroDialog = ({ what, starting, onClose }: MacroDialogProps) => {
  const { t } = useDesk();
  const { data } = useGetMacrosQuery();
  const [chosen, setChosen] = useState('');
  const macros = data?.filter(({ problems }) => problems.length === 0);
  const macro = macros?.find(({ key }) => key === chosen);
  const confirm = async () => {
    if (await starting.start({ kind: 'macro', macro: chosen })) onClose();
  };
  return (
    <ManyDialog
      title={t('many.macroTitle', { what })}
      confirm={macro?.title ?? t('many.macro')}
      refusal={starting.refusal}
      isBusy={starting.isStarting}
      isReady={macro !== undefined}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {!macros ? <Skeleton lines={2} /> : null}
      {macros?.length === 0 ? <p>{t('macros.empty')}</p> : null}
      {macros && macros.length > 0 ? (
        <SelectField name="macro" label={t('many.macro')} value={chosen} onChange={setChosen}>
          <option value="">{t('form.choose')}</option>
          {macros.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </SelectField>
      ) : null}
      {macro ? <StepList macro={macro} /> : null}
    </ManyDialog>
  );
};
