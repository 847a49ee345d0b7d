import { BACKS, ENGLISH, HANDOVERS, NOTES } from './phrases/english';
import type { Phrases } from './phrases/phrases';
import { RUSSIAN, SWAHILI } from './phrases/swahili-russian';
import { BENGALI, HINDI, URDU } from './phrases/urdu-hindi-bengali';
import { DAY, dateOf } from './calendar';
import type { Random } from './random';
import type { Line } from './shapes';
import type { Story } from './stories/story';

const PHRASES: Record<string, Phrases> = {
  en: ENGLISH,
  ur: URDU,
  hi: HINDI,
  bn: BENGALI,
  sw: SWAHILI,
  ru: RUSSIAN,
};
const MACHINES = ['Wren', 'Wren Plus', 'Heron', 'Heron Duo'];
const GRINDERS = ['Flint', 'Flint 64', 'Pebble'];
const COFFEES = ['Harbour Blend', 'Night Shift', 'Orchard No. 4', 'Slow Sunday', 'Lantern Decaf'];

export interface Writer {
  subject: string;
  question: string;
  sum: number;
  /** What is said in a line at this time. */
  say(line: Line, at: number): string;
}

/** Tells one story in the words of one person. */
export function createWriter({
  random,
  story,
  locale,
  name,
  openedAt,
  isAskedBack,
}: {
  random: Random;
  story: Story;
  locale: string;
  name: string;
  openedAt: number;
  isAskedBack: boolean;
}): Writer {
  const phrases = PHRASES[locale];
  const last = isAskedBack && story.asksFirstOnly ? 0 : story.question.length - 1;
  const variant = random.between(0, last);
  const [low, high] = story.price ?? [30, 90];
  const sum = random.between(low * 2, high * 2) / 2;
  const values: Record<string, string> = {
    name,
    first: name.split(' ')[0],
    machine: random.pick(MACHINES),
    grinder: random.pick(GRINDERS),
    coffee: random.pick(COFFEES),
    order: `Q-${random.between(41_000, 58_999)}`,
    serial: `${random.pick(['W', 'H', 'R', 'F'])}${random.between(19, 25)}-${random.between(10_000, 99_999)}`,
    sum: sum.toFixed(2),
    days: String(random.between(3, 11)),
  };
  const fill = (text: string, at: number) =>
    text.replace(/\{(\w+)\}/g, (slot, key: string) =>
      key === 'date' ? dateOf(at + 3 * DAY) : (values[key] ?? slot)
    );
  const lines: Record<Line, () => string> = {
    ask: () => story.ask,
    reply: () => story.reply,
    answer: () => story.answer[variant],
    more: () => story.more ?? random.pick(phrases.more),
    answerMore: () => story.answerMore ?? random.pick(phrases.answerMore),
    note: () => (random.isHit(0.5) && story.note) || random.pick(NOTES),
    handover: () => random.pick(HANDOVERS),
    back: () => random.pick(BACKS),
    thanks: () => random.pick(phrases.thanks),
    agreed: () => random.pick(phrases.agreed),
    nudge: () => random.pick(phrases.nudge),
    remind: () => random.pick(phrases.remind),
    declined: () => random.pick(phrases.declined),
    cancelled: () => random.pick(phrases.cancelled),
    quote: () => story.quote ?? story.answer[variant],
  };
  const question = [
    random.pick(phrases.greetings),
    story.question[variant],
    random.pick(phrases.closings),
  ];
  return {
    subject: fill(story.subject[variant], openedAt),
    question: fill(question.filter(Boolean).join('\n\n'), openedAt),
    sum,
    say: (line, at) => fill(lines[line](), at),
  };
}
