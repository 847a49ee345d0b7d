import { Checkbox } from '@strapi/design-system';
import { useDesk } from '../../../../i18n/desk-context';
import { NoticeList } from '../action/NoticeList';
import { MailTexts } from '../action/MailTexts';
import { Card } from '../../frame/Card';
import { Part } from '../parts/Part';
import { useWorkflowEdit } from './workflow-edit';

const RECEIPT = {
  subject: { en: '#{{ ticket.number }}: {{ ticket.subject }}' },
  body: { en: '{{ ticket.link }}' },
};

/** The receipt to the client, and the mails to colleagues, when a request comes into being. */
export const OpeningEditor = () => {
  const { t } = useDesk();
  const { document, isReadOnly, change } = useWorkflowEdit();
  return (
    <Part kind={t('workflows.mails')} title={t('workflows.opening')}>
      <Card title={t('workflows.receipt')} hint={t('workflows.receipt.hint')}>
        <Checkbox
          checked={document.receipt !== null}
          disabled={isReadOnly}
          onCheckedChange={(isOn) =>
            change((before) => ({ ...before, receipt: isOn === true ? RECEIPT : null }))
          }
        >
          {t('workflows.receipt.send')}
        </Checkbox>
        {document.receipt ? (
          <MailTexts
            path="receipt"
            action={null}
            mail={document.receipt}
            onChange={(receipt) => change((before) => ({ ...before, receipt }))}
          />
        ) : null}
      </Card>
      <NoticeList
        path="opening"
        action={null}
        notices={document.opening}
        onChange={(opening) => change((before) => ({ ...before, opening }))}
      />
    </Part>
  );
};
