import { SITE_LOCALES } from '../../../contracts';
import type { DeskError } from '../errors';
import type { Page, PageAnswer } from '../site/page';
import { LOCALE_NAMES, textsOf, type Texts } from '../site/translations';
import { formAnswer, problemsIn, type AccountSession } from './account-page';
import { passwordHint } from './form-values';
import { readProfile } from './read-profile';
import { nameToday, zoneChoices } from './rules/zone-names';

/** The forms of the profile. */
export type ProfileForm = 'about' | 'address' | 'main' | 'password' | 'elsewhere';

/** A form that was refused, as it was sent, without passwords. */
export interface RefusedProfile {
  form: ProfileForm;
  refusal: DeskError;
  fields: Record<string, string>;
}

const INPUTS = ['name', 'email', 'current', 'password'] as const;
const NOTHING = Object.fromEntries(INPUTS.map((name) => [name, '']));

/** My profile, or one of its forms again with what is wrong with it. */
export async function profilePage(
  page: Page,
  { account }: AccountSession,
  refused: RefusedProfile | null
): Promise<PageAnswer> {
  const { strapi, url, locale, ctx } = page;
  const t = textsOf(locale);
  const known = await readProfile(strapi, account);
  const about = refused?.form === 'about' ? refused.fields : null;
  const chosen = about?.locale ?? known.locale ?? locale;
  const timeZone = nameToday(about?.timeZone ?? known.timeZone ?? '');
  const isMainForm = refused?.form === 'main';
  const answer = formAnswer(page, 'account-profile', 'profile', {
    // The password that is asked for with an address stands beside that address.
    names: isMainForm ? [] : INPUTS,
    refusal: refused?.refusal ?? null,
    values: {
      saved: savedText(t, ctx.query.done),
      profile: {
        ...known,
        own: url('/account/profile'),
        requests: url('/account'),
        isKnown: known.addresses.length > 0,
        name: about?.name ?? known.name,
        locales: SITE_LOCALES.map((key) => ({
          key,
          name: LOCALE_NAMES[key],
          isChosen: key === chosen,
        })),
        zones: zoneChoices(Intl.supportedValuesOf('timeZone'), timeZone),
        timeZone,
        mails: about
          ? { answers: about.answers === 'on', receipts: about.receipts === 'on' }
          : known.mails,
        add: url('/account/profile/addresses'),
        added: refused?.form === 'address' ? (refused.fields.email ?? '') : '',
        addresses: known.addresses.map((address) => {
          const own = url(`/account/profile/addresses/${address.key}`);
          const isOpen = isMainForm && ctx.params.key === address.key;
          return {
            ...address,
            makeMain: `${own}/main`,
            remove: `${own}/remove`,
            isOpen,
            problem: isOpen ? problemsIn(page, INPUTS, refused.refusal).byField.current : '',
          };
        }),
        changePassword: url('/account/profile/password'),
        passwordHint: passwordHint(page),
        logOut: url('/account/profile/log-out'),
      },
    },
  });
  if (!isMainForm || !('template' in answer)) return answer;
  const { message, list: found } = problemsIn(page, ['current'], refused.refusal);
  const list = found.map(({ text }) => ({ field: `main-${ctx.params.key}`, text }));
  return {
    ...answer,
    values: { ...answer.values, problems: { message, list, byField: NOTHING } },
  };
}

/** What was done by the form before; the address of the page says it. */
function savedText(t: Texts, said: unknown): string {
  const texts = {
    saved: t.profile.saved,
    password: t.profile.passwordSaved,
    address: t.profile.addressSaved,
    removed: t.profile.removed,
    main: t.profile.mainSaved,
    loggedOut: t.profile.loggedOut,
  };
  return Object.entries(texts).find(([name]) => name === said)?.[1] ?? '';
}
