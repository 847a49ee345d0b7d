import { useEffect, useState } from 'preact/hooks';
import { ANSWERS } from '../chat/take-unsent';
import { answersOf, type Answers } from '../rules/check-answers';
import { Composer } from './Composer';
import { Details } from './Details';
import { Greeting } from './Greeting';
import { Suggestions } from './Suggestions';
import { useDraft } from './use-draft';
import { useUi } from './use-ui';

/** Before the first message: a greeting, a field for the question, and then what the owner wants to know. */
export function Start() {
  const { chat, window } = useUi();
  const { questionnaire, consent } = window;
  const { startProblem, human } = chat;
  const [text, setText] = useDraft(null);
  const [answers, setAnswers] = useState<Answers>(() => ({
    ...presets(),
    ...chat.tabKeep.read<Answers>(ANSWERS),
  }));
  const isKnown = chat.session !== null;
  const hasFields = Object.keys(startProblem?.fields ?? {}).length > 0;
  const isAsked = questionnaire.length > 0 || consent !== null;
  const needsDetails = hasFields || human.picture !== null || (isAsked && !isKnown);
  const [isAtDetails, setAtDetails] = useState(startProblem !== null && needsDetails);
  const isTyping = text !== '';
  useEffect(() => {
    // While the visitor writes, the puzzle is solved.
    if (isTyping && !isKnown) human.prepare();
  }, [isTyping, isKnown, human]);

  const send = (agreed: boolean) => {
    chat.start(text.trim(), { fields: answersOf(questionnaire, answers), consent: agreed });
    setText('');
  };
  if (isAtDetails && needsDetails) {
    return (
      <Details
        text={text}
        answers={answers}
        onAnswers={(given) => {
          setAnswers(given);
          chat.tabKeep.write(ANSWERS, given);
        }}
        onBack={() => setAtDetails(false)}
        onDone={send}
      />
    );
  }
  return (
    <>
      <div class="scroll">
        <Greeting />
        <Suggestions text={text} />
      </div>
      <Composer
        text={text}
        onText={setText}
        onSend={() => (needsDetails ? setAtDetails(true) : send(false))}
      />
    </>
  );

  function presets(): Answers {
    return Object.fromEntries(
      questionnaire.flatMap(({ key, default: preset }) =>
        preset === null || preset === false ? [] : [[key, preset]]
      )
    );
  }
}
