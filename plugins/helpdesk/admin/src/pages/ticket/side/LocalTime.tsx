import { useDesk } from '../../../i18n/desk-context';

/** What an agent wants of a client's zone is whether a call is welcome now. */
export const LocalTime = ({ timeZone }: { timeZone: string }) => {
  const { t, locale } = useDesk();
  const name = timeZone.replaceAll('_', ' ');
  try {
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format();
    return (
      <>
        <bdi dir="ltr">{name}</bdi> <span>{t('client.now', { time })}</span>
      </>
    );
  } catch {
    return <bdi dir="ltr">{name}</bdi>; // a zone that this browser does not know
  }
};
