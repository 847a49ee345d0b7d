import { Badge } from '@strapi/design-system';
import type { ContactView } from '../../../../contracts/people';
import { Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';

/** Who asks, with what they gave themselves. */
export const ContactCard = ({ contact }: { contact: ContactView }) => {
  const { t, locale } = useDesk();
  return (
    <>
      <h2>{t('contact.title')}</h2>
      <div>
        <strong>
          <bdi>{contact.name}</bdi>
        </strong>{' '}
        {contact.isBlocked ? <Badge>{t('contact.blocked')}</Badge> : null}
      </div>
      <dl>
        {contact.email ? (
          <div>
            <dt>{t('contact.email')}</dt>
            <dd>
              <bdi dir="ltr">{contact.email}</bdi>{' '}
              <small>{contact.isVerified ? t('contact.verified') : t('contact.unverified')}</small>
            </dd>
          </div>
        ) : null}
        {contact.phone ? (
          <div>
            <dt>{t('contact.phone')}</dt>
            <dd>
              <bdi dir="ltr">{contact.phone}</bdi>
            </dd>
          </div>
        ) : null}
        {contact.locale ? (
          <div>
            <dt>{t('contact.language')}</dt>
            <dd>{languageName(contact.locale, locale)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('contact.since')}</dt>
          <dd>
            <Time at={contact.createdAt} />
          </dd>
        </div>
        <div>
          <dt>{t('contact.tickets')}</dt>
          <dd>{new Intl.NumberFormat(locale).format(contact.ticketCount)}</dd>
        </div>
      </dl>
    </>
  );
};

const languageName = (code: string, reader: string) => {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // Not a language code: a client's browser may send anything.
  }
};
