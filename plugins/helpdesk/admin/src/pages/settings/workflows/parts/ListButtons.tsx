import { IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { useDesk } from '../../../../i18n/desk-context';
import { RowButtons } from '../../../../components/TableFrame';

interface ListButtonsProps {
  /** Of what is moved or taken out. */
  name: string;
  at: number;
  count: number;
  onMove: (to: number) => void;
  onRemove?: () => void;
}

/** Up, down, and out of the list. */
export const ListButtons = ({ name, at, count, onMove, onRemove }: ListButtonsProps) => {
  const { t } = useDesk();
  return (
    <RowButtons>
      <IconButton
        label={t('workflows.up', { name })}
        variant="ghost"
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        label={t('workflows.down', { name })}
        variant="ghost"
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      >
        <ArrowDown />
      </IconButton>
      {onRemove ? (
        <IconButton label={t('workflows.remove', { name })} variant="ghost" onClick={onRemove}>
          <Trash />
        </IconButton>
      ) : null}
    </RowButtons>
  );
};
