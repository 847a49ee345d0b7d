import { safeHtml } from '../platform/safe-html';

/** A step as it is kept: its texts are the HTML that may stand in an answer. */
export function safeStep<Step extends { kind: string }>(step: Step): Step {
  if (!('texts' in step)) return step;
  // Only steps with actions have texts, by language.
  const given = Object.entries(step.texts as Record<string, string>);
  return { ...step, texts: Object.fromEntries(given.map(([tag, html]) => [tag, safeHtml(html)])) };
}
