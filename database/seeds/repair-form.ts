import type { FormField, SourceBody } from '../../plugins/helpdesk/contracts';
import type { OpenInput } from '../../plugins/helpdesk/server/src/tickets/open-ticket';

/** The second form: what the workshop must know of a machine before it can say anything. */
export const REPAIR_FORM: { key: string; body: SourceBody } = {
  key: 'repair-form',
  body: {
    name: {
      en: 'Repair form',
      ur: 'مرمت کا فارم',
      bn: 'মেরামতের ফর্ম',
      sw: 'Fomu ya matengenezo',
      hi: 'मरम्मत का फ़ॉर्म',
      ru: 'Заявка на ремонт',
    },
    workflow: 'repairs',
    locale: null,
    timeZone: null,
    isEnabled: true,
    settings: {
      title: {
        en: 'Have a machine repaired',
        ur: 'مشین کی مرمت کروائیں',
        bn: 'যন্ত্র মেরামত করান',
        sw: 'Tengenezewa mashine yako',
        hi: 'मशीन की मरम्मत कराएँ',
        ru: 'Отдать машину в ремонт',
      },
      intro: {
        en: 'Tell us which machine it is and what it does. We answer with what a repair would cost, before you send anything.',
        ur: 'بتائیں کہ کون سی مشین ہے اور کیا خرابی ہے۔ آپ کے کچھ بھیجنے سے پہلے ہم بتا دیں گے کہ مرمت پر کتنا خرچ آئے گا۔',
        bn: 'কোন যন্ত্র এবং কী সমস্যা হচ্ছে, জানান। আপনি কিছু পাঠানোর আগেই মেরামতে কত খরচ হবে, তা জানিয়ে দেব।',
        sw: 'Tueleze ni mashine gani na ina tatizo gani. Tutakujibu matengenezo yatagharimu kiasi gani kabla hujatuma chochote.',
        hi: 'बताइए कि कौन-सी मशीन है और क्या ख़राबी है। आपके कुछ भेजने से पहले हम बता देंगे कि मरम्मत पर कितना ख़र्च आएगा।',
        ru: 'Расскажите, что за машина и что с ней происходит. Мы ответим, сколько будет стоить ремонт, ещё до того, как вы что-нибудь отправите.',
      },
      button: {
        en: 'Ask for a repair',
        ur: 'مرمت کی درخواست بھیجیں',
        bn: 'মেরামতের অনুরোধ পাঠান',
        sw: 'Omba matengenezo',
        hi: 'मरम्मत का अनुरोध भेजें',
        ru: 'Отправить заявку',
      },
      fields: [
        own('device', {
          label: {
            en: 'Which machine is it?',
            ur: 'یہ کون سی مشین ہے؟',
            bn: 'এটি কোন যন্ত্র?',
            sw: 'Ni mashine gani?',
            hi: 'यह कौन-सी मशीन है?',
            ru: 'Что за машина?',
          },
          type: 'choice',
          required: true,
          options: [
            {
              key: 'heron-duo',
              name: {
                en: 'Heron Duo',
                ur: 'ہیرن ڈُوو',
                bn: 'হেরন ডুও',
                sw: 'Heron Duo',
                hi: 'हेरन डुओ',
                ru: 'Heron Duo',
              },
            },
            {
              key: 'heron-solo',
              name: {
                en: 'Heron Solo',
                ur: 'ہیرن سولو',
                bn: 'হেরন সোলো',
                sw: 'Heron Solo',
                hi: 'हेरन सोलो',
                ru: 'Heron Solo',
              },
            },
            {
              key: 'grinder',
              name: {
                en: 'A grinder',
                ur: 'کافی پیسنے کی چکی',
                bn: 'কফি গ্রাইন্ডার',
                sw: 'Kinu cha kahawa',
                hi: 'कॉफ़ी ग्राइंडर',
                ru: 'Кофемолка',
              },
            },
            {
              key: 'other',
              name: {
                en: 'Another machine',
                ur: 'کوئی اور مشین',
                bn: 'অন্য যন্ত্র',
                sw: 'Mashine nyingine',
                hi: 'कोई और मशीन',
                ru: 'Другая машина',
              },
            },
          ],
        }),
        own('serial-number', {
          label: {
            en: 'Serial number',
            ur: 'سیریل نمبر',
            bn: 'ক্রমিক নম্বর',
            sw: 'Nambari ya mashine',
            hi: 'सीरियल नंबर',
            ru: 'Серийный номер',
          },
          hint: {
            en: 'On the plate under the water tank, for example QE-24-01873.',
            ur: 'پانی کی ٹنکی کے نیچے لگی پلیٹ پر، مثلاً QE-24-01873۔',
            bn: 'পানির ট্যাংকের নিচের ফলকে আছে, যেমন QE-24-01873।',
            sw: 'Iko kwenye kibao chini ya tangi la maji, kwa mfano QE-24-01873.',
            hi: 'पानी की टंकी के नीचे लगी प्लेट पर, जैसे QE-24-01873।',
            ru: 'На табличке под баком для воды, например QE-24-01873.',
          },
          required: true,
        }),
        own('bought-on', {
          label: {
            en: 'When did you buy it?',
            ur: 'آپ نے اسے کب خریدا؟',
            bn: 'কবে কিনেছেন?',
            sw: 'Uliinunua lini?',
            hi: 'आपने इसे कब ख़रीदा?',
            ru: 'Когда вы её купили?',
          },
          type: 'date',
        }),
        own('symptoms', {
          label: {
            en: 'What does it do?',
            ur: 'اس میں کیا خرابی ہے؟',
            bn: 'কী সমস্যা হচ্ছে?',
            sw: 'Ina tatizo gani?',
            hi: 'इसमें क्या ख़राबी है?',
            ru: 'Что с ней происходит?',
          },
          type: 'choices',
          options: [
            {
              key: 'leaks',
              name: {
                en: 'It leaks',
                ur: 'پانی رستا ہے',
                bn: 'পানি চুঁইয়ে পড়ে',
                sw: 'Inavuja',
                hi: 'पानी रिसता है',
                ru: 'Протекает',
              },
            },
            {
              key: 'no-heat',
              name: {
                en: 'It does not heat up',
                ur: 'گرم نہیں ہوتی',
                bn: 'গরম হয় না',
                sw: 'Haipati moto',
                hi: 'गर्म नहीं होती',
                ru: 'Не греется',
              },
            },
            {
              key: 'noise',
              name: {
                en: 'It is louder than it was',
                ur: 'پہلے سے زیادہ شور کرتی ہے',
                bn: 'আগের চেয়ে বেশি শব্দ করে',
                sw: 'Ina kelele kuliko zamani',
                hi: 'पहले से ज़्यादा आवाज़ करती है',
                ru: 'Шумит сильнее, чем раньше',
              },
            },
            {
              key: 'error',
              name: {
                en: 'It shows an error',
                ur: 'خرابی کا کوڈ دکھاتی ہے',
                bn: 'ত্রুটি দেখায়',
                sw: 'Inaonyesha hitilafu',
                hi: 'ग़लती का कोड दिखाती है',
                ru: 'Показывает ошибку',
              },
            },
          ],
        }),
        known(
          'text',
          {
            en: 'What happened?',
            ur: 'کیا ہوا؟',
            bn: 'কী হয়েছে?',
            sw: 'Nini kimetokea?',
            hi: 'क्या हुआ?',
            ru: 'Что случилось?',
          },
          true
        ),
        known(
          'files',
          {
            en: 'Pictures of it',
            ur: 'مشین کی تصویریں',
            bn: 'যন্ত্রের ছবি',
            sw: 'Picha za mashine',
            hi: 'मशीन की तस्वीरें',
            ru: 'Фотографии машины',
          },
          false
        ),
        known('name', {}, true),
        known('email', {}, true),
        known('phone', {}, false),
        own('send-quote', {
          label: {
            en: 'Start at once if it costs less than 80',
            ur: 'اگر خرچ 80 سے کم ہو تو فوراً کام شروع کر دیں',
            bn: 'খরচ 80-এর কম হলে সঙ্গে সঙ্গে কাজ শুরু করুন',
            sw: 'Anzeni mara moja kama gharama ni chini ya 80',
            hi: 'ख़र्च 80 से कम हो तो तुरंत काम शुरू कर दें',
            ru: 'Начинайте сразу, если ремонт стоит меньше 80',
          },
          type: 'checkbox',
        }),
      ],
      consent: {
        en: 'I agree that you keep what I write here for as long as the repair and its warranty last.',
        ur: 'میں متفق ہوں کہ مرمت اور اس کی ضمانت کے دوران آپ میری لکھی ہوئی معلومات محفوظ رکھیں۔',
        bn: 'মেরামত ও তার ওয়ারেন্টি চলা পর্যন্ত আমার এখানে লেখা তথ্য আপনারা রাখবেন, এতে আমি সম্মত।',
        sw: 'Nakubali mhifadhi ninayoandika hapa kwa muda wote wa matengenezo na dhamana yake.',
        hi: 'मैं सहमत हूँ कि मरम्मत और उसकी वारंटी के दौरान आप मेरी यहाँ लिखी जानकारी रखें।',
        ru: 'Я согласен (согласна), что вы храните написанное здесь, пока длятся ремонт и гарантия на него.',
      },
      thanks: {
        kind: 'text',
        text: {
          en: 'Thank you. The workshop looks at it within two working days and writes to you what a repair would cost. Please send nothing before that.',
          ur: 'شکریہ۔ ورکشاپ دو کاروباری دنوں میں اسے دیکھ کر آپ کو لکھے گی کہ مرمت پر کتنا خرچ آئے گا۔ براہِ کرم اس سے پہلے کچھ نہ بھیجیں۔',
          bn: 'ধন্যবাদ। ওয়ার্কশপ দুই কর্মদিবসের মধ্যে এটি দেখে মেরামতে কত খরচ হবে, তা আপনাকে লিখে জানাবে। তার আগে অনুগ্রহ করে কিছু পাঠাবেন না।',
          sw: 'Asante. Karakana itaangalia ndani ya siku mbili za kazi na kukuandikia matengenezo yatagharimu kiasi gani. Tafadhali usitume chochote kabla ya hapo.',
          hi: 'धन्यवाद। वर्कशॉप दो कार्यदिवसों में इसे देखकर आपको लिखेगी कि मरम्मत पर कितना ख़र्च आएगा। कृपया उससे पहले कुछ न भेजें।',
          ru: 'Спасибо. Мастерская посмотрит заявку в течение двух рабочих дней и напишет, сколько будет стоить ремонт. Пожалуйста, до этого ничего не отправляйте.',
        },
      },
      state: null,
      assignee: { team: 'workshop' },
      audience: ['visitors', 'clients', 'agents'],
      allowedOrigins: [],
    },
  },
};

/** What the sender of this ticket filled in beside the text. */
export function repairAnswers(index: number): Pick<OpenInput, 'fields' | 'fieldNames'> {
  const [device] = REPAIR_FORM.body.settings.fields;
  const { key } = device.options[index % device.options.length];
  const serial = `QE-${20 + (index % 6)}-${String((index * 7919) % 100_000).padStart(5, '0')}`;
  const names = REPAIR_FORM.body.settings.fields.map(({ key: name, label, type, options }) => [
    name,
    { name: label, type, options },
  ]);
  return {
    fields: { device: key, 'serial-number': serial },
    fieldNames: Object.fromEntries(names.slice(0, 2)),
  };
}

function own(key: string, more: Partial<FormField>): FormField {
  return {
    known: null,
    key,
    label: {},
    hint: {},
    type: 'text',
    required: false,
    options: [],
    default: null,
    ...more,
  };
}

function known(
  name: NonNullable<FormField['known']>,
  label: FormField['label'],
  required: boolean
): FormField {
  const type = name === 'text' ? 'longText' : 'text';
  return { ...own(name, { label, required, type }), known: name };
}
