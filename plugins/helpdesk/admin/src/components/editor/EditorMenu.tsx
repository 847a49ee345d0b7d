import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';

interface EditorMenuProps {
  /** The menu is placed in it. */
  frame: RefObject<HTMLElement>;
  /** What it stands below, in the window. */
  rect: DOMRect | null;
  children: ReactNode;
}

const GAP = 6;

/** A sheet below the cursor, above it where there is more room; never wider than the editor. */
export const EditorMenu = ({ frame, rect, children }: EditorMenuProps) => {
  const { direction } = useDesk();
  const sheet = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<React.CSSProperties>({ visibility: 'hidden' });
  const { top, bottom, left, right } = rect ?? {};

  useLayoutEffect(() => {
    const around = frame.current?.getBoundingClientRect();
    const own = sheet.current;
    if (!around || !own || top === undefined || bottom === undefined) return;
    const start = direction === 'rtl' ? around.right - (right ?? 0) : (left ?? 0) - around.left;
    const most = around.width - own.offsetWidth;
    const roomBelow = window.innerHeight - bottom;
    const isAbove = roomBelow < own.offsetHeight + GAP && top > roomBelow;
    setPlace({
      insetInlineStart: Math.max(0, Math.min(start, most)),
      ...(isAbove
        ? { insetBlockEnd: around.bottom - top + GAP }
        : { insetBlockStart: bottom - around.top + GAP }),
    });
    // Again when its content has come and made it higher.
  }, [frame, direction, top, bottom, left, right, children]);

  return (
    <Sheet
      ref={sheet}
      style={place}
      // A press must not take the cursor out of the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </Sheet>
  );
};

/** Also for what opens from a button of the toolbar. */
export const Sheet = styled.div`
  position: absolute;
  z-index: ${({ theme }) => theme.zIndices.popover};
  display: grid;
  width: min(42rem, 100%);
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;
