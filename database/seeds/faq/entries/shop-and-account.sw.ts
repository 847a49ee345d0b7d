import { h, ol, p, ul } from '../blocks';
import type { Translations } from '../entries-of';

export const SHOP_SW: Translations = {
  'opening-hours': {
    question: 'Mnafungua saa ngapi, na ninaweza kujaribu mashine?',
    answer: [
      p('Ukumbi wa maonyesho, kaunta ya karakana na simu vina saa zilezile:'),
      ul([
        'Jumatatu hadi Alhamisi: **8:00 hadi 18:00** (saa mbili asubuhi hadi kumi na mbili jioni)',
        'Ijumaa: **8:00 hadi 17:00**',
        'Jumamosi: **9:00 hadi 12:00**',
        'Jumapili, sikukuu, na 24 Desemba hadi 1 Januari: tumefunga',
      ]),
      h('Kujaribu mashine'),
      p(
        'Karibu sana. Kila mashine iliyopo imewashwa, na kahawa unaitengeneza mwenyewe. Jumamosi asubuhi njoo tu; kwa jioni ya siku nyingine, baada ya saa kumi na mbili, [tupange muda](site:request). Ukipenda leta kahawa yako, ni rahisi zaidi kulinganisha.'
      ),
      h('Matengenezo madogo ukisubiri'),
      p(
        'Swichi, mipira, mpini ulionasa: Jumatatu hadi Ijumaa, 9:00 hadi 11:00. Anwani na njia ziko kwenye ukurasa wa [mawasiliano](page:contact).'
      ),
    ],
    keywords: 'saa za kazi, mmefungua, sikukuu, duka, Ijumaa, Jumamosi, opening hours',
  },
  'cannot-log-in': {
    question: 'Siwezi kuingia, au barua pepe ya nenosiri haifiki',
    answer: [
      ol([
        'Omba barua pepe **mara moja** na usubiri dakika tano. Ukiomba tena, kiungo kipya tu ndicho kinachofanya kazi; vya awali hufutika.',
        'Angalia folda ya barua taka. Barua hutoka kwa `support@example.com`.',
        'Jaribu **anwani zako nyingine**. Wengi waliagiza kwa anwani ambayo hawaitumii tena.',
        'Kiungo hudumu saa moja na hufunguka kwenye kivinjari chochote.',
      ]),
      p(
        'Kwa usalama wako ukurasa husema jambo lilelile, anwani iwe inajulikana au la. Kwa hiyo “barua pepe imetumwa” si uthibitisho kwamba akaunti ipo.'
      ),
      p(
        'Anwani ya zamani haifanyi kazi tena? [Tuandikie](site:request) kutoka kwa mpya ukitaja namba ya agizo. Tutakuuliza jambo moja au mawili, kisha tutahamisha maagizo yako.'
      ),
      p(
        'Kwa ombi moja huhitaji nenosiri kabisa: kila barua pepe yetu kulihusu ina kiungo cha kulifungua.'
      ),
    ],
    keywords: 'nenosiri, nimesahau, kuingia, barua pepe haifiki, akaunti, login, password',
  },
};
