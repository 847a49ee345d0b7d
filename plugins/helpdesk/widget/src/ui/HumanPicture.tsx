import { useState } from 'preact/hooks';
import type { Picture } from '../human/human-check';
import { asRefusal } from '../net/refusal';
import { Icon } from './Icon';
import { useUi } from './use-ui';

export const PICTURE = 'picture';

/** Letters to be read from a picture, where the desk wants that; who cannot see it lets the machine work instead. */
export function HumanPicture({
  picture,
  letters,
  problem: wrong,
  onLetters,
}: {
  picture: Picture;
  letters: string;
  problem: string;
  onLetters: (letters: string) => void;
}) {
  const { chat, words, announce } = useUi();
  const { human } = words.file;
  const [failure, setFailure] = useState('');
  const problem = failure || wrong;
  const renew = (long: boolean) => {
    onLetters('');
    setFailure('');
    if (long) announce(human.long);
    // Where it fails, the picture that is there stays.
    void chat.human.renew(long).catch((error: unknown) => {
      const said = words.refusal(asRefusal(error).code);
      setFailure(said);
      announce(said);
    });
  };
  return (
    <div class="field">
      <label for={`field-${PICTURE}`}>{human.label}</label>
      <p class="hint" id="picture-hint">
        {human.hint}
      </p>
      <img class="puzzle" src={picture.image} alt={human.alt} width="200" height="70" />
      <input
        id={`field-${PICTURE}`}
        type="text"
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={letters}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? 'picture-hint picture-problem' : 'picture-hint'}
        onInput={({ currentTarget }) => onLetters(currentTarget.value)}
      />
      {problem && (
        <p class="wrong" id="picture-problem">
          {problem}
        </p>
      )}
      <p class="row">
        <button type="button" class="link" onClick={() => renew(false)}>
          <Icon of="again" /> {human.again}
        </button>
        {picture.mayGoLong && (
          <button type="button" class="link" onClick={() => renew(true)}>
            {human.cannotSee}
          </button>
        )}
      </p>
    </div>
  );
}
