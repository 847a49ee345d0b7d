import { endingCutter } from './endings';

/**
 * Hindi: the endings of A. Ramanathan and D. Rao, "A Lightweight Stemmer for Hindi" (2003), the longest of them, as
 * words are folded (chandrabindu is anusvara), and the same endings as letters of their own after a vowel (धोएं).
 */
export const stemHindi = endingCutter({
  endings: {
    2: [
      'ाएंगी ाएंगे ाऊंगी ाऊंगा ाइयां ाइयों ाएगी ाएगा ाओगी ाओगे एंगी एंगे ेंगी ेंगे ूंगी ूंगा ातीं नाओं नाएं ताओं ताएं',
      'ाकर ाइए ाईं ाया ेगी ेगा ोगी ोगे ाने ाना ाते ाती ाता तीं ाओं ाएं ुओं ुएं ुआं ियों ियां',
      'कर ाओ िए ाई ाए नी ने ना ते ती ता ीं ां ों ें एं एगा एगी इए',
      'ो े ू ु ी ि ा ए ओ',
    ].join(' '),
  },
});
