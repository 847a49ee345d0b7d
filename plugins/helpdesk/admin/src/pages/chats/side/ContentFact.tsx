import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { VisitorView } from '../../../../../contracts/console';
import { useDesk } from '../../../i18n/desk-context';

/** The entry behind the page that the visitor is on, for whoever may read it, with the way to where it is written. */
export const ContentFact = ({ visitor: { content } }: { visitor: VisitorView }) => {
  const { t, locale } = useDesk();
  if (!content) return null;
  return (
    <Frame aria-label={t('chats.content')}>
      <small>{content.type}</small>
      <strong dir="auto" lang={content.locale ?? locale}>
        {content.title}
      </strong>
      <Link to={content.editUrl} target="_blank">
        {t('chats.content.edit')}
      </Link>
    </Frame>
  );
};

const Frame = styled.section`
  display: grid;
  gap: 0.2rem;
  padding: 1rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-inline-start: 3px solid ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow-wrap: anywhere;

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  strong {
    font-weight: 600;
  }

  a {
    width: fit-content;
    min-height: 2.4rem;
    color: ${({ theme }) => theme.colors.primary600};
    font-size: 1.3rem;
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
