import { MAIL_CONTENTS } from '../../../../../contracts/settings';
import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { TextField } from '../fields/TextField';
import { Card, Pair } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';
import type { Bound } from '../frame/use-section';
import { MailState } from './MailState';
import { TestMail } from './TestMail';

/** An emptied field falls back to what is usual. */
const orUsual = (bound: Bound<string | null>) => ({
  ...bound,
  onChange: (text: string) => bound.onChange(text === '' ? null : text),
});

/** From whom mails come, where answers go, what stands in them, and whether they leave. */
export const MailPage = () => {
  const { t } = useDesk();
  return (
    <SectionPage section="mail" title={t('settings.nav.mail')} intro={t('mail.intro')}>
      {({ field, isReadOnly, isDirty }) => (
        <>
          <MailState />
          <Card title={t('mail.sender')} hint={t('mail.sender.hint')}>
            <Pair>
              <TextField
                {...orUsual(field('fromName'))}
                label={t('mail.fromName')}
                hint={t('mail.fromName.hint')}
                maxLength={100}
              />
              <TextField
                {...orUsual(field('fromAddress'))}
                label={t('mail.fromAddress')}
                hint={t('mail.fromAddress.hint')}
                type="email"
                dir="ltr"
                placeholder="support@example.com"
              />
              <TextField
                {...orUsual(field('replyTo'))}
                label={t('mail.replyTo')}
                hint={t('mail.replyTo.hint')}
                type="email"
                dir="ltr"
              />
            </Pair>
          </Card>
          <Card title={t('mail.content')}>
            <ChoiceField
              {...field('content')}
              label={t('mail.content.label')}
              choices={MAIL_CONTENTS.map((content) => ({
                value: content,
                label: t(`mail.content.${content}`),
                meaning: t(`mail.content.${content}.meaning`),
              }))}
            />
          </Card>
          <TestMail isReadOnly={isReadOnly} isDirty={isDirty} />
        </>
      )}
    </SectionPage>
  );
};
