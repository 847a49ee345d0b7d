import { IconButton } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { Hidden } from '../../../components/Panel';
import { useDesk } from '../../../i18n/desk-context';
import { copyText } from './copy-text';

const TOLD_FOR = 2_000;

/** Puts a value on the clipboard, and says so. */
export const CopyButton = ({ value, label }: { value: string; label: string }) => {
  const { t } = useDesk();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(null), TOLD_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <>
      <IconButton
        label={t('side.copy', { what: label })}
        variant="ghost"
        size="XS"
        type="button"
        onClick={() =>
          void copyText(value).then((isCopied) => setOutcome(isCopied ? 'copied' : 'failed'))
        }
      >
        {outcome === 'copied' ? <Check /> : <Duplicate />}
      </IconButton>
      <Hidden role="status">{outcome ? t(`side.${outcome}`) : ''}</Hidden>
    </>
  );
};
