import { useEffect, useState } from 'react';
import type { SiteDesign, SitePreview, SitePreviewPage } from '../../../../../contracts/design';
import { usePreviewSiteMutation } from '../../../api/settings';

/** Long enough that a word is typed to its end, short enough to seem at once. */
const PAUSE = 400;

interface Shown {
  preview: SitePreview | null;
  error: unknown;
}

/** The page as it would be. What is half typed is refused; the last good picture stays meanwhile. */
export const useSitePreview = (
  design: SiteDesign,
  { page, locale }: { page: SitePreviewPage; locale: string }
): Shown => {
  const [ask] = usePreviewSiteMutation();
  const [shown, setShown] = useState<Shown>({ preview: null, error: null });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      const answer = await ask({ design, page, locale });
      if (!isWanted) return;
      setShown(({ preview }) =>
        'error' in answer ? { preview, error: answer.error } : { preview: answer.data, error: null }
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, design, page, locale]);
  return shown;
};
