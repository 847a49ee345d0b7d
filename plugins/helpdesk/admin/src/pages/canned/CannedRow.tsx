import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CannedReply } from '../../../../contracts/faq';
import { firstLine } from '../../components/editor/editor-html';
import { languageName } from '../../components/localized-field/languages-of';
import { useDesk } from '../../i18n/desk-context';
import { directionOf } from '../../i18n/direction';
import { cannedTextFor } from '../ticket/compose/canned-text';
import { DeleteCanned } from './DeleteCanned';

/** One reply of the list: what it is called, when it serves, how it begins, how often it did. */
export const CannedRow = ({ reply }: { reply: CannedReply }) => {
  const { t, locale } = useDesk();
  const text = cannedTextFor(reply.texts, locale);
  const languages = Object.keys(reply.texts);
  return (
    <Row>
      <div>
        <Title>
          <Link to={`/plugins/helpdesk/canned/${reply.key}`}>
            <bdi>{reply.title}</bdi>
          </Link>
          {reply.shortcut ? <kbd dir="ltr">/{reply.shortcut}</kbd> : null}
        </Title>
        {reply.hint ? <p dir="auto">{reply.hint}</p> : null}
        {text ? (
          <p data-line lang={text.locale} dir={directionOf(text.locale)}>
            {firstLine(text.html)}
          </p>
        ) : null}
        <Facts>
          <span>{t('canned.uses', { count: reply.uses })}</span>
          <span>
            {languages.map((code, index) => (
              <span key={code}>
                {index > 0 ? ' · ' : ''}
                <bdi lang={code}>{languageName(code)}</bdi>
              </span>
            ))}
          </span>
          {reply.owner && reply.scope !== 'personal' ? (
            <span>{t('canned.by', { name: reply.owner.name })}</span>
          ) : null}
          {reply.mayEdit ? null : <span>{t('canned.readOnly')}</span>}
        </Facts>
      </div>
      {reply.mayEdit ? <DeleteCanned reply={reply} /> : null}
    </Row>
  );
};

const Row = styled.li`
  position: relative;
  display: flex;
  align-items: flex-start;
  gap: 1.2rem;
  padding-block: 1.2rem;
  padding-inline: 2rem 1.2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  & + & {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  > div {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2rem;
    min-width: 0;
  }

  p {
    justify-self: start;
    max-width: 100%;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    overflow-wrap: anywhere;
  }

  p[data-line] {
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral800};
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

const Title = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0.8rem;

  a {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
    overflow-wrap: anywhere;
    text-decoration: none;
  }

  /* The whole row leads to it; for screen readers the title is the link. */
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  a:focus-visible {
    outline: none;
  }

  a:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  kbd {
    color: ${({ theme }) => theme.colors.neutral600};
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 1.2rem;
  }
`;

const Facts = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;
