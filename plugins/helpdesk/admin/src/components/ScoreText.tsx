import { styled } from 'styled-components';
import { SCORE_MAX, type RatingScale } from '../../../contracts/rating';
import { signOf, wordOf } from '../format/rating';
import { useDesk } from '../i18n/desk-context';

interface Score {
  score: number;
  scale: RatingScale;
  percent: number;
}

/** A score on its own scale: signs for the eye, and words that say the same. */
export const ScoreText = ({ score, scale, percent }: Score) => {
  const { t } = useDesk();
  return (
    <Line>
      <Signs aria-hidden $isStars={scale === 'stars'}>
        {signOf(score, scale)}
      </Signs>
      <span>
        {t(`rating.word.${wordOf(percent, scale)}`)} (
        {t('rating.score', { score, most: SCORE_MAX[scale] })})
      </span>
    </Line>
  );
};

const Line = styled.span`
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 0.8rem;
`;

/* The stars have the tone of a warning: they are read beside words, never alone. */
const Signs = styled.span<{ $isStars: boolean }>`
  color: ${({ theme, $isStars }) => ($isStars ? theme.colors.warning600 : 'inherit')};
  font-size: 1.6rem;
  letter-spacing: ${({ $isStars }) => ($isStars ? '0.1rem' : '0')};
  line-height: 1.4;
`;
