import { useEffect, useRef, useState } from 'react';
import type { BulkOffers } from '../../../../../contracts/bulk';
import type { ActionStep } from '../../../../../contracts/macros';
import { useGetLookupsQuery } from '../../../api/queue';
import { Banner } from '../../../components/Banner';
import { textToHtml } from '../../../components/editor/editor-html';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { ActionFields } from '../../macros/steps/ActionFields';
import { missingInStep, newStep, toStep, withAction } from '../../macros/steps/step-draft';
import { SelectField } from '../../settings/fields/SelectField';
import { ManyDialog } from './ManyDialog';
import { useOffers } from './use-offers';
import type { Many } from './use-selection';
import type { Start } from './use-start';

interface ActionDialogProps {
  what: string;
  many: Many;
  starting: Start;
  onClose: () => void;
}

type Offered = BulkOffers['actions'][number];
const idOf = ({ workflow, offer }: Offered) => `${workflow}/${offer.key}`;

/** One action for all: those are offered that at least one of the tickets allows, and its form is filled in once. */
export const ActionDialog = ({ what, many, starting, onClose }: ActionDialogProps) => {
  const { t, name, locale } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const { offers, refusal } = useOffers(many);
  const [chosen, setChosen] = useState('');
  // Of the kind that it was made of.
  const [step, setStep] = useState(newStep('action') as ActionStep);
  const [missing, setMissing] = useState<string[]>([]);
  const frame = useRef<HTMLDivElement>(null);
  const offered = offers?.actions.find((one) => idOf(one) === chosen);
  const workflows = [...new Set(offers?.actions.map(({ workflow }) => workflow))];

  useEffect(() => {
    if (missing.length > 0)
      frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [missing]);

  const choose = (id: string) => {
    const next = offers?.actions.find((one) => idOf(one) === id);
    const text = next?.offer.text.default ?? '';
    setChosen(id);
    setMissing([]);
    setStep({
      ...withAction(step, next?.offer.key ?? ''),
      texts: text ? { [locale]: textToHtml(text) } : step.texts,
    });
  };
  const confirm = async () => {
    if (!offered) return;
    const lacking = missingInStep(step, offered.offer);
    setMissing(lacking);
    if (lacking.length > 0) return;
    // An action stays an action.
    const whole = toStep(step, offered.offer) as ActionStep;
    if (await starting.start({ ...whole, workflow: offered.workflow })) onClose();
  };
  return (
    <ManyDialog
      title={t('many.actionTitle', { what })}
      confirm={offered ? name(offered.offer.name) : t('many.action')}
      refusal={starting.refusal ?? refusal}
      isBusy={starting.isStarting}
      isReady={offered !== undefined}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {!offers && !refusal ? <Skeleton lines={3} /> : null}
      {offers && offers.actions.length === 0 ? <p>{t('many.noAction')}</p> : null}
      {offers && offers.actions.length > 0 ? (
        <SelectField name="action" label={t('step.action')} value={chosen} onChange={choose}>
          <option value="">{t('form.choose')}</option>
          {workflows.map((workflow) => (
            <optgroup
              key={workflow}
              label={name(lookups?.workflows.find(({ key }) => key === workflow)?.name ?? {})}
            >
              {offers.actions
                .filter((one) => one.workflow === workflow)
                .map((one) => (
                  <option key={idOf(one)} value={idOf(one)}>
                    {t('many.inSome', {
                      action: name(one.offer.name),
                      count: one.count,
                      total: offers.total,
                    })}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
      ) : null}
      {offered && offers && offered.count < offers.total ? (
        <Banner tone="info">
          {t('many.someRefused', { count: offers.total - offered.count })}
        </Banner>
      ) : null}
      {offered ? (
        <div ref={frame} style={{ display: 'grid', gap: '2rem' }}>
          <ActionFields
            key={chosen}
            name="many"
            offer={offered.offer}
            value={step}
            refusals={Object.fromEntries(missing.map((path) => [path, t('many.missing')]))}
            onChange={(next) => {
              setStep(next);
              setMissing([]);
            }}
          />
        </div>
      ) : null}
    </ManyDialog>
  );
};
