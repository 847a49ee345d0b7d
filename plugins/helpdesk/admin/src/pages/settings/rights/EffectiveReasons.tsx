import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import {
  RIGHT_PERMISSIONS,
  type EffectiveRights,
  type RightsWorkflow,
} from '../../../../../contracts/rights';
import { Banner } from '../../../components/Banner';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { addressOf } from './HolderSection';
import { RightWords } from './RightWords';

interface EffectiveReasonsProps {
  told: EffectiveRights;
  workflows: readonly RightsWorkflow[];
}

/** What the roles allow at all, and every right that reaches the agent, by the number that the tables name. */
export const EffectiveReasons = ({ told, workflows }: EffectiveReasonsProps) => {
  const { t, locale } = useDesk();
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const number = new Intl.NumberFormat(locale);
  const { name } = told.agent;
  return (
    <>
      {told.isActive ? null : (
        <Banner tone="warning">{t('rights.effective.inactive', { name })}</Banner>
      )}
      {told.isOwner ? <Banner tone="info">{t('rights.effective.owner', { name })}</Banner> : null}
      <Card title={t('rights.effective.permissions')} hint={t('rights.effective.permissions.hint')}>
        <Permissions>
          {RIGHT_PERMISSIONS.map((permission) => {
            const roles = told.permissions[permission];
            return (
              <div key={permission}>
                <dt>{t(`rights.permission.${permission}`)}</dt>
                <dd data-given={roles.length > 0}>
                  {roles.length > 0
                    ? t('rights.permission.by', { roles: list.format(roles) })
                    : t('rights.permission.nobody')}
                </dd>
              </div>
            );
          })}
        </Permissions>
      </Card>
      {told.isOwner ? null : (
        <Card title={t('rights.because')}>
          {told.because.length === 0 ? <Quiet>{t('rights.because.none')}</Quiet> : null}
          <Reasons>
            {told.because.map(({ holder, right }, index) => (
              // The tables below name a right by its place here.
              <li key={index}>
                <Place>{number.format(index + 1)}</Place>
                <div>
                  <span>
                    {t(`rights.kind.${holder.kind}`)}{' '}
                    <Link
                      to={addressOf(holder)}
                      aria-label={t('rights.because.edit', { name: holder.name })}
                    >
                      <bdi>{holder.name}</bdi>
                    </Link>
                  </span>
                  <RightWords right={right} workflows={workflows} />
                </div>
              </li>
            ))}
          </Reasons>
        </Card>
      )}
    </>
  );
};

const Permissions = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
  gap: 1.6rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  dt {
    font-weight: 500;
  }

  dd {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  dd[data-given='false'] {
    color: ${({ theme }) => theme.colors.danger600};
  }
`;

const Quiet = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;

const Reasons = styled.ol`
  display: grid;
  gap: 1.2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  li {
    display: flex;
    gap: 1.2rem;
  }

  li > div {
    display: grid;
    gap: 0.2rem;
    min-width: 0;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }
`;

/** A reason's number, in the list and where it is named. */
export const Place = styled.span`
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  min-width: 2.2rem;
  height: 2.2rem;
  padding-inline: 0.4rem;
  border-radius: 1.1rem;
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-variant-numeric: tabular-nums;
`;
