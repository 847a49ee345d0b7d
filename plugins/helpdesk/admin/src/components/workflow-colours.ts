import type { StateColour } from '../../../contracts/workflow';

/**
 * One mid tone for each colour that an owner may choose. Strapi's theme has no teal, yellow or
 * second orange, so these are ours; they are only ever a dot, an edge or a light tint beside a text
 * in the theme's own colour, and hold on light and dark alike.
 */
export const WORKFLOW_COLOURS: Record<StateColour, string> = {
  neutral: '#8e8ea9',
  blue: '#3b82f6',
  teal: '#14a3a8',
  green: '#3fa34d',
  yellow: '#d9a514',
  orange: '#e8752a',
  red: '#dc3d33',
  purple: '#9456d6',
};
