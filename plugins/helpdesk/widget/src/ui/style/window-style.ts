import { css as button } from './button.css';
import { css as fields } from './fields.css';
import { css as head } from './head.css';
import { css as panel } from './panel.css';
import { css as places } from './places.css';
import { css as screens } from './screens.css';
import { css as talk } from './talk.css';
import { css as write } from './write.css';

/** In this order: what is said of small screens and dark ones comes last. */
export const windowStyle = [panel, button, head, talk, write, fields, screens, places].join('');
