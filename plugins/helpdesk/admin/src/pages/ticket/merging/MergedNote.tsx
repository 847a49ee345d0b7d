import { useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { Banner } from '../../../components/Banner';
import { useDesk } from '../../../i18n/desk-context';

/** Said to who followed a link to a request that is part of this one now, or has just merged it. */
export const MergedNote = () => {
  const { t } = useDesk();
  // Left there by our own navigation alone; anything else is not taken for a number.
  const { mergedFrom } = (useLocation().state ?? {}) as { mergedFrom?: unknown };
  if (typeof mergedFrom !== 'number') return null;
  return (
    <Space>
      <Banner tone="info" role="status">
        {t('merge.ledHere', { number: mergedFrom })}
      </Banner>
    </Space>
  );
};

const Space = styled.div`
  margin-block-end: 1.6rem;
`;
