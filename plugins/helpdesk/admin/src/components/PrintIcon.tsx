import type { SVGProps } from 'react';

/** A printer; the icons of the design system have none. Drawn on their grid, in the colour around it. */
export const PrintIcon = (props: SVGProps<SVGSVGElement>) => (
  <svg viewBox="0 0 32 32" width="16" height="16" fill="currentColor" {...props}>
    <path d="M8 4h16v5H8zM5 11h22a2 2 0 0 1 2 2v9h-4v-4H7v4H3v-9a2 2 0 0 1 2-2Zm19 2.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM9 20h14v8H9z" />
  </svg>
);
