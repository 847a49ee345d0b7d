import { endingCutter } from './endings';

/**
 * Bengali: articles and plurals (টি, গুলো), cases (ের, কে, তে) and the commonest forms of verbs, as grammars list them;
 * one ending follows another (মেশিনগুলোর), so they are taken off until none is left.
 */
export const stemBengali = endingCutter({
  isRepeated: true,
  endings: {
    2: [
      'গুলোকে গুলোতে গুলোর গুলো গুলিকে গুলিতে গুলির গুলি দেরকে দের টিকে টাকে টির টার টিতে টাতে',
      'ছিলেন ছিলাম ছিল েছেন েছে েছি ছেন ছে ছি বেন লাম লেন বে লে ুন তে কে িয়ে ের টি টা ে',
    ].join(' '),
    3: 'য়ের রা েন য় র ই ও া ি ো',
  },
});
