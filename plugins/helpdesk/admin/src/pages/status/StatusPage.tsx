import { Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { CheckLevel } from '../../../../contracts/insight';
import { useGetStatusQuery } from '../../api/status';
import { Failed } from '../../components/Notice';
import { Content, Panel } from '../../components/Panel';
import { Skeleton } from '../../components/Skeleton';
import { Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';

const LOOK_EVERY = 30_000;

/** Does the desk work, in words that need no administrator to read them. */
export const StatusPage = () => {
  const { t } = useDesk();
  const {
    data: status,
    isError,
    error,
    refetch,
  } = useGetStatusQuery(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval: LOOK_EVERY,
  });
  return (
    <main id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
      <Page.Title>{t('status.title')}</Page.Title>
      <Content>
        <Typography tag="h1" variant="beta" id="main-content-title">
          {t('status.title')}
        </Typography>
        {!status && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
        {!status && !isError ? <Skeleton lines={5} /> : null}
        {status ? (
          <Card>
            <Level $level={status.level}>
              <LevelIcon level={status.level} />
              <strong>{t(`status.${status.level}`)}</strong>
              <small>
                <Time at={status.at} />
              </small>
            </Level>
            <ul>
              {status.checks.map((check) => (
                <Level as="li" key={check.name} $level={check.level}>
                  <LevelIcon level={check.level} />
                  <div>
                    <strong>{t(`status.check.${check.name}`)}</strong>
                    <p>{t(`status.code.${check.code}`, check.values)}</p>
                  </div>
                </Level>
              ))}
            </ul>
          </Card>
        ) : null}
      </Content>
    </main>
  );
};

const ICONS = { ok: CheckCircle, warning: WarningCircle, failed: CrossCircle };

const LevelIcon = ({ level }: { level: CheckLevel }) => {
  const { t } = useDesk();
  const Icon = ICONS[level];
  return <Icon role="img" aria-label={t(`status.level.${level}`)} width="2rem" height="2rem" />;
};

const Card = styled(Panel)`
  max-width: 72rem;
  margin-block-start: 1.6rem;
  overflow: hidden;
`;

const Level = styled.div<{ $level: CheckLevel }>`
  display: flex;
  align-items: flex-start;
  gap: 1.2rem;
  padding: 1.4rem 2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  & + ul > li,
  li& {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  svg {
    flex: none;
  }

  svg path {
    fill: ${({ theme, $level }) =>
      ({
        ok: theme.colors.success600,
        warning: theme.colors.warning600,
        failed: theme.colors.danger600,
      })[$level]};
  }

  strong {
    font-weight: 600;
  }

  small {
    margin-inline-start: auto;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  p {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
