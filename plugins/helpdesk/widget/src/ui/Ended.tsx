import { useState } from 'preact/hooks';
import { Offer } from './Offer';
import { RatingForm } from './RatingForm';
import { useUi } from './use-ui';

/** At the end of a conversation: what can still be done. */
export function Ended() {
  const { shell, chat, words } = useUi();
  const { head } = chat.state;
  const [isHidden, setHidden] = useState(false);
  if (!head || isHidden) return null;
  return (
    <section class="ended">
      <p>
        <strong>{words.say('closed')}</strong>
      </p>
      {head.rating && <RatingForm key={head.rating.answer} rating={head.rating} />}
      <p class="row">
        <button type="button" class="second" onClick={() => chat.show(null)}>
          {words.say('fresh')}
        </button>
        <button type="button" class="second" onClick={() => shell.show({ name: 'copy' })}>
          {words.say('getCopy')}
        </button>
        {head.actions.map((offer) => (
          <Offer key={offer.key} offer={offer} onDone={() => setHidden(false)} />
        ))}
      </p>
    </section>
  );
}
