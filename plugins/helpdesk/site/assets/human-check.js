// Shows the desk that a person writes: solves the form's puzzle while they do, and asks for the letters of a picture
// where the desk wants that too. The form is sent when both are there; nothing that was typed is ever lost.
'use strict';

const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });

for (const form of document.querySelectorAll('form[data-human]')) checkOf(form);

function checkOf(form) {
  const { check, worker: workerUrl } = form.dataset;
  const proof = form.elements.namedItem('proof');
  const place = form.querySelector('[data-picture]');
  const said = form.querySelector('[data-human-said]');
  let challenge = JSON.parse(form.dataset.human);
  let solving = null;
  let isSent = false;

  // What asks for a picture is fetched when the person begins, so that it is there when they are done.
  const begin = () => {
    solving ??= challenge.asksPicture && !hasPicture() ? renew() : solve();
  };
  form.addEventListener('focusin', begin, { once: true });
  form.addEventListener('input', begin, { once: true });

  // Before the guard against a second press: a form that still waits has not been sent.
  form.addEventListener(
    'submit',
    (event) => {
      if (isSent || (proof.value !== '' && challenge.expiresAt > Date.now() + 5000)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      say(form.dataset.checking);
      if (challenge.expiresAt <= Date.now() + 5000) solving = renew();
      begin();
      void solving.then(
        () => {
          say('');
          const letters = form.elements.namedItem('picture');
          if (letters && letters.value.trim() === '') {
            letters.focus();
            return;
          }
          form.requestSubmit(submitter);
        },
        // Without an answer the form goes as it is: the desk shows it again with a picture.
        () => {
          say('');
          isSent = true;
          form.requestSubmit(submitter);
        }
      );
    },
    true
  );

  place.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (!button) return;
    if (button.dataset.act === 'again') solving = renew();
    if (button.dataset.act === 'long') {
      say(form.dataset.long);
      solving = renew({ long: true });
      // Where the desk lets nobody more go this way, it has sent a picture again.
      void solving.then(() => say(hasPicture() ? '' : form.dataset.longDone));
    }
  });

  function hasPicture() {
    return form.elements.namedItem('pictureKey') !== null;
  }

  async function renew(wish = {}) {
    proof.value = '';
    const answer = await fetch(check, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...wish, token: form.elements.namedItem('csrf').value }),
    });
    if (!answer.ok) throw new Error(`Status ${answer.status}`);
    challenge = (await answer.json()).data;
    showPicture(challenge);
    await solve(Boolean(wish.long));
  }

  function showPicture({ picture, mayGoLong }) {
    place.replaceChildren();
    if (!picture) return;
    const block = form.querySelector('template[data-picture-block]').content.cloneNode(true);
    block.querySelector('img').src = picture.image;
    block.querySelector('[name="pictureKey"]').value = picture.key;
    block.querySelector('[data-act="long"]').hidden = !mayGoLong;
    place.append(block);
  }

  function solve(isTold = false) {
    const { challenge: wanted, salt, maxnumber } = challenge.proofOfWork;
    const worker = new Worker(workerUrl);
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.done !== undefined) {
          if (isTold) say(`${form.dataset.long} ${percent.format(data.done)}`);
          return;
        }
        worker.terminate();
        if (data.number === null) return reject(new Error('Not solved'));
        const { algorithm, signature } = challenge.proofOfWork;
        const payload = { algorithm, challenge: wanted, number: data.number, salt, signature };
        proof.value = btoa(JSON.stringify(payload));
        return resolve();
      };
      worker.onerror = () => reject(new Error('No worker'));
      worker.postMessage({ challenge: wanted, salt, maxnumber });
    });
  }

  function say(text) {
    said.textContent = text;
  }
}
