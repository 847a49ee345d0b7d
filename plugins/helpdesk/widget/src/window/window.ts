import { h, render } from 'preact';
import type { Bridge, ScriptWithBridge, WindowCalls } from '../bridge';
import { Chat } from '../chat/chat';
import type { WindowFiles } from '../shell/files';
import { Shell } from '../shell/shell';
import { Panel } from '../ui/Panel';
import { windowStyle } from '../ui/style/window-style';

/** Written by build.mjs. */
declare const HELPDESK_FILES: WindowFiles;

/** What a page hears of the keys and of the focus is its own: shortcuts and traps of the page are for the page. */
const OURS = ['keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'wheel', 'paste', 'copy'];

(document.currentScript as ScriptWithBridge | null)?.helpdesk?.(openWindow);

function openWindow(bridge: Bridge): WindowCalls {
  bridge.adopt(windowStyle);
  const { root, button } = bridge;
  for (const name of OURS) {
    root.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
  }
  const chat = new Chat(bridge, HELPDESK_FILES);
  const shell = new Shell(bridge, chat, HELPDESK_FILES);
  const place = document.createElement('div');
  // Before the button: the keyboard comes to it last, as the eye does.
  root.insertBefore(place, button);
  const side = button.classList.contains('left') ? 'left' : 'right';
  render(h(Panel, { shell, side }), place);
  chat.boot();
  return shell;
}

// In a package of CommonJS, a file without this word is bundled as such, with all that it imports.
export {};
