import type { SiteText } from '../../plugins/helpdesk/contracts';
import logins from '../../scripts/demo-logins.json';

/** Quillbrook Espresso Works: made up for this demo. It builds coffee machines, repairs them and runs a web shop. */
export const COMPANY = {
  name: {
    en: 'Quillbrook Espresso Works',
    ur: 'کوئل بروک ایسپریسو ورکس',
    bn: 'কুইলব্রুক এসপ্রেসো ওয়ার্কস',
    sw: 'Quillbrook Espresso Works',
    hi: 'क्विलब्रुक एस्प्रेसो वर्क्स',
    ru: 'Quillbrook Espresso Works',
  } satisfies SiteText,
  colour: '#7a3b1d',
  footer: {
    en: 'Quillbrook Espresso Works · 12 Tannery Row · Machines, grinders and parts, built to be repaired',
    ur: 'کوئل بروک ایسپریسو ورکس · 12 ٹینری رو · ایسی مشینیں جن کی مرمت ہو سکتی ہے',
    bn: 'কুইলব্রুক এসপ্রেসো ওয়ার্কস · 12 ট্যানারি রো · মেরামত করা যায় এমন কফি মেশিন, গ্রাইন্ডার ও যন্ত্রাংশ',
    sw: 'Quillbrook Espresso Works · 12 Tannery Row · Mashine, vinu na vipuri vinavyoweza kutengenezwa',
    hi: 'क्विलब्रुक एस्प्रेसो वर्क्स · 12 टैनरी रो · मशीनें, ग्राइंडर और पुर्ज़े, जिनकी मरम्मत हो सकती है',
    ru: 'Quillbrook Espresso Works · 12 Tannery Row · Машины, кофемолки и запчасти, которые можно чинить',
  } satisfies SiteText,
};

export const PASSWORD = logins.password;

export const TEAMS = [
  { key: 'front-desk', name: 'Front desk' },
  { key: 'orders', name: 'Orders and billing' },
  { key: 'workshop', name: 'Workshop' },
] as const;
export type TeamKey = (typeof TEAMS)[number]['key'];

export interface StaffSpec {
  email: string;
  firstname: string;
  lastname: string;
  teams: TeamKey[];
  /** Leads every team of `teams`. */
  isSupervisor: boolean;
  locale?: string;
}

/** Eight agents in three teams. */
export const AGENTS: StaffSpec[] = [
  agent('supervisor@example.com', 'Imogen', 'Farrow', ['front-desk'], true),
  agent(logins.agent, 'Daniel', 'Achieng', ['front-desk']),
  agent('priya@example.com', 'Priya', 'Ramnath', ['front-desk']),
  agent('ruth@example.com', 'Ruth', 'Castellane', ['orders'], true),
  agent('tomasz@example.com', 'Tomasz', 'Wilkosz', ['orders']),
  agent('henrik@example.com', 'Henrik', 'Dahlborn', ['workshop'], true),
  agent('amina@example.com', 'Amina', 'Yusufali', ['workshop']),
  { ...agent('sana@example.com', 'Sana', 'Qureshan', ['workshop', 'front-desk']), locale: 'ur' },
];

/** Worked at the front desk and left the company in the middle of the story. */
export const FORMER_AGENT = agent('leon@example.com', 'Leon', 'Marshfield', ['front-desk']);

export const OWNER = { email: logins.owner, firstname: 'Oliver', lastname: 'Quillbrook' };
export const EDITOR = { email: 'editor@example.com', firstname: 'Elsie', lastname: 'Novakova' };
export const CLIENT_EMAIL = logins.client;

/** Team that the first form, for general support, gives its requests to. */
export const SUPPORT_TEAM: TeamKey = 'front-desk';

function agent(
  email: string,
  firstname: string,
  lastname: string,
  teams: TeamKey[],
  isSupervisor = false
): StaffSpec {
  return { email, firstname, lastname, teams, isSupervisor };
}
