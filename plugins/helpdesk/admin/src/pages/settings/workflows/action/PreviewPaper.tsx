import { styled } from 'styled-components';
import type { NoticePreview } from '../../../../../../contracts/workflow';
import { MailPaper } from '../../../../components/MailPaper';

/** Subject and text of a mail as they would arrive. */
export const PreviewPaper = ({ preview }: { preview: NoticePreview }) => (
  <Frame>
    <p dir="auto">
      <strong>{preview.subject}</strong>
    </p>
    <MailPaper html={preview.html} text={preview.text} />
  </Frame>
);

const Frame = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;

  strong {
    font-weight: 600;
  }
`;
