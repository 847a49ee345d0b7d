import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { FaqMiss, MissStatus } from '../../../../contracts/faq-search';
import { useCloseFaqMissMutation } from '../../api/faq';
import { languageName } from '../../components/localized-field/languages-of';
import { Time } from '../../components/Time';
import { entryEditor } from '../../faq-entry';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { directionOf } from '../../i18n/direction';
import { usePermissions } from '../../use-permissions';
import { About, Buttons, Facts } from './Rows';
import { useDraft } from './use-draft';

/** One thing that was searched for in vain, and what may become of it. */
export const SearchRow = ({ miss, onSettled }: { miss: FaqMiss; onSettled: () => void }) => {
  const { t } = useDesk();
  const { canManageFaq, canCreateFaq, canReadFaqContent } = usePermissions();
  const { query, locale, count, results, status, entry, lastAt } = miss;
  return (
    <li>
      <About>
        <h2 lang={locale} dir={directionOf(locale)}>
          {query}
        </h2>
        <Facts>
          <span>{t('faq.people', { count })}</span>
          <span>{t('faq.found', { count: results })}</span>
          <span>
            {t('faq.last')} <Time at={lastAt} as="relative" />
          </span>
          <bdi lang={locale}>{languageName(locale)}</bdi>
        </Facts>
        {entry && canReadFaqContent ? (
          <p>
            <Link to={entryEditor(entry, locale)}>{t('faq.openEntry')}</Link>
          </p>
        ) : null}
      </About>
      <Buttons>
        {status === 'open' && canCreateFaq ? <DraftButton miss={miss} /> : null}
        {canManageFaq ? <Settle miss={miss} onSettled={onSettled} /> : null}
      </Buttons>
    </li>
  );
};

const DraftButton = ({ miss }: { miss: FaqMiss }) => {
  const { t } = useDesk();
  const { draft, isDrafting } = useDraft(miss);
  return (
    <Button
      size="S"
      variant="secondary"
      startIcon={<Plus />}
      loading={isDrafting}
      onClick={draft}
      aria-label={t('faq.draftOf', { query: miss.query })}
    >
      {t('faq.draft')}
    </Button>
  );
};

const Settle = ({ miss, onSettled }: { miss: FaqMiss; onSettled: () => void }) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [close, { isLoading }] = useCloseFaqMissMutation();
  const settle = async (status: MissStatus) => {
    const answer = await close({ key: miss.key, body: { status, entry: null } });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
      return;
    }
    toggleNotification({ type: 'success', message: t(`faq.settled.${status}`) });
    onSettled();
  };
  const choices: readonly MissStatus[] = miss.status === 'open' ? ['done', 'dropped'] : ['open'];
  return (
    <>
      {choices.map((status) => (
        <Button
          key={status}
          size="S"
          variant="tertiary"
          disabled={isLoading}
          onClick={() => void settle(status)}
          aria-label={t(`faq.settleOf.${status}`, { query: miss.query })}
        >
          {t(`faq.settle.${status}`)}
        </Button>
      ))}
    </>
  );
};
