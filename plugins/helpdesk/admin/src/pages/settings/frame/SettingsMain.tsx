import { Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';

interface SettingsMainProps {
  title: string;
  /** One sentence: what this page is for. */
  intro: string;
  /** Page above this one. */
  back?: { to: string; label: string };
  action?: ReactNode;
  /** Lists, and forms with something beside them, take the width that other forms leave free. */
  isWide?: boolean;
  children: ReactNode;
}

/** A page of the settings: where it belongs, its name, what it is for, and its cards. */
export const SettingsMain = ({
  title,
  intro,
  back,
  action,
  isWide = false,
  children,
}: SettingsMainProps) => {
  const { direction } = useDesk();
  return (
    <Main
      id="main-content"
      aria-labelledby="main-content-title"
      tabIndex={-1}
      style={{ maxWidth: isWide ? '112rem' : '84rem' }}
    >
      <Page.Title>{title}</Page.Title>
      {back ? (
        <Back to={back.to}>
          <ArrowLeft
            aria-hidden
            width="1.2rem"
            height="1.2rem"
            style={direction === 'rtl' ? { transform: 'scaleX(-1)' } : undefined}
          />
          {back.label}
        </Back>
      ) : null}
      <Head>
        <div>
          <Typography tag="h1" variant="beta" id="main-content-title">
            <bdi>{title}</bdi>
          </Typography>
          <p>{intro}</p>
        </div>
        {action}
      </Head>
      {children}
    </Main>
  );
};

const Main = styled.main`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;

  &:focus {
    outline: none;
  }
`;

const Back = styled(Link)`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
  justify-self: start;
  min-height: 2.4rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.3rem;
  text-decoration: none;

  svg path {
    fill: currentColor;
  }

  &:hover {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  justify-content: space-between;
  gap: 1.2rem 2.4rem;

  > div {
    flex: 1 1 32rem;
    min-width: 0;
  }

  p {
    max-width: 72ch;
    margin-block-start: 0.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
    line-height: var(--desk-line, 1.5);
    text-wrap: pretty;
  }
`;
