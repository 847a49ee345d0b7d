import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Draft } from '../../../../../contracts/tickets';
import { Banner } from '../../../components/Banner';
import { RichText } from '../../../components/editor/RichText';
import { Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';
import { fromDraftBody } from './draft-content';

interface DraftOfferProps {
  draft: Draft;
  onTake: () => void;
  onRefuse: () => void;
}

/** Another device saved something else meanwhile. Both are there; the agent says which one stays. */
export const DraftOffer = ({ draft, onTake, onRefuse }: DraftOfferProps) => {
  const { t } = useDesk();
  return (
    <Banner
      tone="info"
      role="status"
      title={t('draft.offerTitle')}
      action={
        <Choice>
          <Button type="button" size="S" variant="secondary" onClick={onTake}>
            {t('draft.offerTake')}
          </Button>
          <Button type="button" size="S" variant="tertiary" onClick={onRefuse}>
            {t('draft.offerRefuse')}
          </Button>
        </Choice>
      }
    >
      <p>
        <Time at={draft.savedAt} />
      </p>
      <Words>
        <RichText html={fromDraftBody(draft).text} />
      </Words>
    </Banner>
  );
};

/** Enough to know it by. */
export const Words = styled.div`
  max-height: 9.6rem;
  margin-block-start: 0.8rem;
  padding-inline-start: 1.2rem;
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral300};
  overflow-y: auto;

  &:has(> :empty) {
    display: none;
  }
`;

const Choice = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;
