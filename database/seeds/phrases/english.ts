import type { Phrases } from './phrases';

export const ENGLISH: Phrases = {
  greetings: [
    '',
    '',
    'Hello,',
    'Hi,',
    'Hi there,',
    'Good morning,',
    'Dear Quillbrook team,',
    'Evening all,',
  ],
  closings: [
    '',
    '',
    'Thanks\n{first}',
    'Many thanks,\n{name}',
    'Best wishes\n{first}',
    'Cheers',
    'Thank you in advance.',
    '{first}\n(sent from my phone, excuse the typing)',
    'Kind regards,\n{name}',
  ],
  thanks: [
    'That did it. Thank you very much!',
    'Perfect, all sorted now. Thanks for the quick help.',
    'Great, that works for me. Have a good week.',
    'Thank you, that is exactly what I needed to know.',
    'Brilliant. You can close this one.',
    'It works again and the coffee has never been better. Thanks!',
    'Much appreciated, and please pass my thanks to your colleague as well.',
  ],
  agreed: [
    'Fine by me, please go ahead.',
    'Agreed. I will pay as soon as the details are here.',
    'That is less than I feared. Yes, please repair it.',
    'Please do it. There is no hurry, better thoroughly than fast.',
    'Yes. And if you find a bit of time, a new badge for the front as well, please.',
    'Accepted. Could you keep the old parts for me?',
  ],
  nudge: [
    'Is there any news on this? I have not heard anything yet.',
    'Just checking that my message reached you.',
    'Sorry to press, but I am without coffee and guests come on Saturday. When can I expect an answer?',
    'Adding to the above: it happened again this morning, exactly the same way.',
    'One more thing I forgot to say: I bought the machine second-hand, in case that matters.',
    'Could somebody please look at this today?',
    'I tried once more after a night without power and nothing has changed.',
    'Hello again. I fear it is still not quite right; please see what I wrote before.',
  ],
  more: [
    'It was fine for two days and now the same thing is back.',
    'I followed your steps to the letter, and the first half worked. The last one did nothing at all.',
    'I am afraid I closed this too early. The problem has returned.',
    'Thank you, but that answers only half of my question. What about the other half?',
    'My wife tried it as well with the same result, so it cannot be me alone.',
  ],
  answerMore: [
    'Sorry to hear that. Then it is not the usual cause, and guessing by mail helps nobody: we have booked a collection for you at our cost, and the workshop will look at it on the day it arrives.',
    'Thank you for coming back to us. Please repeat the last step with the machine cold, leave it for twenty minutes, then switch it on. With a cold sensor it takes effect; with a warm one it is skipped. We should have said so at once.',
    'You are right, we overlooked that part. It is corrected now, and as an apology we have added a bag of beans to your next order.',
    'We have looked at it again together. A colleague has changed it by hand on our side, so that nothing more is needed from you.',
  ],
  declined: [
    'Thank you for the estimate, but at that price I would rather put the money towards a new one. Please send it back as it is.',
    'That is more than I can spend on it this month. I decline for now.',
    'A friend has found the part and will try to fit it. I will leave it at that, thanks.',
    'No thank you. I did not expect it to be that much.',
  ],
  remind: [
    'A short reminder: the repair is agreed and the part lies ready on the bench; we begin as soon as the payment is in. If it crossed with this message, please ignore it.',
    'We have not found a payment yet. Could it have gone out without the number of this request? If so, tell us the date and the amount and we will look for it.',
    'Your place in the workshop plan is kept until the end of next week. After that we would have to give you a new date.',
  ],
  cancelled: [
    'We have waited for the machine and not received it, so we take the repair out of the plan. Write to us here whenever you want to go ahead, and we will pick it up where we left it.',
    'As agreed on the phone we cancel this repair. Nothing is charged.',
    'The maker of the board has stopped supplying it and we found none in three other places. We are sorry: we cannot repair this one honestly, and will not take money for trying.',
  ],
};

/** What colleagues write to each other; the company speaks English inside. */
export const NOTES = [
  'Called back, nobody there. Will try again after lunch.',
  'Same customer as the one with the dented crate last spring, be generous.',
  'I checked the serial number: made before we changed the gasket supplier.',
  'Nothing in the order system under this address, but the phone number matches another account.',
  'Looks like the known batch. Two others this month, I keep a list at the bench.',
  'He is right, our page says something else than the leaflet. I have told Elsie.',
  'Waiting for the carrier, they promised an answer by noon.',
  'Spare on shelf C4, last one. Reordered.',
  'She has been with us since the first Wren. Please answer today.',
  'Goodwill is fine with me up to forty, no need to ask again.',
];

export const HANDOVERS = [
  'This is one for you, I think. All I know stands above.',
  'Could you have a look? I am not sure what to tell the customer.',
  'Please check and hand it back to me, I will write the answer.',
  'Out of my depth here. The customer is friendly and not in a hurry.',
  'You know these better than I do. Is it covered?',
];

export const BACKS = [
  'Checked. Nothing unusual, the standard answer is right.',
  'Done on our side. You can tell the customer that it is settled.',
  'It is covered, no charge. Please offer to collect it.',
  'Looked at the pictures with Henrik: harmless, but say how to clean it.',
  'Booked and noted in the order. Over to you for the friendly words.',
];
