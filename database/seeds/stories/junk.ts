import type { Shelf, Story } from './story';

/** Advertising and mistakes: closed without an answer, or deleted. */
export const JUNK: Shelf = {
  workflow: 'support',
  team: 'front-desk',
  locale: 'en',
  stories: [
    junk(
      'Your page could be number one',
      'We have looked at your page and found 27 mistakes. For a small monthly sum you will be on the first place of every search. Answer with YES.'
    ),
    junk(
      'Partnership proposal',
      'Dear Sir or Madam, I represent a maker of plastic lids with forty years of experience and would like to talk about lids.'
    ),
    junk('test', 'test test 123'),
    junk('(no subject)', 'Sorry, wrong window. Please ignore.'),
    junk(
      'Loan approved',
      'Congratulations! A loan of a very large sum has been approved for you. Only a small fee is due before.'
    ),
    junk(
      'Offer for 50,000 followers',
      'Cheap followers for your business, real people, delivery within a day, payment in coins only.'
    ),
    junk('asdf', 'asdfghjkl'),
    junk(
      'Re: Re: Fwd: invoice',
      'Please find the invoice in the attachment. (There was no attachment.)'
    ),
    junk(
      'Photographer looking for work',
      'I take pictures of food, of dogs, and of food with dogs. My prices are on my page.'
    ),
  ],
};

function junk(subject: string, question: string): Story {
  return { subject: [subject], question: [question], ask: '', reply: '', answer: [''] };
}
