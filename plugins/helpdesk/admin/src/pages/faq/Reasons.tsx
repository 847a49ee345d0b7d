import { styled } from 'styled-components';
import type { FaqReason } from '../../../../contracts/faq-insight';
import { languageName } from '../../components/localized-field/languages-of';
import { Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';

interface ReasonsProps {
  reasons: readonly FaqReason[];
  /** Says of each whether it was helpful; left out where all are alike. */
  showsVote?: boolean;
}

/** What visitors wrote with their votes, in their own words and direction. */
export const Reasons = ({ reasons, showsVote = false }: ReasonsProps) => {
  const { t } = useDesk();
  return (
    <List>
      {reasons.map(({ text, isHelpful, locale, at }, index) => (
        // Several may be of one moment; none moves while they are shown.
        <li key={`${at}-${index}`}>
          <blockquote dir="auto">{text}</blockquote>
          <small>
            {showsVote ? (
              <>
                <Vote $isHelpful={isHelpful}>
                  {t(isHelpful ? 'faq.panel.helpful' : 'faq.panel.unhelpful')}
                </Vote>
                {' · '}
              </>
            ) : null}
            <Time at={at} as="relative" />
            {' · '}
            <bdi lang={locale}>{languageName(locale)}</bdi>
          </small>
        </li>
      ))}
    </List>
  );
};

const Vote = styled.span<{ $isHelpful: boolean }>`
  color: ${({ theme, $isHelpful }) =>
    $isHelpful ? theme.colors.success600 : theme.colors.danger600};
  font-weight: 600;
`;

const List = styled.ul`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.8rem;

  li {
    padding-inline-start: 1.2rem;
    border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
  }

  blockquote {
    max-width: 80ch;
    margin: 0;
    color: ${({ theme }) => theme.colors.neutral800};
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
