import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { NoticePreview } from '../../../../../../contracts/workflow';
import { PlainMail } from '../../../../components/PlainMail';
import { useDesk } from '../../../../i18n/desk-context';
import { mailDocument } from '../../../ticket/mail-document';

/** Subject and text of a mail as they would arrive; plain text at a press. */
export const PreviewPaper = ({ preview }: { preview: NoticePreview }) => {
  const { t } = useDesk();
  const [isPlain, setIsPlain] = useState(false);
  return (
    <Frame>
      <p dir="auto">
        <strong>{preview.subject}</strong>
      </p>
      {isPlain ? (
        <PlainMail text={preview.text} />
      ) : (
        <iframe
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={mailDocument(preview.html)}
          title={t('preview.html')}
        />
      )}
      <div>
        <Button
          type="button"
          size="S"
          variant="tertiary"
          aria-pressed={isPlain}
          onClick={() => setIsPlain(!isPlain)}
        >
          {t('preview.plain')}
        </Button>
      </div>
    </Frame>
  );
};

const Frame = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;

  strong {
    font-weight: 600;
  }

  /* White in the dark theme too: mails are made for paper. */
  iframe {
    display: block;
    width: 100%;
    height: min(48vh, 42rem);
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-radius: 0.4rem;
    background: #fff;
  }
`;
