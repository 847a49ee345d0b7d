import type { z } from '@strapi/utils';
import { DeskError } from '../errors';
import { setRetryAfter, type Route } from '../platform/route';
import { hasSiteUsers } from '../platform/site-users';
import { pageRoute, type Page, type PageAnswer, type PageSpec } from '../site/page';
import { readForm, requireSession } from '../site/read-form';
import type { Session } from '../site/session';
import { textsOf } from '../site/translations';
import { ensureVisitor, visitorToken } from '../site/visitor';
import type { Account } from './load-account';
import { safeParse } from '../platform/rules/safe-parse';

/** The session of an account. */
export type AccountSession = Session & { account: Account };

/** A page about accounts: there is none where the project has no users of its own. */
export function accountPage(spec: PageSpec): Route {
  return pageRoute({
    ...spec,
    run: async (page) => {
      if (!hasSiteUsers(page.strapi)) throw new DeskError('NOT_FOUND');
      return spec.run(page);
    },
  });
}

/** Carried by forms of who is not logged in yet. */
export function visitorCsrf({ strapi, ctx, root }: Page): string {
  return visitorToken(strapi, ensureVisitor(strapi, ctx, root));
}

/**
 * The fields of a posted form, none more and none less.
 *
 * @throws DeskError INPUT_INVALID
 */
export async function readFields<T extends z.ZodType>(page: Page, schema: T): Promise<z.output<T>> {
  const { fields, problem } = await readForm(page);
  if (problem) throw problem;
  const parsed = safeParse(schema, fields);
  if (!parsed.success) throw new DeskError('INPUT_INVALID');
  return parsed.data;
}

/** Who is logged in, on a page that only shows; null: nobody, or a guest. */
export function accountOf({ session }: Page): AccountSession | null {
  // The same object, told apart by what TypeScript cannot see in it.
  return session?.account ? (session as AccountSession) : null;
}

/**
 * The account behind a form of its own.
 *
 * @throws DeskError as `requireSession`, and NOT_FOUND for a guest.
 */
export function requireAccount(page: Page, csrf: string | undefined): AccountSession {
  requireSession(page, csrf);
  const session = accountOf(page);
  if (!session) throw new DeskError('NOT_FOUND');
  return session;
}

export interface FormProblems {
  message: string;
  list: { field: string; text: string }[];
  /** By the name of the input; each that the template asks for is there. */
  byField: Record<string, string>;
}

/** What is wrong with a form of these inputs, in the reader's language; without a refusal, nothing. */
export function problemsIn(
  page: Page,
  names: readonly string[],
  refusal: DeskError | null
): FormProblems {
  const { problems, codes, accountProblems } = textsOf(page.locale);
  const byField = Object.fromEntries(
    names.map((name) => {
      const problem = refusal?.details.fields?.[name];
      const text = problem && (accountProblems[`${name}-${problem}`] ?? problems.field);
      return [name, text || ''];
    })
  );
  const list = names.flatMap((name) =>
    byField[name] ? [{ field: name, text: byField[name] }] : []
  );
  const own = refusal && (accountProblems[refusal.code] ?? codes[refusal.code] ?? codes.other);
  const message = list.length > 0 ? problems.summary : (own ?? '');
  if (refusal) setRetryAfter(page.ctx, refusal);
  return { message, list, byField };
}

/** A form as it stands, or as it was refused: never kept, since it is filled in by somebody. */
export function formAnswer(
  page: Page,
  template: string,
  titleOf: string,
  {
    names,
    refusal,
    values = {},
  }: { names: readonly string[]; refusal: DeskError | null; values?: Record<string, unknown> }
): PageAnswer {
  return {
    template,
    titleOf,
    isPersonal: true,
    status: refusal?.status ?? 200,
    values: { problems: problemsIn(page, names, refusal), ...values },
  };
}
