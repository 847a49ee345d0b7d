import { RichText } from './RichText';
import { useUi } from './use-ui';
import type { Page } from '../shell/shell';

/** An entry of the FAQ, read within the window. */
export function Article({ page }: { page: Extract<Page, { name: 'article' }> }) {
  const { shell, words } = useUi();
  const { article } = page;
  if (article === null) return <p class="scroll hint">{words.say('loading')}</p>;
  return (
    <div class="scroll article">
      {article === false ? (
        <p class="notice" role="alert">
          {words.refusal('other')}
        </p>
      ) : (
        <article dir="auto">
          <h3 tabIndex={-1} data-focus>
            {article.question}
          </h3>
          <RichText
            html={article.html}
            trusted={shell.bridge.trusted}
            base={article.url ?? shell.bridge.base}
          />
          {article.url && (
            <p>
              <a href={article.url} target="_blank" rel="noopener">
                {words.say('openPage')}
              </a>
            </p>
          )}
        </article>
      )}
      <button type="button" class="main" onClick={() => shell.show({ name: 'talk' })}>
        {words.file.offers.no}
      </button>
    </div>
  );
}
