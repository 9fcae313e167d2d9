import type { answersJa } from '../ja/answers.ts';
import type { Like } from '../like.ts';

export const answersEn: Like<typeof answersJa> = {
  title: 'What guests said',
  add: 'Note an answer',
  scale: {
    label: 'What was asked',
    nps: { name: 'Would recommend', question: 'Would you recommend us to friends or acquaintances?', low: 'not at all', high: 'certainly' },
    csat: { name: 'Satisfaction', question: 'How satisfied were you with your meal?', low: 'dissatisfied', high: 'very satisfied' },
    ces: { name: 'Effort', question: 'From booking to leaving, how much trouble was it?', low: 'very easy', high: 'very hard' },
  },
  choiceOf: '{{name}} {{lowest}}–{{highest}}',
  lowIsEasy: 'On this scale low is good: it was easy.',
  text: 'In a word',
  textHint: 'If there was one, as it was said.',
  on: 'Day of the answer',
  save: 'Keep the answer',
  saved: 'The answer of {{name}} is kept.',
  removed: 'The answer was removed.',
  remove: 'Remove',
  removeOf: 'Remove the answer of {{day}}',
  none: 'No answers yet.',
  line: '{{name}} {{score}}',
  low: {
    title: 'A low answer. Say a word within 24 hours.',
    text: 'To listen first, before any apology. By {{by}}.',
    called: 'I have called',
    asked: 'I have asked in person',
    memo: 'What was said',
    about: 'A word after a low answer ({{name}} {{score}})',
    recorded: 'The word with {{name}} is noted.',
    overdue: '24 hours have passed',
    open: '{{count}} low answers are waiting for a word', open_one: '{{count}} low answer is waiting for a word',
  },
  card: {
    tie: 'Came because of the card',
    tieOf: 'The visit of {{day}} came of the card of {{posted}}',
    tied: 'because of the {{kind}} posted on {{posted}}',
    untie: 'Take back',
  },
  improvement: {
    label: 'Improvement it led to',
    none: 'Not tied to an improvement yet',
  },
};
