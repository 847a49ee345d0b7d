import { useEffect } from 'react';
import { SITE_LOCALES } from '../../../../contracts/common';
import type { Lookups } from '../../../../contracts/tickets';
import { useGetMeQuery } from '../../api/me';
import { AssigneeSelect } from '../../components/AssigneeSelect';
import { languageName } from '../../components/localized-field/languages-of';
import { Select } from '../../components/Select';
import { useDesk } from '../../i18n/desk-context';
import { ChoiceField } from '../settings/fields/ChoiceField';
import { SelectField } from '../settings/fields/SelectField';
import { Card } from '../settings/frame/Card';
import { Labelled } from './Labelled';
import { addressOf, type NewTicketDraft } from './new-ticket-draft';

interface HandlingPartProps {
  draft: NewTicketDraft;
  /** Where this agent may open. */
  sources: Lookups['sources'];
  refusals: Record<string, string>;
  onChange: (part: Partial<NewTicketDraft>) => void;
}

/** How it came, where it goes, who gets it, and what the client is told. */
export const HandlingPart = ({ draft, sources, refusals, onChange }: HandlingPartProps) => {
  const { t, name } = useDesk();
  const { data: me } = useGetMeQuery();
  const hasAddress = addressOf(draft.client) !== null;
  const [only] = sources.length === 1 ? sources : [];
  const isKnown = sources.some(({ key }) => key === draft.source);
  // One that was closed since the draft was kept is no choice any more.
  useEffect(() => {
    if (!isKnown && (only || draft.source)) onChange({ source: only?.key ?? '' });
    // Only what there is to choose from decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isKnown, only?.key]);

  return (
    <Card title={t('new.handling')}>
      <ChoiceField
        name="channel"
        label={t('new.channel')}
        value={draft.channel}
        choices={[
          { value: 'telephone', label: t('new.channel.telephone') },
          { value: 'agent', label: t('new.channel.agent') },
        ]}
        onChange={(channel) => onChange({ channel })}
      />
      <SelectField
        name="source"
        label={t('facts.source')}
        hint={t('new.sourceHint')}
        value={draft.source}
        error={refusals.source}
        onChange={(source) => onChange({ source })}
      >
        {only ? null : <option value="">{t('form.choose')}</option>}
        {sources.map((source) => (
          <option key={source.key} value={source.key}>
            {name(source.name)}
          </option>
        ))}
      </SelectField>
      <Labelled label={t('assign.title')} refusal={refusals.assignee}>
        {(id) =>
          me?.permissions.assign ? (
            <AssigneeSelect
              id={id}
              name="assignee"
              none={t('new.assigneeUsual')}
              value={draft.assignee}
              onChange={({ target }) => onChange({ assignee: target.value })}
            />
          ) : (
            <Select
              id={id}
              name="assignee"
              value={draft.assignee}
              onChange={({ target }) => onChange({ assignee: target.value })}
            >
              <option value="">{t('new.assigneeUsual')}</option>
              {me ? (
                <option value={`agent:${me.key}`}>{t('assignee.me', { name: me.name })}</option>
              ) : null}
            </Select>
          )
        }
      </Labelled>
      <SelectField
        name="locale"
        label={t('new.locale')}
        value={draft.locale}
        error={refusals.locale}
        onChange={(locale) => onChange({ locale })}
      >
        {[...new Set([...SITE_LOCALES, draft.locale])].map((code) => (
          <option key={code} value={code} lang={code}>
            {languageName(code)}
          </option>
        ))}
      </SelectField>
      <ChoiceField
        name="receipt"
        label={t('new.receipt')}
        value={draft.sendsReceipt && hasAddress ? 'yes' : 'no'}
        disabled={!hasAddress}
        choices={[
          { value: 'no', label: t('new.receipt.no'), meaning: t('new.receipt.noMeaning') },
          {
            value: 'yes',
            label: t('new.receipt.yes'),
            meaning: hasAddress ? t('new.receipt.yesMeaning') : t('new.receipt.noAddress'),
          },
        ]}
        onChange={(choice) => onChange({ sendsReceipt: choice === 'yes' })}
      />
    </Card>
  );
};
