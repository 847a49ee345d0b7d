import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useGetFaqEntryUsageQuery } from '../../../api/faq';
import { FAQ_ENTRY } from '../../../faq-entry';
import { readError } from '../../../format/error';
import { PLUGIN_ID } from '../../../plugin-id';
import { usePermissions } from '../../../use-permissions';
import { FRESH_SECONDS } from './fresh-seconds';

// Who edits other content does not load it.
const EntryUsage = lazy(() => import('./EntryUsage').then((m) => ({ default: m.EntryUsage })));

/** Of what the Content Manager tells a side panel, as much as this one reads. */
interface EditView {
  model: string;
  /** Undefined or without a key while somebody begins an entry, or its text in another language. */
  document?: { documentId?: string; locale?: string | null; status?: string };
}
interface SidePanel {
  title: string;
  content: ReactNode;
}

/**
 * Beside an entry of the FAQ in Strapi's Content Manager: how it is used. Beside other content, beside what does not
 * stand yet and for colleagues without the right there is no panel at all.
 *
 * The Content Manager calls it as a hook and draws what it answers.
 */
export const EntryUsagePanel = ({ model, document }: EditView): SidePanel | null => {
  const { formatMessage } = useIntl();
  const { canReadFaq } = usePermissions();
  const entry = model === FAQ_ENTRY ? document?.documentId : undefined;
  const locale = document?.locale ?? undefined;
  const isShown = entry !== undefined && canReadFaq;
  const { error, refetch } = useGetFaqEntryUsageQuery(
    { entry: entry ?? '', locale },
    { skip: !isShown, refetchOnMountOrArgChange: FRESH_SECONDS }
  );
  // Publishing gives it a page on the site, taking back takes it.
  const status = document?.status;
  const before = useRef(status);
  useEffect(() => {
    if (isShown && before.current !== undefined && before.current !== status) void refetch();
    before.current = status;
  }, [isShown, status, refetch]);
  if (!isShown || readError(error).status === 403) return null;
  return {
    title: formatMessage({ id: `${PLUGIN_ID}.faq.panel.title`, defaultMessage: 'How it is used' }),
    content: (
      <Suspense fallback={null}>
        <EntryUsage entry={entry} locale={locale} />
      </Suspense>
    ),
  };
};
