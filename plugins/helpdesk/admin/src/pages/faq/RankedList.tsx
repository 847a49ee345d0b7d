import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { Panel } from '../../components/Panel';
import { entryEditor } from '../../faq-entry';
import { formatPercent } from '../../format/rating';
import { useDesk } from '../../i18n/desk-context';
import { directionOf } from '../../i18n/direction';
import { usePermissions } from '../../use-permissions';
import { helpfulPercent, type Ranked, type Ranking } from './rank-usage';

/** Ten entries in the order of one count, each with what it is out of. */
export const RankedList = ({ name, ranked }: { name: Ranking; ranked: readonly Ranked[] }) => {
  const { t, locale: reader } = useDesk();
  const { canReadFaqContent } = usePermissions();
  const number = new Intl.NumberFormat(reader);
  const most = Math.max(1, ...ranked.map(({ value }) => value));
  return (
    <Frame aria-labelledby={`faq-${name}`}>
      <h2 id={`faq-${name}`}>{t(`faq.rank.${name}`)}</h2>
      {ranked.length === 0 ? <p>{t(`faq.rank.${name}.none`)}</p> : null}
      <ol>
        {ranked.map(({ row, value }) => (
          <li key={row.entry}>
            <span {...(row.locale ? { lang: row.locale, dir: directionOf(row.locale) } : {})}>
              {row.question !== null && canReadFaqContent ? (
                <Link to={entryEditor(row.entry, row.locale)}>{row.question}</Link>
              ) : (
                (row.question ?? t('faq.gone'))
              )}
            </span>
            <strong>{number.format(value)}</strong>
            <small>{noteOf(name, row, { t, reader })}</small>
            <Bar aria-hidden style={{ inlineSize: `${(value / most) * 100}%` }} />
          </li>
        ))}
      </ol>
    </Frame>
  );
};

const noteOf = (
  name: Ranking,
  row: Ranked['row'],
  { t, reader }: { t: ReturnType<typeof useDesk>['t']; reader: string }
): string => {
  if (name === 'leastHelpful') {
    return t('faq.ofVotes', { count: row.helpful + row.unhelpful });
  }
  if (name === 'mostFollowed') return t('faq.ofViews', { count: row.views });
  const percent = helpfulPercent(row);
  return percent === null
    ? t('faq.noVotes')
    : t('faq.helpfulShare', { percent: formatPercent(percent, reader) });
};

const Frame = styled(Panel)`
  min-width: 0;
  padding: 2rem 2rem 1.2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  h2 {
    margin-block-end: 0.8rem;
    font-size: 1.6rem;
    font-weight: 600;
  }

  > p {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  li {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1.6rem;
    padding-block: 0.8rem 1rem;
  }

  li + li {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li > span:first-child {
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  strong {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  small {
    grid-column: 1 / -1;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  a {
    color: ${({ theme }) => theme.colors.neutral800};
    text-decoration: none;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  a:focus-visible {
    border-radius: 0.2rem;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Bar = styled.span`
  position: absolute;
  inset-block-end: 0;
  inset-inline-start: 0;
  height: 0.3rem;
  border-radius: 0.2rem;
  background: ${({ theme }) => theme.colors.primary500};
`;
