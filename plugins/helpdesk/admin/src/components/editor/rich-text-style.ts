import { css } from 'styled-components';

/** How formatted text looks, while it is written and when it is read. */
export const richTextStyle = css`
  line-height: var(--desk-line, 1.6);
  overflow-wrap: anywhere;

  > * + * {
    margin-block-start: 0.8em;
  }

  strong {
    font-weight: 600;
  }

  em {
    font-style: italic;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  ul,
  ol {
    padding-inline-start: 2.4rem;
    list-style: revert;
  }

  ol {
    list-style: decimal;
  }

  li > * + * {
    margin-block-start: 0.4em;
  }

  li::marker {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  blockquote {
    padding-inline-start: 1.2rem;
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  code {
    padding: 0.1em 0.35em;
    border-radius: 0.3rem;
    background: ${({ theme }) => theme.colors.neutral150};
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 0.9em;
  }

  pre {
    padding: 1rem 1.2rem;
    border-radius: 0.4rem;
    background: ${({ theme }) => theme.colors.neutral150};
    overflow-x: auto;
    direction: ltr;
    text-align: left;
  }

  pre code {
    padding: 0;
    background: none;
    white-space: pre;
  }

  [data-mention] {
    padding: 0.1em 0.4em;
    border-radius: 0.3rem;
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 500;
    unicode-bidi: isolate;
  }
`;
