import type { FixtureText } from './en-fixture';

export const SWAHILI: readonly FixtureText[] = [
  [
    'track-order',
    'Agizo langu liko wapi?',
    'kufuatilia, kifurushi, hali',
    'Kifurushi kinapotoka ghalani unapata barua pepe yenye namba na kiungo.',
  ],
  [
    'delivery-time',
    'Usafirishaji huchukua siku ngapi?',
    'muda, kufika, kuletewa',
    'Ndani ya nchi siku mbili hadi nne, nje hadi siku kumi.',
  ],
  [
    'delivery-cost',
    'Usafirishaji unagharimu kiasi gani?',
    'ada, gharama ya posta, bure',
    'Usafirishaji ni bure kuanzia hamsini. Chini ya hapo tunatoza 4.90 kwa kila agizo.',
  ],
  [
    'change-address',
    'Naweza kubadilisha anwani?',
    'anwani mbaya, nimehama',
    'Hadi kifurushi kifungwe unaweza kubadilisha anwani kwenye akaunti yako.',
  ],
  [
    'damaged-parcel',
    'Kifurushi kimefika kimevunjika',
    'kuharibika, sanduku bovu',
    'Piga picha mbili za sanduku na bidhaa, zitume ndani ya siku tatu. Tunatuma nyingine bila malipo.',
  ],
  [
    'cancel-order',
    'Nitaghairi vipi agizo?',
    'kufuta, kusitisha',
    'Bonyeza Ghairi kando ya agizo kwenye akaunti yako.',
  ],
  [
    'return-item',
    'Nitarudishaje bidhaa?',
    'kurejesha, kutuma tena',
    'Una siku thelathini. Chapisha lebo kutoka kwenye akaunti na upeleke sanduku duka lolote la vifurushi.',
  ],
  [
    'refund-time',
    'Pesa zangu zitarudi lini?',
    'marejesho, fidia',
    'Ndani ya siku tano baada ya bidhaa kufika. Pesa huenda kwenye kadi au akaunti ileile.',
  ],
  [
    'pay-methods',
    'Ninaweza kulipa vipi?',
    'malipo, kadi, benki, fedha taslimu',
    'Kwa kadi, uhamisho wa benki na pochi ya simu.',
  ],
  [
    'invoice',
    'Risiti yangu iko wapi?',
    'ankara, bili, kodi',
    'Inakuja na uthibitisho kama PDF. Unaweza kuipakua tena kwenye akaunti.',
  ],
  [
    'warranty-length',
    'Dhamana ni ya miaka mingapi?',
    'waranti',
    'Miaka miwili kwa kila mashine na kinu, mwaka mmoja kwa vifaa.',
  ],
  [
    'repair-cost',
    'Matengenezo yanagharimu kiasi gani?',
    'kutengeneza, bei, fundi',
    'Ndani ya dhamana hakuna malipo. Baadaye tunakuambia bei kwanza.',
  ],
  [
    'spare-parts',
    'Vipuri vinauzwa wapi?',
    'sehemu, mpira, kununua',
    'Vipuri vyote vipo dukani kwetu kulingana na modeli.',
  ],
  [
    'descale',
    'Nitaondoaje chokaa kwenye mashine?',
    'kusafisha, magadi',
    'Jaza tangi lita moja ya maji na pakiti moja, shikilia kitufe cha mvuke sekunde tano.',
  ],
  [
    'leak',
    'Mashine inavuja maji',
    'kuvuja, matone',
    'Angalia kama tangi limekaa sawa na trei ni tupu.',
  ],
  [
    'no-power',
    'Mashine haiwaki',
    'umeme, kuwasha, imezimika',
    'Jaribu soketi nyingine. Kisha shikilia kitufe kikubwa sekunde kumi.',
  ],
  [
    'grinder-loud',
    'Kwa nini kinu kinapiga kelele?',
    'sauti, mlio',
    'Jiwe kati ya buni hutoa sauti hiyo. Toa buni na ukiwashe sekunde tatu.',
  ],
  [
    'error-e04',
    'Hitilafu E04 inamaanisha nini?',
    'E-04, msimbo',
    'Mashine ni baridi mno. Iache saa moja kwenye chumba chenye joto.',
  ],
  [
    'water-filter',
    'Nibadilishe chujio la maji lini?',
    'kichujio, filta',
    'Kila miezi miwili au baada ya lita hamsini.',
  ],
  [
    'account-password',
    'Nimesahau nenosiri',
    'kuingia, neno la siri',
    'Bonyeza Nimesahau kwenye ukurasa wa kuingia.',
  ],
];
