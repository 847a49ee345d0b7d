const FIRST = [
  ...['Ada', 'Bashir', 'Chiara', 'Dmitri', 'Esi', 'Farah', 'Goran', 'Hana', 'Idris', 'Jana'],
  ...['Kofi', 'Leila', 'Mateo', 'Nadia', 'Omar', 'Pia', 'Rohan', 'Sofia', 'Tariq', 'Uma'],
];
const LAST = [
  ...['Arden', 'Brook', 'Castle', 'Dale', 'Elm', 'Field', 'Grove', 'Hill', 'Isle', 'Joyner'],
  ...['Knoll', 'Lane', 'Marsh', 'North', 'Orchard', 'Park', 'Quarry', 'Ridge', 'Stone', 'Thorn'],
];
const SUBJECT_LENGTH = 80;
/** Every fifth visitor sits at the same place as the one before: a household, an office. */
const SHARED = 5;

/** The visitor with this number, the same each time: made up, at an address that is nobody's. */
export function personOf(index) {
  const first = FIRST[index % FIRST.length];
  const last = LAST[Math.floor(index / FIRST.length) % LAST.length];
  return {
    name: `${first} ${last}`,
    email: `${first}.${last}.${index + 1}@example.com`.toLowerCase(),
    ip: placeOf(index % SHARED === SHARED - 1 ? index - 1 : index),
  };
}

/** In 198.18.0.0/15, which is set aside for measurements: 130,000 places. */
function placeOf(index) {
  const [net, host] = [Math.floor(index / 250), (index % 250) + 1];
  return `198.${18 + (Math.floor(net / 256) % 2)}.${net % 256}.${host}`;
}

/** The beginning of a text as one line, cut between words. */
export function subjectOf(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SUBJECT_LENGTH) return line;
  const cut = line.slice(0, SUBJECT_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
