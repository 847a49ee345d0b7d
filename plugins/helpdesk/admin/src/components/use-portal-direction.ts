import { useLayoutEffect, type RefObject } from 'react';
import type { Direction } from '../i18n/direction';

/**
 * Gives direction and language of the desk to what its components hang under `body` (tooltips,
 * dialogs, menus). The design system offers no container for them, and its copies of Radix do not
 * share one direction context, so the new children of `body` are marked as they come.
 * Those that belong to Strapi's shell (their trigger stands outside of the desk) are left alone.
 */
export const usePortalDirection = (
  root: RefObject<HTMLElement>,
  { direction, locale, isOn }: { direction: Direction; locale: string; isOn: boolean }
) => {
  useLayoutEffect(() => {
    if (!isOn) return;
    const mark = (node: Node) => {
      if (!(node instanceof HTMLElement) || !isPortal(node)) return;
      if (belongsToShell(node, root.current)) return;
      node.dir = direction;
      node.lang = locale;
      node.dataset.helpdeskPortal = '';
    };
    const observer = new MutationObserver((records) =>
      records.forEach(({ addedNodes }) => addedNodes.forEach(mark))
    );
    observer.observe(document.body, { childList: true });
    document.querySelectorAll<HTMLElement>('body > [data-helpdesk-portal]').forEach(mark);
    return () => observer.disconnect();
  }, [root, direction, locale, isOn]);
};

const isPortal = (node: HTMLElement) =>
  node.tagName === 'DIV' || node.hasAttribute('data-radix-portal');

const belongsToShell = (portal: HTMLElement, root: HTMLElement | null) => {
  const ids = [portal, ...portal.querySelectorAll<HTMLElement>('[id]')].map(({ id }) => id);
  const triggers = ids
    .filter(Boolean)
    .flatMap((id) => [
      ...document.querySelectorAll(
        `[aria-controls="${CSS.escape(id)}"], [aria-describedby~="${CSS.escape(id)}"]`
      ),
    ]);
  return triggers.length > 0 && !triggers.some((trigger) => root?.contains(trigger));
};
