import { keyframes, styled } from 'styled-components';
import { useDesk } from '../i18n/desk-context';
import { Hidden, Panel } from './Panel';

interface SkeletonProps {
  lines: number;
  /** Stands on a card already. */
  isBare?: boolean;
}

/** Grey lines in the place of what is being loaded; said aloud once. */
export const Skeleton = ({ lines, isBare = false }: SkeletonProps) => {
  const { t } = useDesk();
  return (
    <Frame $isBare={isBare} aria-busy="true">
      <Hidden role="status">{t('loading')}</Hidden>
      {Array.from({ length: lines }, (_, line) => (
        <Line key={line} aria-hidden />
      ))}
    </Frame>
  );
};

const breathe = keyframes`
  50% { opacity: 0.45; }
`;

const Frame = styled(Panel)<{ $isBare: boolean }>`
  display: grid;
  gap: 1px;
  padding: ${({ $isBare }) => ($isBare ? 0 : '0.8rem 2rem')};
  ${({ $isBare }) => ($isBare ? 'border: 0;' : '')}
`;

const Line = styled.div`
  height: 1.4rem;
  margin-block: 1.7rem;
  border-radius: 0.4rem;
  background: ${({ theme }) => theme.colors.neutral150};

  &:nth-child(3n) {
    width: 82%;
  }

  &:nth-child(3n + 1) {
    width: 64%;
  }

  @media (prefers-reduced-motion: no-preference) {
    animation: ${breathe} 1.6s ease-in-out infinite;
  }
`;
