import { Button } from '@strapi/design-system';
import { GridNine } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';
import { ColumnsDialog } from './ColumnsDialog';
import type { QueueColumn } from './queue-columns';

/** Opens the choice of columns; each opening begins with what is shown now. */
export const ColumnsButton = ({ columns }: { columns: QueueColumn[] }) => {
  const { t } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Place>
      <Button
        variant="tertiary"
        startIcon={<GridNine />}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {t('columns.open')}
      </Button>
      {isOpen ? (
        <ColumnsDialog shown={columns.map(({ id }) => id)} onClose={() => setIsOpen(false)} />
      ) : null}
    </Place>
  );
};

const Place = styled.div`
  flex: none;
`;
