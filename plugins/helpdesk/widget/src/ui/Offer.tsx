import { useState } from 'preact/hooks';
import type { ClientOffer } from '../../../contracts';
import { newId } from '../chat/new-id';
import { asRefusal } from '../net/refusal';
import { answersOf, checkAnswers, type Answers } from '../rules/check-answers';
import { Field, type AskedField } from './Field';
import { useUi } from './use-ui';

const TEXT = 'text';

/** Something else that the visitor may do, with what it asks for. */
export function Offer({ offer, onDone }: { offer: ClientOffer; onDone: () => void }) {
  const { chat, words } = useUi();
  const [isOpen, setOpen] = useState(false);
  const [answers, setAnswers] = useState<Answers>({});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState('');
  const [clientId] = useState(newId);
  const name = words.own(offer.name);
  const fields: AskedField[] = offer.fields.map((field) => ({
    ...{ key: `own-${field.key}`, known: null, hint: '', type: field.type },
    label: words.own(field.name),
    required: field.required,
    options: field.options.map((one) => ({ key: one.key, name: words.own(one.name) })),
  }));
  const text: AskedField = {
    ...{ key: TEXT, known: null, hint: '', type: 'longText', options: [] },
    label: words.say('write'),
    required: offer.text === 'required',
  };
  const asked = offer.text === 'none' ? fields : [text, ...fields];

  const perform = () => {
    const { key } = chat.state;
    const found = Object.entries(checkAnswers(asked, answers));
    setProblems(Object.fromEntries(found.map(([at, code]) => [at, words.file.problems[code]])));
    if (key === null || found.length > 0) return;
    const said = answersOf(asked, answers);
    const { [TEXT]: body, ...rest } = said;
    const own = Object.entries(rest).map(([at, value]) => [at.slice('own-'.length), value]);
    const request = {
      clientId,
      ...(typeof body === 'string' ? { text: body } : {}),
      ...(own.length > 0 ? { fields: Object.fromEntries(own) } : {}),
    };
    chat
      .asVisitor(() => chat.api.perform(key, offer.key, request))
      .then(
        () => {
          setOpen(false);
          chat.sync();
          onDone();
        },
        (error: unknown) => setWrong(words.refusal(asRefusal(error).code))
      );
  };
  return (
    <>
      <button
        type="button"
        class="second"
        dir="auto"
        aria-expanded={asked.length > 0 ? isOpen : undefined}
        onClick={() => (asked.length > 0 ? setOpen(!isOpen) : perform())}
      >
        {name}
      </button>
      {isOpen && (
        <form
          class="offer-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            perform();
          }}
        >
          {asked.map((field) => (
            <Field
              key={field.key}
              field={field}
              value={Object.hasOwn(answers, field.key) ? answers[field.key] : undefined}
              problem={Object.hasOwn(problems, field.key) ? (problems[field.key] ?? '') : ''}
              onValue={(value) => {
                const { [field.key]: _before, ...others } = answers;
                setAnswers(value === undefined ? others : { ...others, [field.key]: value });
              }}
            />
          ))}
          <button type="submit" class="main" dir="auto">
            {name}
          </button>
        </form>
      )}
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}
