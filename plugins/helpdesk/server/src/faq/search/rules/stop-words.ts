/*
 * Words that stand in nearly every question and say nothing of what is asked: they are neither kept in the index nor
 * searched for. Light on purpose: a word that could name something of a shop is none of them.
 */

/** As texts are folded; `stop-words.test.ts` holds that. */
const WORDS: Record<string, string> = {
  en:
    'a an the is are was were be been am do does did doing to of in on at for from with and or if it its this that ' +
    'these those there my your our i you he she we they me us them him her how what when where why which who can ' +
    'could should would will shall may have has had get make much very not no so as by but s t m re ve ll d don ' +
    'doesn isn didn please',
  ur:
    'کا کے کی کو سے میں پر ہے ہیں تھا تھے تھی ہو اور یا کہ یہ وہ میرا میری میرے ہم ہمارا ہماری ہمارے اپ کیا کیسے کب کہاں ' +
    'کیوں کون نہیں تو بھی ہی اگر لیے نے اس ان کر کرنا کریں کروں سکتا سکتی سکتے ہوں مجھے مجھ جو ایک',
  bn:
    'এ এই ঐ ও এর এবং কি কী কে কীভাবে কিভাবে কেন কখন কোথায় কোন কোনো আমার আমি আমাকে আপনার আপনি আমরা আমাদের হয় হবে হলে ' +
    'আছে না করতে করা করব করে করুন জন্য থেকে সাথে যদি যে তা তার একটি একটা',
  sw:
    'na ya wa la za cha vya kwa ni si katika au hii hiyo hizi hayo huo huu ile yangu wangu langu changu zangu yako ' +
    'wako mimi wewe sisi nini je gani lini wapi vipi jinsi namna kama ili kwamba kuwa ninaweza naweza',
  hi:
    'का के की को से में पर है हैं था थे थी हो और या कि यह ये वह वे मैं मेरा मेरी मेरे हम हमारा हमारी हमारे आप आपका आपकी आपके ' +
    'क्या कैसे कब कहां क्यों कौन नहीं तो भी ही अगर लिए ने इस उस कर करना करें करूं सकता सकती सकते हूं मुझे जो एक',
  ru:
    'и в во на с со по к ко у о об от до за из для не ни но а же ли бы как что это эта этот где когда почему какой ' +
    'какая какие кто я вы мы он она они мне меня мой моя мое мои ваш ваша ваше ваши нам нас вам вас можно есть если или то',
};

const STOPPED = new Map(
  Object.entries(WORDS).map(([locale, words]) => [
    locale,
    new Set(words.split(' ').map((word) => word.normalize('NFC'))),
  ])
);

/** @param word folded by `foldText`. */
export function isStopWord(word: string, locale: string): boolean {
  return STOPPED.get(locale.toLowerCase().split('-')[0])?.has(word) ?? false;
}

/** All of them, for the test. */
export const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = STOPPED;
