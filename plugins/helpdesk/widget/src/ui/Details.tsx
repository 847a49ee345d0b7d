import { useEffect, useRef, useState } from 'preact/hooks';
import { checkAnswers, type Answers } from '../rules/check-answers';
import { Field } from './Field';
import { HumanPicture, PICTURE } from './HumanPicture';
import { Icon } from './Icon';
import { useUi } from './use-ui';

const CONSENT = 'consent';

/** What is asked once, before a person answers. What was typed before stays in sight. */
export function Details({
  text,
  answers,
  onAnswers,
  onBack,
  onDone,
}: {
  text: string;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
  onBack: () => void;
  onDone: (hasAgreed: boolean) => void;
}) {
  const { chat, window, words } = useUi();
  const { human, startProblem } = chat;
  const [hasAgreed, setAgreed] = useState(false);
  const [letters, setLetters] = useState('');
  const [problems, setProblems] = useState<Record<string, string>>(startProblem?.fields ?? {});
  const form = useRef<HTMLFormElement>(null);
  const isWrong = Object.keys(problems).length > 0;

  useEffect(() => {
    if (!chat.session) human.prepare();
    focusFirst(form.current, Object.keys(problems));
  }, []);

  const submit = () => {
    const found = checkAnswers(window.questionnaire, answers);
    const wrong = Object.entries(found).map(([key, code]) => [key, words.file.problems[code]]);
    if (window.consent !== null && !hasAgreed) wrong.push([CONSENT, words.file.problems.consent]);
    if (human.picture && letters.trim() === '') {
      wrong.push([PICTURE, words.file.problems.missing]);
    }
    const said: Record<string, string> = Object.fromEntries(wrong);
    setProblems(said);
    if (wrong.length > 0) {
      focusFirst(form.current, Object.keys(said));
      return;
    }
    human.setLetters(letters);
    onDone(hasAgreed);
  };
  const problemOf = (key: string) => (Object.hasOwn(problems, key) ? (problems[key] ?? '') : '');
  return (
    <form
      class="scroll details"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{words.say('details')}</h3>
      <blockquote class="typed">
        <p class="text" dir="auto">
          {text}
        </p>
        <button type="button" class="link" onClick={onBack}>
          {words.say('change')}
        </button>
      </blockquote>
      {(isWrong || startProblem) && (
        <p class="notice" role="alert">
          <Icon of="alert" />{' '}
          {isWrong || !startProblem ? words.say('lookAgain') : words.refusal(startProblem.code)}
        </p>
      )}
      {window.questionnaire.map((field) => (
        <Field
          key={field.key}
          field={field}
          value={Object.hasOwn(answers, field.key) ? answers[field.key] : undefined}
          problem={problemOf(field.key)}
          onValue={(value) => {
            const { [field.key]: _before, ...others } = answers;
            onAnswers(value === undefined ? others : { ...others, [field.key]: value });
          }}
        />
      ))}
      {window.consent !== null && (
        <Field
          field={{
            ...{ key: CONSENT, known: null, hint: '', type: 'checkbox', options: [] },
            label: window.consent,
            required: true,
          }}
          value={hasAgreed}
          problem={problemOf(CONSENT)}
          onValue={(value) => setAgreed(value === true)}
        />
      )}
      {human.picture && (
        <HumanPicture
          picture={human.picture}
          letters={letters}
          problem={problemOf(PICTURE)}
          onLetters={setLetters}
        />
      )}
      {human.longPart !== null && (
        <p class="hint" role="status" tabIndex={-1} data-focus>
          {human.longPart < 1
            ? `${words.file.human.long} ${words.percent(human.longPart)}`
            : words.say('longDone')}
        </p>
      )}
      <button
        type="submit"
        class="main"
        aria-disabled={human.longPart !== null && human.longPart < 1}
      >
        {words.say('start')}
      </button>
    </form>
  );
}

/** The first field that is wrong; where nothing is, the first one. */
function focusFirst(form: HTMLFormElement | null, wrong: readonly string[]): void {
  if (!form) return;
  const fields = [
    ...form.querySelectorAll<HTMLElement>('[id^="field-"]:is(input,select,textarea,fieldset)'),
  ];
  const first = fields.find(({ id }) => wrong.includes(id.slice('field-'.length)));
  (first ?? fields[0])?.focus();
}
