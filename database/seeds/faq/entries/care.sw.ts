import { h, ol, p, ul } from '../blocks';
import type { Translations } from '../entries-of';

export const CARE_SW: Translations = {
  'descale-the-machine': {
    question: 'Ninaondoaje chokaa kwenye mashine, na kila baada ya muda gani?',
    answer: [
      p(
        'Kila **miezi miwili** kwa maji magumu, kila miezi minne kwa maji laini. Huchukua nusu saa:'
      ),
      ol([
        'Yeyusha pakiti moja ya dawa yetu ya kuondoa chokaa katika **lita moja** ya maji ya uvuguvugu na ujaze tangi.',
        'Pitisha nusu kwenye sehemu ya kahawa, kikombe kimoja kimoja, na nusu kwenye bomba la mvuke.',
        'Zima mashine na usubiri dakika ishirini.',
        'Suuza kwa **matangi mawili yaliyojaa** ya maji safi, hadi mwisho kabisa. Mashine huyahesabu yote mawili.',
        'Futa bomba la mvuke na umwage kahawa ya kwanza.',
      ]),
      h('Maji gani?'),
      p(
        'Chujio ndani ya tangi hurefusha muda huo mara tatu. Usitumie siki kamwe: huharibu mipira, na chokaa hutoka kwa mabonge yanayoziba vali. Taa ya chungwa ikiendelea kuwaka, mara nyingi ni kwa sababu tangi la pili lilisahaulika.'
      ),
      p('Rook haisafishwi kwa mkono; kilainisha maji na huduma ya kila mwaka hufanya kazi hiyo.'),
    ],
    keywords: 'chokaa, maji magumu, kusafisha, pakiti, taa ya chungwa, descale',
  },
  'clean-the-steam-wand': {
    question: 'Bomba la mvuke linafoka tu bila nguvu. Nalisafishaje?',
    answer: [
      p('Maziwa yakikauka huwa kama saruji, na huenda matundu matatu kati ya manne yameziba.'),
      ol([
        'Zima mashine na uache bomba lipoe kwa dakika kumi.',
        'Fungua ncha kwa mkono, kinyume na mwendo wa saa. Ikikaza tumia kitambaa, si koleo.',
        'Loweka ncha kwenye maji moto yenye kijiko kimoja cha dawa ya kuondoa chokaa kwa **nusu saa**.',
        'Pitisha sindano kwenye kila tundu kati ya manne, kisha suuza.',
        'Ifunge kwa mkono na utoe mvuke kwa sekunde tano.',
      ]),
      p(
        'Matundu yote manne yako wazi na bado mvuke ni dhaifu? Ncha mpya ni rahisi kuliko keki: “wand tip, four holes” dukani kwetu.'
      ),
      p(
        'Ili libaki safi: **lifute mara moja kwa kitambaa chenye maji** kila baada ya maziwa, na utoe mvuke kwa sekunde mbili. Halihitaji zaidi ya hapo.'
      ),
    ],
    keywords: 'mvuke hautoki, povu la maziwa, bomba limeziba, matundu, steam',
  },
  'water-under-the-machine': {
    question: 'Kuna maji chini ya mashine. Yanatoka wapi?',
    answer: [
      p('Weka mashine juu ya karatasi nyeupe na uangalie matone ya kwanza yanaangukia wapi.'),
      ul([
        '**Mbele, kwenye mpini:** safisha mfereji wa mpira kwa brashi; chembe moja tu ya kahawa hupitisha maji. Yakiendelea, badilisha mpira (tazama hapa chini).',
        '**Chini ya tangi:** futa mahali tangi linapokaa na ulibonyeze hadi lisikike “klik”.',
        '**Chini ya sinia:** sinia limejaa tu. Limwage kila siku.',
        '**Chini katikati:** tafadhali chomoa waya na usiitumie tena mashine. [Omba matengenezo](site:request/repair-form).',
      ]),
      h('Kubadilisha mpira'),
      ol([
        'Mashine ikiwa baridi, toa mpira wa zamani kwa kijiti cha mbao.',
        'Safisha mfereji.',
        'Bonyeza mpira mpya ndani, namba **4-085** (mm 8.5), **ukingo ulioinama ukiwa juu**. Huhitaji vifaa.',
      ]),
      p('Mpira hukauka baada ya mwaka hivi; ule wa buluu wa silikoni hudumu zaidi.'),
    ],
    keywords: 'inavuja, maji yanadondoka, mpira wa duara, sinia, tangi, leak',
  },
};
