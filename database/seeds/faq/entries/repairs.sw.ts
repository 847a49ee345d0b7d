import { code, h, ol, p, ul } from '../blocks';
import type { Translations } from '../entries-of';

export const REPAIRS_SW: Translations = {
  'how-a-repair-works': {
    question: 'Matengenezo hufanyikaje, na huchukua muda gani?',
    answer: [
      ol([
        '**Unatuandikia.** [Fomu ya matengenezo](site:request/repair-form) inauliza mashine, namba yake na tatizo. Tafadhali usitume chochote bado.',
        '**Tunakadiria.** Ndani ya siku mbili za kazi utajua itagharimu takriban kiasi gani.',
        '**Mashine inakuja.** Dereva huichukua, au unaituma kwa lebo yetu, au unaileta karakana.',
        '**Tunaifungua na kukagua**, kisha tunaandika bei. Bei hiyo haibadiliki, inadumu siku kumi na nne, na kuiandika ni bure.',
        '**Unakubali na kulipa**, kisha tunaanza. Ukichagua kwenye fomu “anzeni mara moja ikiwa chini ya 80”, hatukusubirishi kwa kazi ndogo.',
        '**Inarudi kwako**, ikiwa imejaribiwa kwa saa moja, pamoja na dhamana ya siku 90 kwa kazi hiyo.',
      ]),
      p(
        'Kwa sasa huchukua **siku tisa za kazi** kutoka mlangoni kwetu hadi kwako; zaidi ikiwa kipuri kinaagizwa. Kila hatua inaonekana kwenye akaunti yako.'
      ),
      p('Ukikataa bei, unalipa gharama ya kuirudisha tu (15); ukiichukua mwenyewe hulipi kitu.'),
    ],
    keywords: 'matengenezo, muda gani, makadirio, mashine mbovu, karakana, kutengeneza, repair',
  },
  'repair-costs': {
    question: 'Matengenezo yanagharimu kiasi gani?',
    answer: [
      p(
        'Kukagua na kuandika bei ni bure. Gharama za matengenezo ya kawaida, pamoja na vipuri na kazi:'
      ),
      ul([
        'huduma kamili: **95 hadi 140**',
        'pampu na mpira wa maji: **85 hadi 130**',
        'kipasha joto na thermostati: **110 hadi 170**',
        'mipira ya boila: **95 hadi 160**',
        'boila lililojaa chokaa: **90 hadi 145**',
        'bomba la mvuke: **60 hadi 95**',
        'swichi kuu: **35 hadi 60**',
        'kisagio, meno na beringi mpya: **70 hadi 115**',
      ]),
      p(
        'Kuileta kwetu na kuirudisha ni 15 kila safari; ukiileta na kuichukua mwenyewe ni bure. Rook hutengenezwa pale ilipo, na gharama ya safari imo kwenye bei.'
      ),
      p(
        'Ikiwa itazidi **nusu ya bei ya mashine mpya**, tunakuuliza kwanza kabla ya kufanya lolote. Je, bado ina [dhamana](entry:what-the-warranty-covers)? Basi hulipi chochote.'
      ),
    ],
    keywords: 'bei, gharama, kubadilisha pampu, bei ya huduma, ada, repair price',
  },
  'what-the-warranty-covers': {
    question: 'Dhamana inahusu nini, na ni ya muda gani?',
    answer: [
      p(
        'Mashine na visagio vyetu vyote vina dhamana ya **miaka miwili** tangu siku ya kupokelewa. Huhitaji risiti: [namba ya mashine](entry:find-the-serial-number) hutuonyesha tarehe. Dhamana ipo hata kama mashine ilikuwa zawadi au imebadilisha mmiliki.'
      ),
      h('Inahusu'),
      p(
        'Kila kinachoharibika licha ya matumizi sahihi. Tunakitengeneza au kukibadilisha, na usafiri wa kwenda na kurudi ni bure.'
      ),
      h('Haihusu'),
      ul([
        'vinavyochakaa kwa matumizi: mipira, vichujio, meno ya kisagio,',
        'chokaa, baridi kali, kuanguka, siki, mchele ndani ya kisagio,',
        'kinachovunjika unapotengeneza mwenyewe. Kufungua mashine **hakufuti** dhamana ya sehemu nyingine.',
      ]),
      p(
        'Kwa matengenezo tunatoa dhamana ya **siku 90** kwa kazi na vipuri vipya. Je, miaka miwili imekwisha hivi karibuni? Uliza hata hivyo; hatuhesabu kwa saa.'
      ),
    ],
    keywords: 'dhamana, miaka miwili, zawadi, sina risiti, warranty, garanti',
  },
  'pack-a-machine': {
    question: 'Nifungeje mashine ili kisivunjike kitu?',
    answer: [
      ol([
        '**Toa maji yote.** Mwaga tangi, kisha fungua bomba la mvuke hadi itoke hewa tu. Maji yaliyobaki kwenye boila huganda garini na kulipasua.',
        'Iache ipoe.',
        'Toa sinia, tangi na mpini, na ufunge **kila kimoja peke yake**.',
        'Funika mashine kwa blanketi. Taulo ni jembamba mno; blanketi utarudishiwa likiwa limefuliwa.',
        'Iweke **ikiwa wima** ndani ya boksi la tabaka mbili, na vitu laini upana wa kiganja kila upande, hata chini.',
        'Weka **ndani** karatasi yenye namba ya ombi lako, na uiandike nje pia.',
      ]),
      p(
        'Kisagio kisafiri bila kahawa na bila chombo chake cha juu. Boksi lake la awali ni bora; kama huna, tunakutumia boksi kwa 8.'
      ),
      p(
        'Tafadhali usiitume kabla hatujajibu: [Matengenezo hufanyikaje?](entry:how-a-repair-works)'
      ),
    ],
    keywords: 'kufunga, kutuma mashine, boksi, kutoa maji, lebo, packing',
  },
  'find-the-serial-number': {
    question: 'Namba ya mashine (serial number) iko wapi?',
    answer: [
      p(
        'Iko kwenye kibati cha rangi ya fedha. Usiipindue mashine yenye maji; kibati kinaonekana bila kufanya hivyo:'
      ),
      ul([
        '**Wren:** toa tangi la maji na uangalie chini yake.',
        '**Heron na Rook:** toa sinia na uangalie chini yake.',
        '**Visagio:** chini kabisa, nyuma ya kitambaa.',
      ]),
      p('Herufi za mwanzo ni aina ya mashine; tangu 2019 tarakimu zinazofuata ni mwaka:'),
      code(
        'W23-40417     Wren (2023)\nH21-77310     Heron (2021)\nHD-20417      Heron Duo (< 2019)\nQE-24-01873   Quillbrook (2024)'
      ),
      p(
        'Mfano wa mwisho ni wa mashine zilizojengwa upya karakana kwetu. Ikiwa kibati kimefutika, tutumie picha ya mashine kwa mbele na ya mlango wa tangi kwa ndani. Alama ya rangi iliyo hapo hutuonyesha mwaka wa huduma ya mwisho.'
      ),
    ],
    keywords: 'namba ya mashine, kibati, aina, ina umri gani, serial number',
  },
};
