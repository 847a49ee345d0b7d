import { h, ol, p, quote, ul } from '../blocks';
import type { Translations } from '../entries-of';

export const FIRST_STEPS_SW: Translations = {
  'set-up-a-new-machine': {
    question: 'Mashine mpya inavuma lakini maji hayatoki. Naiwashaje mara ya kwanza?',
    answer: [
      p(
        'Karibu hakika mashine ni nzima: pampu mpya ina hewa tu, nayo lazima itolewe mara moja. Hatua ni sita:'
      ),
      ol([
        'Toa vitu vidogo vilivyo ndani ya tangi; vimefungwa kwa karatasi ya kahawia.',
        'Suuza tangi, jaza maji safi, kisha libonyeze hadi lisikike **“klik”**.',
        'Unganisha mashine kwenye soketi yake pekee na uiwashe.',
        '**Toa hewa** (picha yenye kiwingu): fungua bomba la mvuke, bonyeza kitufe cha kahawa hadi maji yatoke kwa mfululizo, kisha funga bomba.',
        'Subiri hadi taa iache kupepesa: dakika 7 kwa Wren, dakika 15 kwa Heron.',
        'Pitisha vikombe viwili vya maji kwenye mpini usio na kahawa. Cha tatu kinaweza kuwa cha kahawa.',
      ]),
      p(
        'Hutahitaji kutoa hewa tena isipokuwa tangi likauke kabisa. Maji yasipotoka kwa dakika moja, simamisha, pumzisha pampu dakika tano, kisha jaribu mara moja zaidi. Ikishindikana, [tuandikie](site:request).'
      ),
    ],
    keywords: 'mara ya kwanza, mashine mpya, maji hayatoki, kutoa hewa, kuwasha, setup',
  },
  'coffee-bitter-or-sour': {
    question: 'Kahawa yangu ni chungu (au kali kama limau). Ninakosea wapi?',
    answer: [
      p(
        'Huenda si kosa ambalo mizani ya jikoni haiwezi kulitibu. Anza hapa, kwa kichujio cha vikombe viwili:'
      ),
      quote('Weka gramu 18, toa gramu 36, kwa sekunde 28.'),
      h('Chungu, kama mkate ulioungua'),
      ul([
        'Simamisha kwenye gramu 36, hata muda ukiwa wowote.',
        'Saga **kwa punje kubwa zaidi, hatua moja**.',
        'Safisha kichujio cha juu; kahawa ya zamani iliyo nyuma yake pia ni chungu.',
      ]),
      h('Kali, nyepesi, kama limau'),
      ul([
        'Acha mashine ipate joto kwa dakika kumi na tano, mpini ukiwa mahali pake.',
        'Saga **laini zaidi, hatua moja**.',
        'Kama mashine yako inaruhusu, ongeza joto kwa nyuzi moja.',
      ]),
      p(
        'Badilisha jambo moja kwa wakati, kamwe si mawili, na uonje kila mara. Ukipotea njia, [usagaji sahihi](entry:find-the-right-grind) huanzia sifuri.'
      ),
    ],
    keywords: 'chungu, kali, ladha, imeungua, gramu, sekunde, bitter',
  },
};
