import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClientRating, RatingScale } from '../../../contracts';
import { newId } from '../chat/new-id';
import { asRefusal } from '../net/refusal';
import type { WordsFile } from '../shell/words';
import { Icon } from './Icon';
import { useUi } from './use-ui';

/** What each score of a scale is called, from the worst to the best. */
const WORDS: Record<RatingScale, readonly (keyof WordsFile['scores'])[]> = {
  thumbs: ['bad', 'good'],
  faces: ['bad', 'neutral', 'good'],
  stars: ['worst', 'bad', 'neutral', 'good', 'best'],
};
const MOUTHS = ['M8 16.5q4-4 8 0', 'M8 15.5h8', 'M8 14.5q4 4 8 0'];

/**
 * How the answer was, in one press; with a reason, where the owner asks for it. The keyboard's arrows choose on their
 * way: whoever uses them sends when they are where they want to be.
 */
export function RatingForm({ rating }: { rating: ClientRating }) {
  const { shell, chat, words } = useUi();
  const { answer, scale, question, asksReason, given } = rating;
  const [score, setScore] = useState(given?.score ?? 0);
  const [reason, setReason] = useState(given?.reason ?? '');
  const [said, setSaid] = useState<'' | 'sending' | 'sent' | { wrong: string }>(
    given ? 'sent' : ''
  );
  const [isByKeys, setByKeys] = useState(false);
  const { rate, scores } = words.file;
  const { root } = shell.bridge;
  const hadFocus = root.activeElement?.closest('.rating,.done');
  useLayoutEffect(() => {
    // One gives way to the other: who was in it goes on where the next step is.
    if (hadFocus) root.querySelector<HTMLElement>('.done button,.rating :checked')?.focus();
  }, [said === 'sent']);
  const send = (wanted: number) => {
    const { key } = chat.state;
    if (key === null || wanted === 0 || said === 'sending') return;
    setSaid('sending');
    const body = { clientId: newId(), answer, scale, score: wanted };
    chat
      .asVisitor(() =>
        chat.api.rate(key, reason.trim() ? { ...body, reason: reason.trim() } : body)
      )
      .then(
        () => {
          setSaid('sent');
          chat.sync();
        },
        (error: unknown) => setSaid({ wrong: words.refusal(asRefusal(error).code) })
      );
  };
  if (said === 'sent') {
    return (
      <p class="done" role="status">
        {rate.thanks}{' '}
        <button type="button" class="link" onClick={() => setSaid('')}>
          {rate.change}
        </button>
      </p>
    );
  }
  return (
    <form
      class="rating"
      onSubmit={(event) => {
        event.preventDefault();
        send(score);
      }}
    >
      <fieldset onKeyDown={() => setByKeys(true)} onPointerDown={() => setByKeys(false)}>
        <legend dir="auto">{words.own(question) || rate.title}</legend>
        <div class={`scores ${scale}`}>
          {WORDS[scale].map((word, at) => (
            <label key={word} title={scores[word]}>
              <input
                type="radio"
                name="score"
                class="unseen"
                checked={score === at + 1}
                onChange={() => {
                  setScore(at + 1);
                  if (!asksReason && !isByKeys) send(at + 1);
                }}
              />
              <span class={scale === 'stars' && at < score ? 'sign on' : 'sign'} aria-hidden="true">
                {scale === 'faces' ? <Smile mouth={MOUTHS[at] ?? ''} /> : null}
                {scale === 'stars' ? <Icon of="star" /> : null}
                {scale === 'thumbs' ? (
                  <span class={at === 0 ? 'down' : ''}>
                    <Icon of="like" />
                  </span>
                ) : null}
              </span>
              <span class="unseen">{scores[word]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {asksReason && score > 0 && (
        <>
          <label for="reason">{rate.reason}</label>
          <textarea
            id="reason"
            rows={2}
            dir="auto"
            maxLength={1_000}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </>
      )}
      {(asksReason || isByKeys) && score > 0 && (
        <button type="submit" class="main">
          {rate.send}
        </button>
      )}
      {typeof said === 'object' && (
        <p class="wrong" role="alert">
          {said.wrong}
        </p>
      )}
    </form>
  );
}

function Smile({ mouth }: { mouth: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24">
      <path d={`M12 3a9 9 0 1 0 .01 0M9 10h.01M15 10h.01${mouth}`} />
    </svg>
  );
}
