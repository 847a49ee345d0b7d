import { useEffect, useState } from 'preact/hooks';
import type { ChatArticle } from '../../../contracts/chat';
import { Icon } from './Icon';
import { useUi } from './use-ui';

const AFTER_MS = 600;
/** Characters from which on it is worth asking, and those that are asked with. */
const LEAST = 8;
const MOST = 200;
const SHOWN = 3;

/** Entries of the FAQ that may answer what is being typed: nobody has to wait for a person who can read on. */
export function Suggestions({ text }: { text: string }) {
  const { shell, chat, window, words } = useUi();
  const [articles, setArticles] = useState<readonly ChatArticle[]>([]);
  const q = text.trim().slice(0, MOST);
  useEffect(() => {
    if (!window.suggestsFaq || q.length < LEAST) {
      setArticles([]);
      return;
    }
    let isOld = false;
    const timer = setTimeout(() => {
      chat.api.articles(q, window.locale).then(
        (found) => isOld || setArticles(found.slice(0, SHOWN)),
        // Nothing is offered; the question can be asked all the same.
        () => undefined
      );
    }, AFTER_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [q, chat, window]);
  return (
    <section class="offers" aria-live="polite">
      {articles.length > 0 && (
        <>
          <h3>{words.file.offers.heading}</h3>
          <ul>
            {articles.map((article) => (
              <li key={article.key}>
                <button
                  type="button"
                  class="offer"
                  onClick={() => shell.show({ name: 'article', key: article.key, article })}
                >
                  <Icon of="page" /> <span dir="auto">{article.question}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
