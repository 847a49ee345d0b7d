import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';

interface PagerProps {
  /** This is not the first page. */
  isLater: boolean;
  /** Cursor of the next page; null: this is the last. */
  next: string | null;
  onShow: (after: string | undefined) => void;
}

/** To the next page, and back to the first; nothing where one page holds all. */
export const Pager = ({ isLater, next, onShow }: PagerProps) => {
  const { t } = useDesk();
  if (!isLater && next === null) return null;
  return (
    <More>
      <Button variant="tertiary" disabled={!isLater} onClick={() => onShow(undefined)}>
        {t('pager.first')}
      </Button>
      <Button variant="tertiary" disabled={next === null} onClick={() => onShow(next ?? undefined)}>
        {t('pager.next')}
      </Button>
    </More>
  );
};

const More = styled.nav`
  display: flex;
  justify-content: space-between;
  margin-block-start: 1.6rem;
`;
