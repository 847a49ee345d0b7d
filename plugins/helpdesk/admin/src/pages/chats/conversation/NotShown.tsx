import { IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { Failed } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';

interface NotShownProps {
  /** Null: it is on its way. */
  error: unknown;
  onRetry: () => void;
  /** It is another request now. */
  onMerged: (into: number) => void;
  onClose: () => void;
}

/** The place of a chat that has not come, or may not be seen any more. */
export const NotShown = ({ error, onRetry, onMerged, onClose }: NotShownProps) => {
  const { t } = useDesk();
  const into = error ? readError(error).into : null;
  useEffect(() => {
    if (into !== null) onMerged(into);
  }, [into, onMerged]);
  if (!error || into !== null) {
    return (
      <Inside>
        <Skeleton lines={7} isBare />
      </Inside>
    );
  }
  return (
    <>
      <Corner>
        <IconButton type="button" variant="ghost" label={t('chats.close')} onClick={onClose}>
          <Cross />
        </IconButton>
      </Corner>
      <Inside>
        <Failed error={error} onRetry={onRetry} />
      </Inside>
    </>
  );
};

const Inside = styled.div`
  padding: 1.6rem;
`;

const Corner = styled.div`
  display: flex;
  justify-content: flex-end;
  padding: 0.8rem;
`;
