import { h, ol, p, ul } from '../blocks';
import type { Translations } from '../entries-of';

export const DELIVERY_SW: Translations = {
  'how-long-does-delivery-take': {
    question: 'Agizo huchukua siku ngapi kufika?',
    answer: [
      p(
        'Bidhaa iliyopo ghalani ikiagizwa siku ya kazi **kabla ya saa sita mchana** hutumwa siku hiyohiyo. Baada ya hapo:'
      ),
      ul([
        '**Kahawa, vipuri na visagio** huja kwa kifurushi ndani ya siku mbili hadi tatu za kazi.',
        '**Wren na Heron** husafirishwa na gari la mizigo kwa siku tatu hadi tano za kazi. Jioni ya siku iliyotangulia unapata ujumbe mfupi unaotaja saa.',
        '**Rook** huletwa na kuunganishwa na mafundi wetu, kwa siku mtakayokubaliana.',
      ]),
      p(
        'Kahawa hukaangwa Jumanne na Alhamisi. Ikiwa aina fulani imekwisha, hutumwa siku inayofuata ya kukaanga.'
      ),
      h('Kwa siku unayochagua'),
      p(
        'Unapoagiza unaweza kuchagua siku ya kupokea, hata Jumamosi, au duka la vifurushi lililo karibu nawe. Kama ni zawadi, andika kwenye maelezo tuishike hadi lini; nje ya boksi hapaandikwi kilichomo.'
      ),
      p('Maelezo zaidi yako kwenye [ukurasa wa usafirishaji](page:delivery).'),
    ],
    keywords: 'itafika lini, siku ngapi, Jumamosi, zawadi, kutuma, usafirishaji, delivery',
  },
  'where-is-my-parcel': {
    question: 'Kifurushi changu kiko wapi? Kwa siku kadhaa hakijasogea',
    answer: [
      p(
        'Barua pepe ya kutumwa kwa agizo ina kiungo cha ukurasa wa mchukuzi. Katika saa 24 za kwanza mara nyingi haionyeshi chochote: namba hutengenezwa kabla kifurushi hakijasajiliwa.'
      ),
      h('Unachoweza kuangalia'),
      ul([
        'Je, kuna kadi ya mchukuzi au ya jirani kwenye sanduku la barua?',
        'Je, anwani kwenye agizo ni sahihi, na jina lako lipo kwenye kengele? Madereva hawapigi kengele isiyo na jina.',
        'Ikiwa imeandikwa “amepewa jirani”, uliza pia kwenye maduka ya mtaani; kwa baadhi ya madereva hata duka ni jirani.',
      ]),
      h('Lini utuandikie'),
      p(
        'Ikiwa hakijasogea kwa **siku tatu za kazi**, [tuandikie](site:request) pamoja na namba ya agizo (`Q-` na tarakimu tano). Tunamwuliza mchukuzi, naye ana siku mbili za kazi za kujibu. Kisipopatikana, tunatuma kila kitu upya kwa gharama yetu. Kile cha kwanza kikifika baadaye, kikatae tu mlangoni.'
      ),
    ],
    keywords:
      'kifurushi kiko wapi, hakijafika, kimepotea, kuchelewa, mchukuzi, kufuatilia, tracking',
  },
  'parcel-arrived-damaged': {
    question: 'Kifurushi kimefika kikiwa kimeharibika. Nifanye nini?',
    answer: [
      p('Haikupaswa kutokea, na hutalipa chochote. Tafadhali fuata mpangilio huu:'),
      ol([
        'Piga **picha mbili**: moja ya boksi kwa nje, moja ya uharibifu.',
        'Usiunganishe mashine na umeme ikiwa imepinda au kuna kitu kinagongana ndani.',
        'Hifadhi boksi na vitu laini vilivyokuwa ndani hadi mchukuzi ajibu; huenda akataka kuviona.',
        '[Tutumie picha](site:request) pamoja na namba ya agizo ndani ya siku saba.',
      ]),
      p(
        'Ikiwa imebonyea tu, tunatuma paneli mpya, skrubu zake na mchoro; au ukipenda tunaichukua mashine na kubadilisha wenyewe. Uharibifu ukiwa mkubwa zaidi, tunabadilisha mashine nzima: dereva anayeleta mpya huondoka na ya zamani, wewe hufungi chochote.'
      ),
      p(
        'Kama boksi lilionekana baya wakati wa kusaini, andika tu “boksi limeharibika” kando ya sahihi. Hata kama ulisaini bila kuandika, tujulishe.'
      ),
    ],
    keywords: 'imevunjika, imebonyea, boksi limechanika, uharibifu, kioo kimepasuka, damaged',
  },
};
