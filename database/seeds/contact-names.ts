/** Names by the language their owners write in: given and family names, mixed by chance. All people are made up. */
export const NAMES: Record<string, { count: number; first: string[]; last: string[] }> = {
  en: {
    count: 82,
    first: [
      ...['Alma', 'Barnaby', 'Celeste', 'Dorian', 'Edith', 'Felix', 'Greta', 'Hollis', 'Isla'],
      ...['Jonas', 'Kezia', 'Lorna', 'Miles', 'Nell', 'Otis', 'Petra', 'Quentin', 'Rosalind'],
      ...['Silas', 'Tabitha', 'Una', 'Victor', 'Wilma', 'Xanthe', 'Yolanda', 'Zachary'],
      ...['Amos', 'Bridget', 'Caleb', 'Della', 'Enoch', 'Fern', 'Gideon', 'Harriet', 'Ivo'],
    ],
    last: [
      ...['Ashdown', 'Birchall', 'Cobbold', 'Dunmore', 'Eastlake', 'Fenwright', 'Garland'],
      ...['Hathersby', 'Inglewood', 'Jessamy', 'Kettlewell', 'Larkfield', 'Merriweather'],
      ...['Northgate', 'Oakhurst', 'Pettigrove', 'Quayle', 'Ravensby', 'Stonebridge'],
      ...['Thistlewood', 'Underhay', 'Vantongeren', 'Whitlock', 'Yarrowby', 'Wexcombe-Hart'],
    ],
  },
  ur: {
    count: 13,
    first: ['عائشہ', 'بلال', 'فاطمہ', 'حمزہ', 'زینب', 'عثمان', 'مریم', 'طلحہ', 'نادیہ', 'کامران'],
    last: ['رحمانی', 'قریشی', 'ملک', 'شیرازی', 'بخاری', 'صدیقی', 'درانی'],
  },
  hi: {
    count: 7,
    first: ['अनन्या', 'रोहित', 'कविता', 'विवेक', 'मीरा', 'संजय'],
    last: ['श्रीवास', 'देशमुखी', 'त्रिवेदी', 'बंसल', 'मेहरोत्रा'],
  },
  bn: {
    count: 6,
    first: ['তানিয়া', 'রফিক', 'মৌসুমী', 'অনির্বাণ', 'শারমিন'],
    last: ['চৌধুরী', 'সরকার', 'মজুমদার', 'তালুকদার', 'ঘোষাল'],
  },
  sw: {
    count: 6,
    first: ['Neema', 'Juma', 'Zawadi', 'Baraka', 'Rehema'],
    last: ['Mwakasege', 'Kilonzo', 'Mtendaji', 'Ngowi', 'Barasa'],
  },
  ru: {
    count: 5,
    first: ['Надежда', 'Пётр', 'Варвара', 'Игнат', 'Лидия'],
    // Family names that are the same for women and men.
    last: ['Черных', 'Беренц', 'Ковалюк', 'Лукаш', 'Дорош'],
  },
};
