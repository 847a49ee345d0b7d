import { useState } from 'react';
import { newStep, missingInStep } from '../../macros/steps/step-draft';
import { AssignFields } from '../../macros/steps/AssignFields';
import { TagFields } from '../../macros/steps/TagFields';
import type { AssignStep, TagStep } from '../../../../../contracts/macros';
import { useDesk } from '../../../i18n/desk-context';
import { ManyDialog } from './ManyDialog';
import type { Start } from './use-start';

interface StepDialogProps {
  /** How many tickets, in words. */
  what: string;
  starting: Start;
  onClose: () => void;
}

/** Gives many tickets to a person, a team, both or nobody. */
export const AssignDialog = ({ what, starting, onClose }: StepDialogProps) => {
  const { t } = useDesk();
  const [value, setValue] = useState<Pick<AssignStep, 'agent' | 'team'>>({});
  const isReady = missingInStep({ kind: 'assign', ...value }, undefined).length === 0;
  const confirm = async () => {
    if (await starting.start({ kind: 'assign', ...value })) onClose();
  };
  return (
    <ManyDialog
      title={t('many.assignTitle', { what })}
      confirm={t('many.assign')}
      refusal={starting.refusal}
      isBusy={starting.isStarting}
      isReady={isReady}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <AssignFields name="many" value={value} refusals={{}} onChange={setValue} />
    </ManyDialog>
  );
};

/** Puts tags on many tickets, and takes tags off. */
export const TagDialog = ({ what, starting, onClose }: StepDialogProps) => {
  const { t } = useDesk();
  // Of the kind that it was made of.
  const [value, setValue] = useState(newStep('tag') as TagStep);
  const confirm = async () => {
    if (await starting.start(value)) onClose();
  };
  return (
    <ManyDialog
      title={t('many.tagTitle', { what })}
      confirm={t('many.tag')}
      refusal={starting.refusal}
      isBusy={starting.isStarting}
      isReady={missingInStep(value, undefined).length === 0}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TagFields
        name="many"
        value={value}
        onChange={(tags) => setValue({ kind: 'tag', ...tags })}
      />
    </ManyDialog>
  );
};
