import { useParams } from 'react-router-dom';
import { useGetCannedRepliesQuery } from '../../api/canned';
import { RichText } from '../../components/editor/RichText';
import { languageName } from '../../components/localized-field/languages-of';
import { Failed, Refused } from '../../components/Notice';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { directionOf } from '../../i18n/direction';
import type { CannedReply } from '../../../../contracts/faq';
import { Card } from '../settings/frame/Card';
import { ReadOnlyNote } from '../settings/frame/ReadOnlyNote';
import { SettingsMain } from '../settings/frame/SettingsMain';
import { CannedForm } from './CannedForm';

const LIST = '/plugins/helpdesk/canned';

/** One canned reply: a new one, one to be changed, or one of others to be read. */
export const CannedReplyPage = () => {
  const { t } = useDesk();
  const { key } = useParams();
  const isNew = key === 'new';
  const { data, error, refetch } = useGetCannedRepliesQuery({ q: '' }, { skip: isNew });
  const reply = data?.find((one) => one.key === key);
  const back = { to: LIST, label: t('nav.canned') };

  if (!isNew && !data) {
    return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />;
  }
  if (!isNew && !reply) return <Refused />;
  return (
    <SettingsMain
      title={reply ? reply.title : t('canned.new')}
      intro={t('canned.replyIntro')}
      back={back}
    >
      {reply && !reply.mayEdit ? (
        <Read reply={reply} />
      ) : (
        <CannedForm key={reply?.key ?? 'new'} reply={reply ?? null} />
      )}
    </SettingsMain>
  );
};

const Read = ({ reply }: { reply: CannedReply }) => (
  <>
    <ReadOnlyNote />
    {Object.entries(reply.texts).map(([language, html]) => (
      <Card key={language} title={languageName(language)}>
        <div lang={language} dir={directionOf(language)}>
          <RichText html={html} />
        </div>
      </Card>
    ))}
  </>
);
