import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { RatingFigures } from '../../../../contracts/rating';
import { Panel } from '../../components/Panel';
import { formatPercent } from '../../format/rating';
import { useDesk } from '../../i18n/desk-context';
import { Spread } from './Spread';

/** The whole period in four figures and a spread. */
export const Summary = ({ figures }: { figures: RatingFigures }) => {
  const { t, locale } = useDesk();
  const { asked, answered, rated, average, distribution } = figures;
  return (
    <Frame aria-labelledby="ratings-total">
      <h2 id="ratings-total">{t('ratings.total')}</h2>
      <div>
        <dl>
          <Figure label={t('ratings.average')}>
            {average === null ? t('ratings.none') : formatPercent(average, locale)}
          </Figure>
          <Figure label={t('ratings.rated')}>{new Intl.NumberFormat(locale).format(rated)}</Figure>
          <Figure
            label={t('ratings.answerRate')}
            note={asked === 0 ? t('ratings.notAsked') : t('ratings.answered', { answered, asked })}
          >
            {asked === 0 ? t('ratings.none') : formatPercent((answered / asked) * 100, locale)}
          </Figure>
        </dl>
        <Spread distribution={distribution} />
      </div>
    </Frame>
  );
};

const Figure = ({
  label,
  note,
  children,
}: {
  label: string;
  note?: string;
  children: ReactNode;
}) => (
  <div>
    <dt>{label}</dt>
    <dd>
      <strong>{children}</strong>
      {note ? <small>{note}</small> : null}
    </dd>
  </div>
);

const Frame = styled(Panel)`
  display: grid;
  gap: 1.6rem;
  padding: 2.4rem;

  h2 {
    font-size: 1.6rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
  }

  > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: 2.4rem 4.8rem;
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 1.6rem 4.8rem;
  }

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  dd {
    display: grid;
    margin: 0;
  }

  strong {
    font-size: 2.4rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
    font-variant-numeric: tabular-nums;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  @media (max-width: 1023px) {
    padding: 1.6rem;

    > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
