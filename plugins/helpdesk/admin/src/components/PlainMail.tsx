import { styled } from 'styled-components';
import { useDesk } from '../i18n/desk-context';

/**
 * A mail as plain text. Each line is a box of its own, with its own direction: with `unicode-bidi: plaintext` on them
 * all, Chromium misplaces the brackets of right-to-left lines.
 */
export const PlainMail = ({ text }: { text: string }) => {
  const { t } = useDesk();
  return (
    <Paper role="group" tabIndex={0} aria-label={t('preview.plain')}>
      {text.split('\n').map((line, index) => (
        // Lines of one text never change places.
        <div key={index} dir="auto">
          {line}
        </div>
      ))}
    </Paper>
  );
};

const Paper = styled.div`
  max-height: min(50vh, 44rem);
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.4rem;
  overflow: auto;
  font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  font-size: 1.3rem;
  line-height: 1.6;
  white-space: pre-wrap;
  overflow-wrap: anywhere;

  div {
    min-height: 1lh;
  }
`;
