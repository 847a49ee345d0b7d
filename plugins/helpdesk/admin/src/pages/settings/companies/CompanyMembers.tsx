import { Checkbox, IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { CompanyMember, CompanyView } from '../../../../../contracts/companies';
import {
  useRemoveCompanyMemberMutation,
  useSetCompanyMemberMutation,
} from '../../../api/companies';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { Card } from '../frame/Card';
import { AddMember } from './AddMember';

/** Who belongs to a company; each change holds at once. */
export const CompanyMembers = ({ company }: { company: CompanyView }) => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const hidden = company.members - company.people.length;
  return (
    <Card title={t('companies.people')} hint={t('companies.people.hint')}>
      {company.members === 0 ? <p>{t('companies.people.none')}</p> : null}
      {company.people.length > 0 ? (
        <List>
          {company.people.map((member) => (
            <Row key={member.key} company={company} member={member} canEdit={canUpdateSettings} />
          ))}
        </List>
      ) : null}
      {hidden > 0 ? <p>{t('companies.people.hidden', { count: hidden })}</p> : null}
      {canUpdateSettings ? <AddMember company={company} /> : null}
    </Card>
  );
};

interface RowProps {
  company: CompanyView;
  member: CompanyMember;
  canEdit: boolean;
}

const Row = ({ company, member, canEdit }: RowProps) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [set, setting] = useSetCompanyMemberMutation();
  const [remove, removing] = useRemoveCompanyMemberMutation();
  const at = { key: company.key, contact: member.key };
  const { name } = member;
  const isBusy = setting.isLoading || removing.isLoading;

  const tell = (answer: { data?: unknown; error?: unknown }, done?: string) => {
    if (answer.error) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    } else if (done) toggleNotification({ type: 'success', message: done });
  };
  return (
    <li>
      <Person>
        <bdi>{name}</bdi>
        {member.email ? <bdi dir="ltr">{member.email}</bdi> : null}
        <small>{member.hasAccount ? t('companies.account') : t('companies.noAccount')}</small>
      </Person>
      <Checkbox
        checked={member.isManager}
        disabled={!canEdit || isBusy}
        aria-label={t('companies.isManager', { name })}
        onCheckedChange={(isOn) => {
          const body = { isManager: isOn === true };
          void set({ ...at, body }).then((answer) => tell(answer));
        }}
      >
        {t('companies.manager')}
      </Checkbox>
      {canEdit ? (
        <IconButton
          label={t('companies.remove', { name })}
          variant="ghost"
          disabled={isBusy}
          onClick={() => {
            void remove(at).then((answer) => tell(answer, t('companies.removed', { name })));
          }}
        >
          <Cross />
        </IconButton>
      ) : null}
    </li>
  );
};

const List = styled.ul`
  display: grid;
  font-size: 1.4rem;

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.4rem 1.6rem;
    min-height: 5.2rem;
    padding-block: 0.8rem;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li:last-child {
    border: 0;
  }
`;

const Person = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 1.2rem;
  min-width: 0;
  line-height: var(--desk-line, 1.5);
  overflow-wrap: anywhere;

  bdi + bdi,
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
