import { Button, Typography } from '@strapi/design-system';
import { ArrowClockwise, Lock, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { describeError, readError } from '../format/error';
import { useDesk } from '../i18n/desk-context';
import { Panel } from './Panel';

interface NoticeProps {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** A page or list that has nothing to show, and says why and what to do. */
export const Notice = ({ icon, title, children, action }: NoticeProps) => (
  <Frame>
    {icon}
    <Typography tag="h2" variant="delta">
      {title}
    </Typography>
    {children ? (
      <Typography tag="p" textColor="neutral600">
        {children}
      </Typography>
    ) : null}
    {action}
  </Frame>
);

/** Refused: no right to this page, or the ticket is not there for this agent. */
export const Refused = ({ children }: { children?: ReactNode }) => {
  const { t } = useDesk();
  return (
    <Notice icon={<Lock aria-hidden width="3.2rem" height="3.2rem" />} title={t('refused.title')}>
      {children ?? t('refused.text')}
    </Notice>
  );
};

/** A request failed; 403 and 404 are told apart from trouble that may pass. */
export const Failed = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const { t, tMaybe } = useDesk();
  const failure = readError(error);
  if (failure.status === 403) return <Refused />;
  return (
    <div role="alert">
      <Notice
        icon={<WarningCircle aria-hidden width="3.2rem" height="3.2rem" />}
        title={failure.status === 404 ? t('missing.title') : t('failed.title')}
        action={
          <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
            {t('retry')}
          </Button>
        }
      >
        {describeError(failure, tMaybe)}
      </Notice>
    </div>
  );
};

const Frame = styled(Panel)`
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 1.2rem;
  padding: 6.4rem 2.4rem;
  text-align: center;

  > svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }

  > p {
    max-width: 48rem;
  }
`;
