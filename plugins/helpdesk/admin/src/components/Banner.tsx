import { Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

type Tone = 'info' | 'warning' | 'danger';

interface BannerProps {
  tone: Tone;
  title?: string;
  children: ReactNode;
  action?: ReactNode;
  /** Said aloud when it appears: `alert` interrupts, `status` waits. */
  role?: 'alert' | 'status';
}

/** A message across a page, beside what it is about. */
export const Banner = ({ tone, title, children, action, role }: BannerProps) => {
  const Icon = tone === 'info' ? Information : WarningCircle;
  return (
    <Frame $tone={tone} role={role}>
      <Icon aria-hidden width="1.8rem" height="1.8rem" />
      <div>
        {title ? <strong>{title}</strong> : null}
        <div>{children}</div>
      </div>
      {action}
    </Frame>
  );
};

const TONES = {
  info: 'primary600',
  warning: 'warning500',
  danger: 'danger600',
} as const;

const Frame = styled.div<{ $tone: Tone }>`
  --tone: ${({ theme, $tone }) => theme.colors[TONES[$tone]]};
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1.2rem;
  padding: 1.2rem 1.6rem;
  border: 1px solid color-mix(in srgb, var(--tone) 40%, ${({ theme }) => theme.colors.neutral0});
  border-inline-start: 4px solid var(--tone);
  border-radius: 0.6rem;
  background: color-mix(in srgb, var(--tone) 8%, ${({ theme }) => theme.colors.neutral0});
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  > svg {
    flex: none;
    align-self: flex-start;
    margin-block-start: 0.2rem;
    fill: var(--tone);
    path {
      fill: var(--tone);
    }
  }

  > div {
    flex: 1 1 24rem;
    min-width: 0;
  }

  strong {
    font-weight: 600;
  }
`;
