import type { LauncherButton, Place } from '../bridge';
import { adoptStyle } from './adopt-style';
import { drawIcon } from './draw-icon';
import { css } from './launcher.css';
import { chatWord } from './words';

const BUBBLE = 'M21 12a8 8 0 0 1-8 8H4l1.8-3.1A8 8 0 1 1 21 12zM9 11h8M9 14h5';

/** The round button, which the page's styles do not reach. */
export function makeButton({ chat, language, nonce }: Place): LauncherButton {
  const host = document.createElement('helpdesk-chat');
  // Without a prototype: whatever a page has added to all objects is no option of ours.
  const root = host.attachShadow({ __proto__: null, mode: 'open' } as ShadowRootInit);
  adoptStyle(root, css, nonce);
  // Which a policy against inline styles has nothing against.
  host.style.cssText = chat.style;
  host.hidden = !!chat.isHidden;

  const label = document.createElement('span');
  label.className = 'label';
  label.dir = 'auto';
  label.textContent = chat.label?.[language] ?? '';
  const button = document.createElement('button');
  const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
  button.className = `launcher ${!!chat.isAtStart === isRightToLeft ? 'right' : 'left'}`;
  button.lang = language;
  button.setAttribute('aria-label', label.textContent || chatWord(language));
  button.append(drawIcon(BUBBLE), label);
  root.append(button);
  return { host, root, button, label };
}
