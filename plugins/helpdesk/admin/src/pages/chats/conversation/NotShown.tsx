import { IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { Failed } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { endsShowing } from './ends-showing';
import { Unsent } from './Unsent';

interface NotShownProps {
  number: number;
  /** Null: it is on its way. */
  error: unknown;
  onRetry: () => void;
  /** It is another request now. */
  onMerged: (into: number) => void;
  onClose: () => void;
}

/** The place of a chat that has not come, or may not be seen any more. */
export const NotShown = ({ number, error, onRetry, onMerged, onClose }: NotShownProps) => {
  const { t } = useDesk();
  const failure = error ? readError(error) : null;
  const into = failure?.into ?? null;
  useEffect(() => {
    if (into !== null) onMerged(into);
  }, [into, onMerged]);
  if (!failure || into !== null) {
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
        {endsShowing(failure) ? <Unsent number={number} /> : null}
      </Inside>
    </>
  );
};

const Inside = styled.div`
  min-height: 0;
  padding: 1.6rem;
  overflow-y: auto;
`;

const Corner = styled.div`
  display: flex;
  justify-content: flex-end;
  padding: 0.8rem;
`;
