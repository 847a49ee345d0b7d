import { IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import type { EntryView } from '../../../../../contracts/tickets';
import { useDesk } from '../../../i18n/desk-context';
import { excerptOf } from '../conversation/excerpt-of';

/** The message that the next one answers to. */
export const QuoteChip = ({ entry, onRemove }: { entry: EntryView; onRemove: () => void }) => {
  const { t } = useDesk();
  return (
    <Frame>
      <span>
        <b>
          <bdi>{entry.actor.name}</bdi>
        </b>
        <bdi>{excerptOf(entry)}</bdi>
      </span>
      <IconButton
        type="button"
        size="S"
        variant="ghost"
        label={t('chats.quote.remove')}
        onClick={onRemove}
      >
        <Cross />
      </IconButton>
    </Frame>
  );
};

const Frame = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 0.8rem;
  padding-inline-start: 1.2rem;
  border-inline-start: 3px solid ${({ theme }) => theme.colors.primary600};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.4);

  > span {
    display: grid;
    flex: 1;
    min-width: 0;
  }

  b {
    font-weight: 600;
  }

  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
