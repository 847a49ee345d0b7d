import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CheckLevel } from '../../../../contracts/insight';
import { useGetStatusQuery } from '../../api/status';
import { DeskRoot } from '../../components/DeskRoot';
import { useDesk } from '../../i18n/desk-context';

const LOOK_EVERY = 60_000;
const ICONS = { ok: CheckCircle, warning: WarningCircle, failed: CrossCircle };

/** Does the desk work, on Strapi's home page: what is well in one line, what is not in its own words. */
export const StatusWidget = () => (
  <DeskRoot>
    <Status />
  </DeskRoot>
);

const Status = () => {
  const { t } = useDesk();
  const { data, isError } = useGetStatusQuery(undefined, { pollingInterval: LOOK_EVERY });
  if (isError) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  const troubles = data.checks.filter(({ level }) => level !== 'ok');
  return (
    <Frame>
      <Line level={data.level}>
        <strong>{t(`status.${data.level}`)}</strong>
      </Line>
      {troubles.map((check) => (
        <Line key={check.name} level={check.level}>
          <span>
            <strong>{t(`status.check.${check.name}`)}</strong>
            <br />
            {t(`status.code.${check.code}`, check.values)}
          </span>
        </Line>
      ))}
      <Link to="/plugins/helpdesk/status">{t('home.toStatus')}</Link>
    </Frame>
  );
};

const Line = ({ level, children }: { level: CheckLevel; children: React.ReactNode }) => {
  const { t } = useDesk();
  const Icon = ICONS[level];
  return (
    <Row $level={level}>
      <Icon role="img" aria-label={t(`status.level.${level}`)} width="2rem" height="2rem" />
      {children}
    </Row>
  );
};

const Frame = styled.div`
  display: grid;
  gap: 1.2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.45);

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Row = styled.div<{ $level: CheckLevel }>`
  display: flex;
  align-items: flex-start;
  gap: 1rem;

  strong {
    font-weight: 600;
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
`;
