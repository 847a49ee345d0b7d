import type { Shelf } from './story';

export const SWAHILI_SHELVES: Shelf[] = [
  {
    workflow: 'support',
    team: 'front-desk',
    locale: 'sw',
    stories: [
      {
        subject: ['Agizo {order} halijafika', 'Kifurushi kiko wapi?'],
        question: [
          'Niliagiza {machine} siku {days} zilizopita (namba {order}). Tangu hapo ukurasa unaonyesha "ghalani" tu.',
          'Mchukuzi anasema hapakuwa na mtu nyumbani, lakini tulikuwepo siku nzima.',
        ],
        ask: 'Tumemwuliza mchukuzi. Je, anwani ni ileile iliyo kwenye agizo?',
        reply: 'Anwani ni sahihi, ila kengele ya mlango haifanyi kazi.',
        answer: [
          'Kifurushi kimepatikana na kitafika ifikapo {date}. Samahani kwa kuchelewa.',
          'Tumetuma kingine leo; atakupigia simu kabla ya kufika.',
        ],
      },
      {
        subject: ['Mashine inavuja', 'Maji chini ya {machine}'],
        question: [
          'Kila asubuhi kuna maji kidogo chini ya {machine}. Namba yake ni {serial}.',
          'Maji hutoka mbele wakati wa kutengeneza kahawa, hayaingii kikombeni.',
        ],
        ask: 'Maji yanatoka wapi: kwenye tangi, mbele, au chini katikati?',
        reply: 'Mbele, pale mpini unapowekwa.',
        answer: [
          'Huo ni mpira wa duara, hukauka baada ya mwaka mmoja. Tunakutumia mpya bila malipo.',
          'Safisha mfereji kwa brashi; ikiendelea kuvuja, badilisha mpira namba 4-085.',
        ],
        files: ['photo'],
      },
      {
        subject: ['Bei kwa mikahawa', 'Tunafungua mkahawa mdogo'],
        question: [
          'Tunafungua mkahawa mwezi ujao na tunahitaji Rook moja na visagio viwili. Kuna bei ya jumla?',
          'Je, mnatoa mafunzo ya kutengeneza kahawa kwa wafanyakazi wetu wanne?',
        ],
        asksFirstOnly: true,
        ask: 'Hongera! Mnatarajia vikombe vingapi kwa siku?',
        reply: 'Kama mia moja mwanzoni.',
        answer: [
          'Ruth ameandika pendekezo la bei; liko kwenye barua pepe yako.',
          'Ndiyo, Jumamosi saa nne asubuhi. Tumewahifadhia nafasi nne.',
        ],
      },
    ],
  },
  {
    workflow: 'repairs',
    team: 'workshop',
    locale: 'sw',
    stories: [
      {
        subject: ['{machine} haipati joto', 'Naomba matengenezo'],
        question: [
          'Tangu umeme ulipokatika, {machine} haichemshi maji. Pampu inafanya kazi. Namba {serial}.',
          'Taa inawaka lakini maji ni baridi. Matengenezo yatagharimu kiasi gani?',
        ],
        ask: 'Tutaichukua. Tafadhali toa maji yote kwenye tangi. Saa ngapi upo nyumbani?',
        reply: 'Mpaka saa nane mchana.',
        quote: 'Kipasha joto kimeungua. Kipya pamoja na usafi wa boila: {sum}.',
        price: [105, 160],
        answer: [
          'Kipasha joto kipya kimewekwa na kimejaribiwa kwa saa moja.',
          'Inapata joto tena.',
        ],
      },
    ],
  },
];

export const RUSSIAN_SHELVES: Shelf[] = [
  {
    workflow: 'support',
    team: 'front-desk',
    locale: 'ru',
    stories: [
      {
        subject: ['Где заказ {order}?', 'Посылка не двигается'],
        question: [
          'Заказ {order} уже {days} дней числится «на складе». Не потерялась ли посылка?',
          'По карточке в ящике посылка у соседей, но у каких, разобрать нельзя, и никто ничего не знает.',
        ],
        ask: 'Мы спросили перевозчика. Адрес тот же, что в заказе?',
        reply: 'Адрес верный, но звонок не работает, надо стучать.',
        answer: [
          'Посылка нашлась: отклеилась наклейка. Будет у вас до {date}. Извините за задержку.',
          'Сегодня отправили вторую, её отдадут лично в руки.',
        ],
      },
      {
        subject: ['Не гаснет лампа очистки', '{machine}: оранжевый огонёк'],
        question: [
          'Я дважды очистил {machine} от накипи вашим порошком, а лампа всё горит.',
          'На следующий день после очистки огонёк загорелся снова. Вода у нас мягкая.',
        ],
        ask: 'Вы дали пройти обоим бакам чистой воды до самого конца?',
        reply: 'Нет, остановил после первого.',
        answer: [
          'Второй бак тоже считается. Держите обе кнопки пять секунд и пропустите два полных бака.',
          'Один раз задайте жёсткость воды: выключите, держите кнопку пара и включите. Один сигнал означает мягкую воду.',
        ],
      },
      {
        subject: ['Какую машину выбрать?', 'Wren или Heron'],
        question: [
          'Нас двое, пьём четыре чашки в день, по воскресеньям восемь. Что лучше взять?',
          'Чем Heron отличается от Wren, кроме цены? Прочёл страницу трижды.',
        ],
        ask: 'Сколько места на столе и за сколько минут машина должна нагреться?',
        reply: 'Тридцать четыре сантиметра, минут десять.',
        answer: [
          'Берите Wren: она шириной 28 и греется семь минут.',
          'Heron шириной 38 и на ваше место не встанет. Wren и кувшин побольше.',
        ],
      },
    ],
  },
  {
    workflow: 'repairs',
    team: 'workshop',
    locale: 'ru',
    stories: [
      {
        subject: ['{machine} не качает воду', 'Ремонт насоса'],
        question: [
          'Насос у {machine} гудит, а вода не идёт. Ей шесть лет, номер {serial}.',
          'Давление не поднимается выше четырёх. Сколько будет стоить ремонт?',
        ],
        ask: 'Похоже на насос. Пришлите машину, наклейка придёт по почте; заверните её в одеяло.',
        reply: 'Сегодня отправлю.',
        quote: 'Насос изношен, шланг за ним хрупкий. Оба новые: {sum}.',
        price: [80, 125],
        answer: ['Новый насос, девять бар на манометре.', 'Качает; прогнали сорок чашек воды.'],
      },
    ],
  },
];
