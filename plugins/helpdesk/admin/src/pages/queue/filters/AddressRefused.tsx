import { Button } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { Notice } from '../../../components/Notice';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { FILTER_WORDS } from '../address-words';
import type { QueueAddress } from '../queue-address';
import type { GoTo } from '../use-queue';

interface AddressRefusedProps {
  address: QueueAddress;
  error: unknown;
  onChange: GoTo;
}

/** An address that has the right form and that the server still does not take: which part, why, and a way on. */
export const AddressRefused = ({ address, error, onChange }: AddressRefusedProps) => {
  const { t, tMaybe } = useDesk();
  const refusal = readError(error);
  const refused = FILTER_WORDS.filter((word) =>
    Object.keys(refusal.fields).some((field) => field.split('.')[0] === word)
  );
  const remove = () => {
    const filter = { ...address.filter };
    for (const word of refused) delete filter[word];
    onChange({ filter: refused.length > 0 ? filter : {} });
  };
  return (
    <div role="alert">
      <Notice
        icon={<WarningCircle aria-hidden width="3.2rem" height="3.2rem" />}
        title={t('filters.refused')}
        action={
          <Button variant="secondary" onClick={remove}>
            {t('filters.refusedRemove')}
          </Button>
        }
      >
        {refused.length > 0 ? t('filters.refusedText') : describeError(refusal, tMaybe)}
        <Words>
          {refused.map((word) => (
            <span key={word}>
              <code dir="ltr">{`${word}=${address.filter[word] ?? ''}`}</code>{' '}
              <bdi>{refusal.fields[word]}</bdi>
            </span>
          ))}
        </Words>
      </Notice>
    </div>
  );
};

const Words = styled.span`
  display: grid;
  gap: 0.4rem;
  margin-block-start: 0.8rem;
  overflow-wrap: anywhere;
`;
