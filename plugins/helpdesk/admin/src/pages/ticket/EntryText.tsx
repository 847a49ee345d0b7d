import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { EntryText as Text } from '../../../../contracts/tickets';
import { RichText } from '../../components/editor/RichText';
import { useDesk } from '../../i18n/desk-context';
import { comfortableHeight, mailDocument } from '../../components/mail-document';

interface EntryTextProps {
  text: Text;
  /** Written by staff in the desk's own editor: drawn as part of the page. */
  isOurs: boolean;
}

/** What was written. Plain text keeps its lines and each paragraph its own direction. */
export const EntryText = ({ text, isOurs }: EntryTextProps) => {
  if (text.format === 'text') return <PlainText body={text.body} />;
  return isOurs ? <RichText html={text.body} /> : <MailHtml html={text.body} />;
};

const PlainText = ({ body }: { body: string }) => (
  <Plain>
    {body.split(/\n{2,}/).map((paragraph, index) => (
      // Paragraphs of one text never change places.
      <p key={index} dir="auto">
        {paragraph}
      </p>
    ))}
  </Plain>
);

/**
 * The HTML of a mail, in a frame that runs nothing, loads nothing and shares nothing with this page.
 * Such a frame cannot tell its height, so it has a comfortable one and can be opened wide.
 */
const MailHtml = ({ html }: { html: string }) => {
  const { t } = useDesk();
  const [isWide, setIsWide] = useState(false);
  return (
    <div>
      <Frame
        sandbox=""
        referrerPolicy="no-referrer"
        srcDoc={mailDocument(html)}
        title={t('entry.mail')}
        style={{ height: isWide ? '80vh' : `${comfortableHeight(html)}px` }}
      />
      <Button variant="ghost" size="S" aria-expanded={isWide} onClick={() => setIsWide(!isWide)}>
        {isWide ? t('entry.less') : t('entry.more')}
      </Button>
    </div>
  );
};

const Plain = styled.div`
  display: grid;
  gap: 1em;
  /* As wide as its words: what runs against the page's direction stays at the page's edge. */
  width: fit-content;
  max-width: min(80ch, 100%);
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

/* White in the dark theme too: mails bring their own colours, made for paper. */
const Frame = styled.iframe`
  display: block;
  width: 100%;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.4rem;
  background: #fff;
`;
