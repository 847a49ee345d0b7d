import { Button } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useState } from 'react';
import type { LocalizedText } from '../../../../../../contracts/common';
import type { WorkflowAction } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { NoticePreviewDialog } from './NoticePreviewDialog';
import { TemplateFields } from './TemplateFields';

interface Mail {
  subject: LocalizedText;
  body: LocalizedText;
}

interface MailTextsProps {
  path: string;
  /** Whose mail it is; null: of the opening. */
  action: WorkflowAction | null;
  mail: Mail;
  onChange: (mail: Mail) => void;
}

/** Subject and text of a mail, and a look at it with a real request. */
export const MailTexts = ({ path, action, mail, onChange }: MailTextsProps) => {
  const { t } = useDesk();
  const [isLooking, setIsLooking] = useState(false);
  const { subject, body } = mail;
  return (
    <>
      <TemplateFields
        fields={[
          {
            name: `${path}.subject`,
            label: t('workflows.mail.subject'),
            value: subject,
            isLong: false,
            onChange: (words) => onChange({ subject: words, body }),
          },
          {
            name: `${path}.body`,
            label: t('workflows.mail.body'),
            hint: t('workflows.mail.body.hint'),
            value: body,
            isLong: true,
            onChange: (words) => onChange({ subject, body: words }),
          },
        ]}
      />
      <div>
        <Button
          type="button"
          variant="secondary"
          startIcon={<Eye />}
          onClick={() => setIsLooking(true)}
        >
          {t('workflows.preview')}
        </Button>
      </div>
      {isLooking ? (
        <NoticePreviewDialog
          subject={subject}
          body={body}
          action={action?.key ?? null}
          onClose={() => setIsLooking(false)}
        />
      ) : null}
    </>
  );
};
