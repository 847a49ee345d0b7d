import type { ScriptWithBridge } from '../bridge';
import { openLine } from './open-line';

// Loaded with the first conversation; see `launcher/load-script`.
(document.currentScript as ScriptWithBridge | null)?.helpdesk?.(openLine);

// In a package of CommonJS, a file without this word is bundled as such, with all that it imports.
export {};
