import { File, Link } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { FaqInsertion } from '../../../../../contracts/faq-insight';
import { firstLine } from '../../../components/editor/editor-html';
import { languageName } from '../../../components/localized-field/languages-of';
import { useDesk } from '../../../i18n/desk-context';
import { directionOf } from '../../../i18n/direction';
import { cannedTextFor } from './canned-text';
import { useComposeTicket } from './compose-ticket';
import type { Insertable } from './insertables';

/** One choice of the list: what it is called, when it serves, how it begins. */
export const InsertOption = ({ item }: { item: Insertable }) => {
  const { t } = useDesk();
  const { locale } = useComposeTicket();
  switch (item.kind) {
    case 'canned': {
      const { title, hint, shortcut, texts } = item.reply;
      const text = cannedTextFor(texts, locale);
      return (
        <Option
          title={title}
          hint={hint}
          beginning={text ? firstLine(text.html) : ''}
          locale={text?.locale ?? null}
          isFallback={text?.isFallback ?? false}
        >
          {shortcut ? <kbd dir="ltr">/{shortcut}</kbd> : null}
        </Option>
      );
    }
    case 'faq': {
      const { question, staffHint, beginning, locale: own, isFallback, hasPage } = item.answer;
      return (
        <Option
          title={question}
          hint={staffHint}
          beginning={beginning}
          locale={own}
          isFallback={isFallback}
        >
          {hasPage ? null : <Badge>{t('insert.staffOnly')}</Badge>}
        </Option>
      );
    }
    case 'way':
      return <Way as={item.as} />;
    default:
      return item satisfies never;
  }
};

const Option = ({
  title,
  hint,
  beginning,
  locale,
  isFallback,
  children,
}: {
  title: string;
  hint: string;
  beginning: string;
  /** Of the text. */
  locale: string | null;
  isFallback: boolean;
  children: ReactNode;
}) => {
  const { t } = useDesk();
  return (
    <>
      <Title>
        <strong dir="auto">{title}</strong>
        {children}
        {isFallback && locale ? (
          <Badge title={t('canned.fallback')}>{languageName(locale)}</Badge>
        ) : null}
      </Title>
      {hint ? <Hint dir="auto">{hint}</Hint> : null}
      {beginning && locale ? (
        <Line lang={locale} dir={directionOf(locale)}>
          {beginning}
        </Line>
      ) : null}
    </>
  );
};

const Way = ({ as }: { as: FaqInsertion }) => {
  const { t } = useDesk();
  const Icon = as === 'text' ? File : Link;
  return (
    <WayLine>
      <Icon aria-hidden width="1.6rem" height="1.6rem" />
      {t(`insert.as.${as}`)}
    </WayLine>
  );
};

const Title = styled.span`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0.8rem;

  strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  kbd {
    color: ${({ theme }) => theme.colors.neutral600};
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 1.2rem;
  }
`;

const Badge = styled.span`
  padding-inline: 0.6rem;
  border-radius: 1rem;
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.1rem;
  line-height: 1.8rem;
`;

/* What runs against the page's direction stays at the page's edge. */
const Hint = styled.span`
  justify-self: start;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;

const Line = styled.span`
  justify-self: start;
  max-width: 100%;
  overflow: hidden;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const WayLine = styled.span`
  display: flex;
  align-items: center;
  gap: 1.2rem;

  svg {
    flex: none;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
`;
