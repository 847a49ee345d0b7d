import { Button } from '@strapi/design-system';
import { Lightning, Plus } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { MACRO_SCOPES } from '../../../../contracts/macros';
import { useGetMacrosQuery } from '../../api/macros';
import { Failed, Notice } from '../../components/Notice';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { SettingsMain } from '../settings/frame/SettingsMain';
import { MacroRow } from './MacroRow';

/** Every macro that this agent may run: the own ones, and those of everybody. */
export const MacrosListPage = () => {
  const { t } = useDesk();
  const navigate = useNavigate();
  const { data, error, refetch } = useGetMacrosQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const add = (
    <Button startIcon={<Plus />} onClick={() => navigate('/plugins/helpdesk/macros/new')}>
      {t('macros.new')}
    </Button>
  );
  const isEmpty = data?.length === 0;
  return (
    <SettingsMain
      title={t('nav.macros')}
      intro={t('macros.intro')}
      action={isEmpty ? undefined : add}
      isWide
    >
      {!data && error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      {isEmpty ? (
        <Notice
          icon={<Lightning aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('macros.empty')}
          action={add}
        >
          {t('macros.emptyText')}
        </Notice>
      ) : null}
      {MACRO_SCOPES.map((scope) => {
        const macros = data?.filter((macro) => macro.scope === scope) ?? [];
        if (macros.length === 0) return null;
        return (
          <Group key={scope} aria-labelledby={`macros-${scope}`}>
            <h2 id={`macros-${scope}`}>{t(`canned.group.${scope}`)}</h2>
            <ul>
              {macros.map((macro) => (
                <MacroRow key={macro.key} macro={macro} />
              ))}
            </ul>
          </Group>
        );
      })}
    </SettingsMain>
  );
};

const Group = styled.section`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.8rem;

  h2 {
    font-size: 1.3rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.5);
  }

  ul {
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-radius: 0.6rem;
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;
