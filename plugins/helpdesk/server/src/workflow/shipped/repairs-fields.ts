import type { WorkflowField } from '../../../../contracts';
import { field } from './build';

export const QUOTE_FIELDS: WorkflowField[] = [
  field({
    key: 'quoted-amount',
    name: {
      en: 'Price of the repair',
      ur: 'مرمت کی قیمت',
      bn: 'মেরামতের মূল্য',
      sw: 'Bei ya matengenezo',
      hi: 'मरम्मत का मूल्य',
      ru: 'Стоимость ремонта',
    },
    type: 'number',
    required: true,
  }),
  field({
    key: 'quote-valid-until',
    name: {
      en: 'Quote valid until',
      ur: 'تخمینہ اس تاریخ تک مؤثر ہے',
      bn: 'প্রাক্কলনের মেয়াদ শেষ',
      sw: 'Makadirio ni halali hadi',
      hi: 'अनुमान इस तिथि तक मान्य',
      ru: 'Смета действительна до',
    },
    type: 'date',
  }),
];

export const PAYMENT_FIELDS: WorkflowField[] = [
  field({
    key: 'amount',
    name: {
      en: 'Amount received',
      ur: 'موصول شدہ رقم',
      bn: 'প্রাপ্ত অর্থ',
      sw: 'Kiasi kilichopokelewa',
      hi: 'प्राप्त राशि',
      ru: 'Полученная сумма',
    },
    type: 'number',
    required: true,
  }),
  field({
    key: 'method',
    name: {
      en: 'Method of payment',
      ur: 'ادائیگی کا طریقہ',
      bn: 'অর্থপ্রদানের পদ্ধতি',
      sw: 'Njia ya malipo',
      hi: 'भुगतान का तरीका',
      ru: 'Способ оплаты',
    },
    type: 'choice',
    options: [
      {
        key: 'cash',
        name: { en: 'Cash', ur: 'نقد', bn: 'নগদ', sw: 'Taslimu', hi: 'नकद', ru: 'Наличные' },
      },
      {
        key: 'card',
        name: { en: 'Card', ur: 'کارڈ', bn: 'কার্ড', sw: 'Kadi', hi: 'कार्ड', ru: 'Карта' },
      },
      {
        key: 'transfer',
        name: {
          en: 'Bank transfer',
          ur: 'بینک ٹرانسفر',
          bn: 'ব্যাংক ট্রান্সফার',
          sw: 'Uhamisho wa benki',
          hi: 'बैंक ट्रांसफ़र',
          ru: 'Банковский перевод',
        },
      },
    ],
  }),
  field({
    key: 'paid-on',
    name: {
      en: 'Paid on',
      ur: 'ادائیگی کی تاریخ',
      bn: 'অর্থপ্রদানের তারিখ',
      sw: 'Tarehe ya malipo',
      hi: 'भुगतान की तिथि',
      ru: 'Дата оплаты',
    },
    type: 'date',
  }),
];
