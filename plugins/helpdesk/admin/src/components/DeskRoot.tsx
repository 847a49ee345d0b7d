import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { css, styled } from 'styled-components';
import { useGetMeQuery } from '../api/me';
import { DeskContext } from '../i18n/desk-context';
import { directionOf, resolveLanguage } from '../i18n/direction';
import { DESK_LANGUAGES, FALLBACK_TEXTS, type Texts } from '../i18n/languages';
import { PLUGIN_ID } from '../plugin-id';
import { usePermissions } from '../use-permissions';
import { usePortalDirection } from './use-portal-direction';

const LANGUAGE_CODES = DESK_LANGUAGES.map(({ code }) => code);

interface DeskRootProps {
  /** A part of a page that is Strapi's own: what hangs under `body` there is Strapi's too. */
  isInShell?: boolean;
  /** Beside Strapi's pages, without a place of its own among them. */
  isAround?: boolean;
  children: ReactNode;
}

/**
 * The root of every page of the desk: its own language, direction and time zone, as the agent chose
 * them. Strapi's shell around it has no right-to-left and stays as it is.
 */
export const DeskRoot = ({ isInShell = false, isAround = false, children }: DeskRootProps) => {
  const root = useRef<HTMLDivElement>(null);
  const shell = useIntl();
  const { me, isSettled } = useMe();
  const locale = resolveLanguage({
    choice: me?.locale ?? null,
    shell: shell.locale,
    available: LANGUAGE_CODES,
  });
  const direction = directionOf(locale);
  const texts = useTexts(locale);
  const messages = useMemo(
    (): Texts => ({
      // Strapi hands its texts over unparsed, as strings.
      ...(shell.messages as Texts),
      ...prefixed(FALLBACK_TEXTS),
      ...prefixed(texts ?? {}),
    }),
    [shell.messages, texts]
  );
  const timeZone = me?.timeZone ?? browserTimeZone();
  const desk = useMemo(() => ({ locale, direction, timeZone }), [locale, direction, timeZone]);
  usePortalDirection(root, { direction, locale, isOn: !isInShell && !isAround });

  return (
    <DeskContext.Provider value={desk}>
      <IntlProvider locale={locale} messages={messages} defaultLocale="en" textComponent="span">
        <Root
          ref={root}
          dir={direction}
          lang={locale}
          $isAround={isAround}
          {...{ [isAround ? 'data-helpdesk-around' : 'data-helpdesk-root']: '' }}
        >
          {/* Not before language and direction are known: a page that turns round is worse than none. */}
          {isSettled && texts ? children : null}
        </Root>
      </IntlProvider>
    </DeskContext.Provider>
  );
};

const PAGE = css`
  position: relative; /* holds what is hidden from sight; loose, it would lengthen the page */
  display: flex;
  flex-direction: column;
  flex: 1;
  min-width: 0;
  min-height: 100%;
`;

/** Takes no room; what lies in it finds its own place, over all pages. */
const AROUND = css`
  position: fixed;
  inset-block-start: 0;
  z-index: ${({ theme }) => theme.zIndices.notification};
  width: 0;
  height: 0;
`;

const Root = styled.div<{ $isAround: boolean }>`
  ${({ $isAround }) => ($isAround ? AROUND : PAGE)}
  color: ${({ theme }) => theme.colors.neutral800};
  color-scheme: ${({ theme }) => theme.colorScheme};

  /* Taller letters want room. The shell's Latin faces come first: Arabic faces draw poor Latin and digits. */
  &[dir='rtl'] {
    --desk-line: 1.7;
    font-family:
      -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic',
      'Noto Naskh Arabic', Tahoma, sans-serif;
  }
`;

/**
 * Settled for good by the first answer, also a refusal. A page below that asks again after a refusal
 * would else be taken away, drawn anew and ask again, without end.
 */
const useMe = () => {
  const { isLoading: isUnknown, canReadTickets } = usePermissions();
  // Who reads no tickets is no agent, and would be refused.
  const { data: me, isLoading } = useGetMeQuery(undefined, { skip: !canReadTickets });
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    if (!isUnknown && !isLoading) setIsSettled(true);
  }, [isUnknown, isLoading]);
  return { me, isSettled };
};

const useTexts = (locale: string): Texts | null => {
  const [loaded, setLoaded] = useState<{ locale: string; texts: Texts } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const language = DESK_LANGUAGES.find(({ code }) => code === locale);
    const settle = (texts: Texts) => isWanted && setLoaded({ locale, texts });
    // A file that does not come leaves the desk in English, not empty.
    void language?.load().then(settle, () => settle(FALLBACK_TEXTS));
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return loaded?.locale === locale ? loaded.texts : null;
};

const prefixed = (texts: Texts) =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${PLUGIN_ID}.${id}`, text]));

const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
