import { useNavigate } from 'react-router-dom';
import { RIGHT_HOLDERS, type HolderRights } from '../../../../../contracts/rights';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../fields/SelectField';
import { addressOf } from './HolderSection';

/** Opens the rights of anybody who can have some. */
export const GiveRights = ({ holders }: { holders: readonly HolderRights[] }) => {
  const { t } = useDesk();
  const navigate = useNavigate();
  const offered = holders.filter(({ note }) => note !== 'owner');
  return (
    <SelectField
      name="holder"
      label={t('rights.give')}
      value=""
      onChange={(value) => {
        const chosen = offered.find((holder) => addressOf(holder) === value);
        if (chosen) navigate(addressOf(chosen));
      }}
    >
      <option value="">{t('rights.give.choose')}</option>
      {RIGHT_HOLDERS.map((kind) => {
        const some = offered.filter((holder) => holder.kind === kind);
        return some.length === 0 ? null : (
          <optgroup key={kind} label={t(`rights.kinds.${kind}`)}>
            {some.map((holder) => (
              <option key={holder.key} value={addressOf(holder)}>
                {holder.name}
              </option>
            ))}
          </optgroup>
        );
      })}
    </SelectField>
  );
};
