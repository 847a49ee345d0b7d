import { code, h, ol, p, ul } from '../blocks';
import type { Translations } from '../entries-of';

export const GRINDERS_SW: Translations = {
  'find-the-right-grind': {
    question: 'Nitapataje usagaji sahihi wa espresso?',
    answer: [
      p(
        'Namba kwenye kisagio si kanuni: tisa yako inaweza kuwa kumi na moja kwa jirani. Muda wa kikombe ndio unaokuambia uko wapi.'
      ),
      ol([
        'Weka kisagio hatua **9** juu ya sifuri.',
        'Saga gramu 18, shindilia, washa, na usimamishe ikifika gramu 36 kikombeni.',
        'Angalia sekunde: **25 hadi 30** ni sawa. Ikiwa haraka zaidi: saga laini zaidi kwa hatua moja. Ikiwa polepole: saga kwa punje kubwa zaidi, hatua moja.',
        'Kila ukibadilisha, saga gramu tano na uzitupe; kahawa ya mpangilio wa awali bado iko ndani.',
        'Rudia hadi ikae sawa. Vikombe vitatu au vinne ni kawaida.',
      ]),
      p(
        'Zungusha kuelekea laini **kisagio kikiwa kinazunguka** tu; kuelekea punje kubwa wakati wowote.'
      ),
      p(
        'Mfuko mpya unahitaji mpangilio mpya, na hata hali ya hewa: siku ya unyevu saga kwa punje kubwa zaidi, hatua moja. Kwa kahawa ya chujio anza na 24, kwa birika la jikoni anza na 14.'
      ),
    ],
    keywords: 'kusaga, laini, kubwa, kisagio, mpangilio, namba, grind size',
  },
  'how-fresh-are-the-beans': {
    question: 'Kahawa ni mpya kiasi gani, na niihifadhije?',
    answer: [
      p('Inua kifuniko cha mfuko: kuna muhuri wenye herufi moja na tarakimu tatu.'),
      code('C 041'),
      p(
        'Herufi ni ya pipa la kukaangia, tarakimu ni siku ya mwaka: 041 ni tarehe 10 Februari. Hivyo unaona mara moja ina umri gani.'
      ),
      ul([
        '**Siku ya 1 hadi 6:** bado changa, ina povu jingi na ladha kali.',
        '**Siku ya 7 hadi miezi mitatu:** ndipo ilipo bora.',
        '**Baadaye:** ni salama kwa mwaka na zaidi, lakini ladha yake hufifia na haina krema.',
      ]),
      h('Kuihifadhi'),
      p(
        'Ndani ya mfuko wake, hewa ikiwa imetolewa, kwenye kabati lenye giza. Si kwenye friji: huvuta unyevu na harufu ya jibini. Mifuko ambayo haijafunguliwa inaweza kukaa kwenye friza; iache ipate joto la chumba kabla ya kuifungua. Saga unachohitaji tu.'
      ),
    ],
    keywords: 'tarehe ya kukaanga, muhuri, kahawa ya zamani, kuhifadhi, friza, roast date',
  },
};
