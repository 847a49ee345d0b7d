import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../i18n/desk-context';
import { mailDocument } from './mail-document';
import { PlainMail } from './PlainMail';

/** A mail as it would arrive, without a script; its plain text at a press. */
export const MailPaper = ({ html, text }: { html: string; text: string }) => {
  const { t } = useDesk();
  const [isPlain, setIsPlain] = useState(false);
  return (
    <>
      {isPlain ? (
        <PlainMail text={text} />
      ) : (
        <Paper
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={mailDocument(html)}
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
    </>
  );
};

/* White in the dark theme too: mails are made for paper. */
const Paper = styled.iframe`
  display: block;
  width: 100%;
  height: min(50vh, 44rem);
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.4rem;
  background: #fff;
`;
