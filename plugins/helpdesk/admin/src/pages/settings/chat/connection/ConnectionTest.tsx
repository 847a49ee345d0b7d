import { Button } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ChatSourceView } from '../../../../../../contracts/chat';
import { Banner } from '../../../../components/Banner';
import { Hidden } from '../../../../components/Panel';
import { useDesk } from '../../../../i18n/desk-context';
import { Card } from '../../frame/Card';
import { toldOrigin } from './told-origin';
import { useConnectionTest } from './use-connection-test';
import { WAYS, type Outcome } from './ways';

/** Tries from the owner's own browser how visitors' windows can reach the desk, and says what is in the way. */
export const ConnectionTest = ({ chat }: { chat: ChatSourceView }) => {
  const { t, locale } = useDesk();
  const { trying, outcomes, findings, start } = useConnectionTest(chat);
  const number = new Intl.NumberFormat(locale);
  const said = (outcome: Outcome): string => {
    if (outcome.kind === 'works') {
      return t('chatTest.works', { ms: number.format(outcome.ms) });
    }
    if (outcome.kind === 'blocked' && outcome.status !== null) {
      return t('chatTest.status', { status: String(outcome.status) });
    }
    return t(`chatTest.${outcome.kind}`);
  };
  const isWell = findings.length === 1 && findings[0] === 'well';
  return (
    <Card title={t('chatTest')} hint={t('chatTest.hint')}>
      <div>
        <Button
          type="button"
          variant="secondary"
          loading={trying !== null}
          onClick={() => void start()}
        >
          {t(findings.length > 0 ? 'chatTest.again' : 'chatTest.start')}
        </Button>
      </div>
      {trying !== null || findings.length > 0 ? (
        <Ways>
          {WAYS.map((way) => {
            const outcome = outcomes[way];
            return (
              <li key={way} data-way={way} data-outcome={outcome?.kind ?? 'waits'}>
                <Mark outcome={outcome} />
                <span>
                  <strong>{t(`chatTest.${way}`)}</strong>
                  <small>{t(`chatTest.${way}.meaning`)}</small>
                </span>
                <em>
                  {outcome
                    ? said(outcome)
                    : t(way === trying ? 'chatTest.trying' : 'chatTest.waits')}
                </em>
              </li>
            );
          })}
        </Ways>
      ) : null}
      {findings.map((finding) => (
        <Banner key={finding} tone={finding === 'well' ? 'info' : 'warning'}>
          {t(`chatTest.finding.${finding}`, {
            page: window.location.origin,
            told: toldOrigin(chat.embed) ?? '',
          })}
        </Banner>
      ))}
      <Hidden role="status">
        {findings.length > 0 ? t(isWell ? 'chatTest.done.well' : 'chatTest.done.not') : ''}
      </Hidden>
    </Card>
  );
};

const Mark = ({ outcome }: { outcome: Outcome | undefined }) => {
  const shared = { 'aria-hidden': true, width: '1.8rem', height: '1.8rem' };
  if (!outcome) return <Waits aria-hidden />;
  if (outcome.kind === 'works') return <CheckCircle {...shared} data-mark="works" />;
  return outcome.kind === 'silent' ? (
    <WarningCircle {...shared} data-mark="silent" />
  ) : (
    <CrossCircle {...shared} data-mark="blocked" />
  );
};

const Waits = styled.span`
  width: 1.8rem;
  height: 1.8rem;
  border: 2px dashed ${({ theme }) => theme.colors.neutral300};
  border-radius: 50%;
`;

const Ways = styled.ul`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  margin: 0;
  padding: 0;
  list-style: none;

  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.4rem 1.2rem;
    padding-block: 1.2rem;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li > span:not(:first-child) {
    display: grid;
    gap: 0.2rem;
  }

  strong {
    font-size: 1.4rem;
    font-weight: 500;
    line-height: var(--desk-line, 1.5);
  }

  small,
  em {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    font-style: normal;
    line-height: var(--desk-line, 1.5);
  }

  em {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  [data-mark='works'] path {
    fill: ${({ theme }) => theme.colors.success600};
  }

  [data-mark='silent'] path {
    fill: ${({ theme }) => theme.colors.warning600};
  }

  [data-mark='blocked'] path {
    fill: ${({ theme }) => theme.colors.danger600};
  }

  @media (max-width: 767px) {
    em {
      grid-column: 2;
      text-align: start;
    }
  }
`;
