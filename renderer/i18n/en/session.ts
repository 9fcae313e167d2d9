import type { sessionJa } from '../ja/session.ts';
import type { Like } from '../like.ts';

export const sessionEn: Like<typeof sessionJa> = {
  title: '30 minutes',
  purpose: 'Calls, cards and questions, one at a time. Stop whenever you like; it goes on from there.',
  begin: {
    waiting: '{{count}} are waiting', waiting_one: '{{count}} is waiting', none: 'Nothing is waiting', noneText: 'Record a visit, and its promises come here on their day. You can still write the last page alone: an improvement and an idea.',
    minutes: '{{count}} minutes', minutes_one: '{{count}} minute', start: 'Start', again: 'Start once more', close: 'To the last page',
    unfinished: 'The session of {{day}} was not ended ({{taken}} begun, {{minutes}} min).', goOn: 'Go on with it', anew: 'End it there and start anew',
  },
  ask: {
    title: 'Your last improvement', text: '“{{text}}”: how did it go?', written: 'written {{day}}', worked: 'It got better', 'no-change': 'No change', 'not-done': 'Not done', said: 'Written down.',
  },
  timer: {
    left: 'Left', over: 'Time is up', overText: 'End here, or simply go on.', paused: 'Paused', pause: 'Pause', resume: 'Go on', spoken: '{{count}} minutes left', spoken_one: '{{count}} minute left',
    sound: 'Sound at end', end: 'End',
  },
  progress: '{{done}} done, {{later}} later, {{skipped}} skipped', left: '{{count}} left',
  place: '{{index}} of {{count}}', previous: 'The one before', next: 'The next one',
  card: {
    now: 'Why now', visit: '{{count}} days since the visit of {{day}}.', visit_one: '{{count}} day since the visit of {{day}}.', today: 'Came today.', late: '{{count}} days past the promised day.', late_one: '{{count}} day past the promised day.', lapses: 'It makes sense until {{day}}.',
    postponed: 'You moved this promise to today yourself.', postponedLate: 'You moved this promise to {{day}} yourself; that is {{count}} days past.', postponedLate_one: 'You moved this promise to {{day}} yourself; that is {{count}} day past.', promisedToday: 'Today is the promised day.',
    event: {
      introduction: 'The guest who was introduced came for the first time {{day}}.', birthday: 'The birthday is {{day}}.', anniversary: 'The anniversary is {{day}}.',
      'first-visit': 'The day of the first visit is {{day}}.', contract: 'The day of the contract is {{day}}.', handover: 'The day of the handover is {{day}}.',
      'new-year': 'New Year cards are due.', season: 'The season changes {{day}}.', drying: 'Longer away than this guest usually is.', chosen: 'You chose this guest from the figures on {{day}}.',
    },
    talk: 'The last talk', noTalk: 'No talk was written down.', dishes: 'What was served', recommendation: 'To recommend next', touches: 'The last three contacts', noTouches: 'No card and no call so far.',
    likes: 'Likes', allergies: 'Must not be served', memo: 'Notes', visits: '{{count}} visits', visits_one: '{{count}} visit', introducer: 'Introduced by', page: 'Open the guest',
    photo: 'The face of {{name}}', businessCard: 'The business card of {{name}}',
  },
  call: { number: 'Telephone', noNumber: 'No phone number is written down. The guest\'s page takes it.', script: 'What to say' },
  message: { text: 'The text to send', hint: 'Change it before you copy it.', copy: 'Copy', copied: 'Copied. Paste and send it, then press “Done”.', notCopied: 'It could not be copied. Please mark and copy the text.', address: 'To', noAddress: 'No e-mail address is written down.' },
  letter: { text: 'Finish and post the card, and this one is done.' },
  action: { done: 'Done', later: 'Later', skip: 'Skip', memo: 'Call note', note: 'Note', write: 'Write' },
  back: 'Back to the 30 minutes',
  held: { title: 'Held back', text: 'It comes back to the line when the reason is gone in time.', more: 'Show the {{count}} held back' },
  finished: 'The session is ended.', brokenOff: 'The unfinished session was ended where it stood.',
  end: {
    title: 'Well done', all: 'Everything is closed.', done: 'Done', later: 'Later', skipped: 'Skipped', left: 'Left', minutes: 'Time', minutesOf: '{{count}} min', streak: 'Weeks in a row', weeks: '{{count}} weeks', weeks_one: '{{count}} week',
    streakText: '{{count}} weeks in a row.', streakText_one: '{{count}} week in a row.', firstWeek: 'This is the first week.',
  },
  idea: { title: 'One idea to try', text: 'Not used in the last 60 days.', none: 'All twelve ideas were used within the last 60 days.', take: 'Try it', other: 'Another one', taken: 'To try', drop: 'Not this', said: '“{{name}}” is what you will try.' },
  improvement: { title: 'This week\'s improvement', text: 'One thing to do better. Next week you will be asked how it went.', label: 'Improvement', placeholder: 'such as: call between two and three', save: 'Write it down', saved: 'Written down. Next week you will be asked how it went.', edit: 'Edit' },
};
