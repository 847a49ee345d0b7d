import { styled } from 'styled-components';
import { RATING_KINDS, RATING_PERCENTS, type RatingKind } from '../../../../contracts/rating';
import { Hidden } from '../../components/Panel';
import { WORKFLOW_COLOURS } from '../../components/workflow-colours';
import { kindOf } from '../../format/rating';
import { useDesk } from '../../i18n/desk-context';

const COLOURS: Record<RatingKind, string> = {
  good: WORKFLOW_COLOURS.green,
  neutral: WORKFLOW_COLOURS.yellow,
  bad: WORKFLOW_COLOURS.red,
};

/** Good, so-so and bad as parts of one bar; who listens hears how many each are. */
export const RatingBar = ({ distribution }: { distribution: readonly number[] }) => {
  const { t, locale } = useDesk();
  const total = distribution.reduce((sum, count) => sum + count, 0);
  const number = new Intl.NumberFormat(locale);
  if (total === 0) return <span>{t('ratings.none')}</span>;
  // The keys of the record itself.
  const parts = (Object.keys(RATING_KINDS) as RatingKind[]).map((kind) => ({
    kind,
    count: RATING_PERCENTS.reduce<number>(
      (sum, percent, at) => sum + (kindOf(percent) === kind ? (distribution[at] ?? 0) : 0),
      0
    ),
  }));
  const words = parts.map(
    ({ kind, count }) => `${t(`rating.kind.${kind}`)}: ${number.format(count)}`
  );
  const text = new Intl.ListFormat(locale, { type: 'unit' }).format(words);
  return (
    <Bar title={text}>
      <Hidden>{text}</Hidden>
      {parts.map(({ kind, count }) =>
        count === 0 ? null : (
          <span key={kind} aria-hidden style={{ flexGrow: count, background: COLOURS[kind] }} />
        )
      )}
    </Bar>
  );
};

const Bar = styled.div`
  position: relative;
  display: flex;
  gap: 0.2rem;
  width: 100%;
  min-width: 8rem;
  max-width: 32rem;
  height: 1.2rem;
  border-radius: 0.6rem;
  overflow: hidden;

  > span[aria-hidden] {
    flex-basis: 0;
    min-width: 0.4rem;
  }
`;
