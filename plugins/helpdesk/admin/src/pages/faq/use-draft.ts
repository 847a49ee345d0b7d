import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { FaqMiss } from '../../../../contracts/faq-search';
import { useCloseFaqMissMutation, useDraftFaqEntryMutation } from '../../api/faq';
import { entryEditor } from '../../faq-entry';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { usePermissions } from '../../use-permissions';

/** As long as a question may be. */
const QUESTION_MAX = 255;

/** Begins an entry for what was searched for, settles the search with it, and goes to where it is written. */
export const useDraft = ({ key, query, locale }: FaqMiss) => {
  const { t, tMaybe } = useDesk();
  const { canManageFaq } = usePermissions();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [begin, beginning] = useDraftFaqEntryMutation();
  const [close, closing] = useCloseFaqMissMutation();
  const draft = async () => {
    const made = await begin({ question: query.slice(0, QUESTION_MAX), locale });
    if ('error' in made) {
      const refusal = readError(made.error);
      const message =
        refusal.code === 'NOT_ALLOWED' ? t('faq.draftRefused') : describeError(refusal, tMaybe);
      toggleNotification({ type: 'danger', message });
      return;
    }
    const { entry, locale: own } = made.data;
    // The draft stands: a search that could not be settled with it is settled by hand.
    if (canManageFaq) await close({ key, body: { status: 'done', entry } });
    navigate(entryEditor(entry, own));
  };
  return { draft: () => void draft(), isDrafting: beginning.isLoading || closing.isLoading };
};
