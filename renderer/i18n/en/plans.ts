import type { plansJa } from '../ja/plans.ts';
import type { Like } from '../like.ts';

export const plansEn: Like<typeof plansJa> = {
  title: 'Follow plans',
  purpose: 'When to do what, after a visit or around a birthday. Nothing changes before you save.',
  event: {
    visit: 'A visit', introduction: 'An introduction', birthday: 'A birthday', anniversary: 'An anniversary', 'first-visit': 'Day of the first visit', contract: 'Day of the contract', handover: 'Day of the handover', 'new-year': 'New Year', season: 'A new season', drying: 'A long absence', chosen: 'when chosen from the figures',
  },
  guests: { all: 'all guests', named: 'chosen guests only' },
  plan: {
    summary: '{{event}}, {{count}} steps, {{guests}}', summary_one: '{{event}}, {{count}} step, {{guests}}', active: 'In use', name: 'Name', event: 'Counts from', guests: 'For whom', namedHint: 'Choose them on the guest\'s page.',
    add: 'Add a plan', newName: 'A new plan', remove: 'Remove this plan', removed: '“{{name}}” is removed.', restore: 'As it came', restored: '“{{name}}” is as it came.', hasProblems: '{{count}} things to mend.', hasProblems_one: '{{count}} thing to mend.',
  },
  step: {
    title: 'Step {{number}}: {{kind}}', kind: 'What', channel: 'How', purpose: 'Purpose', greeting: 'Greeting', offer: 'Offer (needs a consent)',
    afterDays: 'When', afterDaysUnit: 'days after', windowDays: 'Until', windowDaysUnit: 'days later', restDays: 'Rest between', restDaysUnit: 'days',
    when: 'For whom', 'every-visit': 'always', 'first-visit': 'the first visit only', 'in-mourning': 'in mourning only', nth: 'Only the nth', nthHint: 'such as 10, 30; empty means each',
    onBusinessDay: 'From a closed day to an open one', remove: 'Remove step {{number}}', removed: 'Step {{number}} is removed.', add: 'Add a step',
    ownName: 'Count it as a step of its own', ordinaryWords: 'Take the ordinary words', words: 'Words of the draft', ownWords: 'the ordinary words', wordsGone: '{{words}} (not there any more)',
  },
  problem: {
    unnamed: 'plan {{number}}, whose name cannot be read', otherPlan: 'another plan', ofStep: '“{{plan}}”, step {{number}}: {{said}}', ofKnownStep: '“{{plan}}”, step {{number}} ({{kind}}): {{said}}', notAStep: 'What is written there cannot be read.', notAPlan: '“{{plan}}” cannot be read and is not followed.', tooManySteps: '“{{plan}}” has {{steps}} steps; {{limit}} at most.', noSteps: '“{{plan}}” has no step. Add one, or put it at rest.',
    negativeWindow: '“Until” is shorter than 0 days.', planTwice: '“{{plan}}” is there twice; the second is not followed.', stepTwice: '“{{other}}” has the same step: closing one would close both.', stepTwiceHere: 'The same plan has the same step: closing one would close both.',
    beforeTheUnforeseen: 'Nothing can be done before what is not known beforehand. Take 0 days or more.', unknownTemplate: 'The words “{{template}}” are not there any more. The ordinary words are taken.',
    afterDays: 'Write days from -366 (before: minus) to 3660.', windowDays: 'Write days from 0 to 366.', restDays: 'Write days from 0 to 3660.', nth: 'Write numbers from 1 to 150 with commas between.', name: 'Write a name.',
  },
  preview: { title: 'The next 30 days', count: '{{count}} due', same: 'As it is now.', more: '{{count}} more than now.', fewer: '{{count}} fewer than now.', was: ' (now {{count}})', others: '{{count}} more' },
  save: { title: 'Save', unsaved: 'Not saved yet.', problems: '{{count}} things to mend.', problems_one: '{{count}} thing to mend.', save: 'Save', discard: 'Discard', saved: 'The follow plans are saved.', merged: 'The follow plans are saved, together with the changes of the other window.', discarded: 'The changes are discarded.' },
  conflict: { text: '“{{plans}}” was changed in another window too. Which form shall stay?', mine: 'Keep that of this window', theirs: 'Keep that of the other window' },
  leftOut: {
    unused: 'Of what stands in the book, the following makes no sense and is not followed. Everything else goes on as before.', back: '“{{plans}}” rests until this is cleared away; then it is as it came.',
    tidy: 'Clear away what is not followed', tidied: 'What was not followed is cleared away.', tidiedAndBack: 'Cleared away. “{{plans}}” is as it came.',
  },
  template: {
    'season-spring': 'Spring letter', 'season-summer': 'Summer letter', 'season-autumn': 'Autumn letter', 'season-winter': 'Winter letter', birthday: 'Birthday', anniversary: 'Anniversary', 'first-visit': 'Day of the first visit', handover: 'Day of the handover', 'new-year': 'New Year',
    'greeting-cold': 'Mid-winter greeting', 'greeting-cold-mourning': 'Mid-winter greeting (in mourning)', 'greeting-late-cold': 'Late-winter greeting', 'greeting-hot': 'Mid-summer greeting', 'greeting-late-hot': 'Late-summer greeting',
    hello: 'Hello', introduction: 'Thanks for an introduction', maintenance: 'Maintenance notice', renewal: 'Renewal notice', plain: 'Words that suit anybody',
  },
};
