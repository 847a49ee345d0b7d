import { ol, p, ul } from '../blocks';
import type { Translations } from '../entries-of';

export const PAYMENT_SW: Translations = {
  'charged-twice': {
    question: 'Nimekatwa pesa mara mbili kwa agizo moja',
    answer: [
      p(
        'Tafadhali angalia benki imeandika nini kando ya kiasi cha pili. Karibu kila mara huwa **pending** au “inasubiri”: maana yake sisi hatujakichukua. Hutokea ukurasa unapokwama na kitufe cha “Lipa” kubonyezwa tena, au uthibitisho wa simu unapochelewa. Kiasi hicho hurudi chenyewe, kwa kawaida ndani ya wiki moja.'
      ),
      p('Ikiwa malipo yote mawili **yameshakatwa**, [tuandikie](site:request) ukitaja:'),
      ul([
        'namba ya agizo (`Q-` na tarakimu tano),',
        'tarehe na kiasi cha malipo yote mawili, kama yalivyo kwenye taarifa ya benki.',
      ]),
      p(
        'Tunarudisha kimoja siku hiyohiyo. Picha ya skrini inasaidia, lakini tafadhali ficha namba ya kadi: tunahitaji tarakimu nne za mwisho tu.'
      ),
      p(
        'Je, umepata barua pepe mbili za uthibitisho? Basi maagizo yalikuwa mawili. [Ghairi moja](entry:cancel-an-order) kabla halijafungashwa.'
      ),
    ],
    keywords: 'malipo mara mbili, pesa zimekatwa, pending, nimelipa mara mbili, double payment',
  },
  'return-within-thirty-days': {
    question: 'Ninarudishaje bidhaa?',
    answer: [
      p(
        'Una **siku thelathini** tangu siku ya kupokea, na huhitaji kueleza sababu. Siku hizo ni kwa ajili ya kuijaribu mashine au kisagio nyumbani kwako.'
      ),
      ol([
        '[Tuandikie](site:request) pamoja na namba ya agizo. Siku ya kazi utapata lebo kwa barua pepe ndani ya saa chache.',
        'Safisha ulichotumia. Mashine lazima isafiri bila maji: [Jinsi ya kufunga mashine](entry:pack-a-machine).',
        'Andika namba ya ombi lako **nje** ya boksi, na ubandike lebo juu ya ile ya zamani.',
        'Peleka kifurushi kwenye duka lolote la vifurushi; mashine inaweza kuchukuliwa na dereva.',
      ]),
      p(
        'Tunatuma pesa ndani ya siku tano za kazi baada ya boksi kutufikia. Benki huchukua siku tatu hadi tano zaidi kuionyesha.'
      ),
      p(
        'Hatupokei kahawa iliyofunguliwa, isipokuwa ina kasoro, wala vocha zilizotumika. Masharti yote yako kwenye ukurasa wa [kurudisha bidhaa na dhamana](page:returns-and-warranty).'
      ),
    ],
    keywords: 'kurudisha, kubadilisha, kurejeshewa pesa, siku thelathini, lebo, return',
  },
  'pause-coffee-subscription': {
    question: 'Ninasimamishaje au kubadilisha kahawa ninayotumiwa kila mara?',
    answer: [
      p(
        'Ingia kwenye akaunti na ufungue **Usajili wa kahawa**. Huko, kwa kitufe kimoja kwa kila jambo, unaweza:'
      ),
      ul([
        '**kusimamisha** hadi tarehe unayochagua; bei yako haibadiliki hata usimamishe kwa muda gani,',
        'kubadilisha **muda**: kila wiki mbili, nne au sita,',
        'kubadilisha **kahawa**, ukubwa wa mfuko, au kuomba tukusagie,',
        'kuruka mfuko mmoja tu,',
        'kusitisha kabisa. Hakuna sharti la kutoa taarifa mapema.',
      ]),
      p(
        'Ukifanya hivyo kabla ya **Jumapili jioni**, huanza na mfuko unaofuata: Jumatatu tunapanga kitakachokaangwa Jumanne. Baada ya kusimamisha, utapata barua pepe wiki moja kabla ya mfuko wa kwanza.'
      ),
      p(
        'Je, tayari una mifuko mitano kabatini? Haiharibiki mradi haijafunguliwa: [Kahawa ni mpya kiasi gani?](entry:how-fresh-are-the-beans)'
      ),
    ],
    keywords: 'usajili, kusimamisha, likizo, kahawa nyingi, kusitisha, subscription',
  },
};
