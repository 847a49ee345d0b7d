import { Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { Content } from '../../components/Panel';
import { ENTRY_LIST } from '../../faq-entry';
import { useDesk } from '../../i18n/desk-context';
import { usePermissions } from '../../use-permissions';

const HOME = '/plugins/helpdesk/faq';

interface FaqFrameProps {
  /** Which of the three pages, as its texts are named. */
  name: 'searches' | 'votes' | 'usage';
  /** What narrows it, and what is done with all of it. */
  tools: ReactNode;
  children: ReactNode;
}

/** One of the three pages about the FAQ, with the way to the others and to where entries are written. */
export const FaqFrame = ({ name, tools, children }: FaqFrameProps) => {
  const { t } = useDesk();
  const { canReadFaqContent } = usePermissions();
  return (
    <main id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
      <Page.Title>{`${t(`faq.${name}`)} · ${t('nav.faq')}`}</Page.Title>
      <Content>
        <Head>
          <Typography tag="h1" variant="beta" id="main-content-title">
            {t('nav.faq')}
          </Typography>
          {canReadFaqContent ? (
            <Write to={ENTRY_LIST}>
              <Pencil aria-hidden width="1.4rem" height="1.4rem" />
              {t('faq.write')}
            </Write>
          ) : null}
        </Head>
        <Parts aria-label={t('nav.faq')}>
          <NavLink to={HOME} end>
            {t('faq.searches')}
          </NavLink>
          <NavLink to={`${HOME}/votes`}>{t('faq.votes')}</NavLink>
          <NavLink to={`${HOME}/usage`}>{t('faq.usage')}</NavLink>
        </Parts>
        <Tools>
          <p>{t(`faq.${name}.intro`)}</p>
          <div>{tools}</div>
        </Tools>
        {children}
      </Content>
    </main>
  );
};

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.8rem 2.4rem;
`;

const Write = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
  min-height: 2.4rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.4rem;
  text-decoration: none;

  svg path {
    fill: currentColor;
  }

  &:hover {
    text-decoration: underline;
  }

  &:focus-visible {
    border-radius: 0.2rem;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Parts = styled.nav`
  display: flex;
  gap: 2.4rem;
  margin-block: 1.2rem 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  overflow-x: auto;
  scrollbar-width: none;

  a {
    display: flex;
    align-items: center;
    flex: none;
    min-height: 4rem;
    border-block: 2px solid transparent;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
    font-weight: 500;
    text-decoration: none;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  a.active {
    border-block-end-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Tools = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  justify-content: space-between;
  gap: 1.2rem 2.4rem;
  margin-block-end: 1.6rem;

  p {
    flex: 1 1 36rem;
    max-width: 72ch;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
    line-height: var(--desk-line, 1.5);
    text-wrap: pretty;
  }

  > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem;
  }

  /* As high as the fields beside it. */
  button {
    height: auto;
    min-height: 3.6rem;
  }
`;
