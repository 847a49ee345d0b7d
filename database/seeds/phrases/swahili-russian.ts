import type { Phrases } from './phrases';

export const SWAHILI: Phrases = {
  greetings: ['', 'Habari,', 'Habari za asubuhi,', 'Salaam,'],
  closings: ['', 'Asante\n{name}', 'Wenu,\n{first}', 'Nasubiri jibu lenu.'],
  thanks: ['Asante sana, sasa inafanya kazi vizuri.', 'Nimeelewa, asante kwa msaada wa haraka.'],
  agreed: ['Sawa, endeleeni tu.', 'Nakubali bei hiyo.'],
  nudge: [
    'Je, kuna habari yoyote? Bado sijapata jibu.',
    'Asubuhi hii imetokea tena vilevile. Tafadhali angalieni.',
  ],
  more: [
    'Ilikuwa sawa kwa siku mbili, sasa tatizo limerudi.',
    'Nimefuata hatua zote, lakini ya mwisho haikusaidia.',
  ],
  answerMore: [
    'Pole sana. Sasa tutaichukua mashine kwa gharama yetu na kuikagua karakana; mchukuzi atafika kesho.',
    'Asante kwa kutujulisha. Kilichobaki upande wetu tumekikamilisha sasa.',
  ],
  declined: ['Asante, lakini bei hiyo ni kubwa kwangu. Tafadhali irudisheni ilivyo.'],
  remind: ['Tunakukumbusha: kipuri kimefika, tutaanza matengenezo mara tu tutakapopata malipo.'],
  cancelled: [
    'Mashine haijatufikia, kwa hiyo tunasimamisha kazi hii kwa sasa. Tuandikie hapa wakati wowote.',
  ],
};

export const RUSSIAN: Phrases = {
  greetings: ['', 'Здравствуйте!', 'Добрый день!', 'Доброе утро,'],
  closings: ['', 'Спасибо\n{name}', 'С уважением,\n{name}', 'Жду ответа.'],
  thanks: ['Большое спасибо, теперь всё работает.', 'Это и хотелось узнать. Спасибо!'],
  agreed: ['Хорошо, условия подходят, начинайте.', 'Согласие даю, ремонтируйте.'],
  nudge: [
    'Есть ли новости? Ответа пока не было.',
    'Сегодня утром повторилось то же самое. Посмотрите, пожалуйста.',
  ],
  more: [
    'Два дня всё было хорошо, и вот опять.',
    'Всё сделано по вашим шагам, но последний ничего не изменил.',
  ],
  answerMore: [
    'Нам очень жаль. Теперь заберём машину за наш счёт и посмотрим её в мастерской; курьер приедет завтра.',
    'Спасибо, что написали. Мы исправили это со своей стороны, от вас больше ничего не нужно.',
  ],
  declined: ['Спасибо, но для меня это дорого. Верните машину как есть.'],
  remind: ['Напоминаем: деталь пришла, начнём ремонт, как только поступит оплата.'],
  cancelled: [
    'Машина до нас не дошла, поэтому пока снимаем ремонт с плана. Напишите сюда, когда будете готовы.',
  ],
};
