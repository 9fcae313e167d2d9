import type { experimentsJa } from '../ja/experiments.ts';
import type { Like } from '../like.ts';

export const experimentsEn: Like<typeof experimentsJa> = {
  title: 'Does it work?',
  purpose: 'Ask one question, let chance part the guests into two groups, and compare how many come back. No winner is told before the number is complete.',
  kind: { style: 'how it is written', offer: 'with an offer or without', letter: 'the wording', channel: 'card or call' },
  state: { assigning: 'under way', waiting: 'waiting', 'ended-short': 'ended before the number was reached', stopped: 'stopped early', decided: 'decided' },
  plan: {
    title: 'Ask a new question', one: 'You are asking “{{title}}” at present. One question at a time takes guests, so that they do not mix.',
    question: 'What do you want to compare?', other: 'Compared with', slot: 'What is replaced', words: 'The offer', wordsHint: 'Half of the guests who consented find it on their card, after the recommendation.',
    aWords: 'Wording A', bWords: 'Wording B', lettersHint: 'The words of A or B stand where you choose; the rest is the usual draft.',
    channelHint: 'Chance decides whether the thanks for a visit are a card or a call. Only guests with both an address and a number take part. Calls are listed under Promises.',
    offerHint: 'Only guests who consented to offers take part. Nobody else is ever sent one.',
    within: 'Who counts as returned: within', days: '{{count}} days', difference: 'A difference worth knowing', points: '{{count}} points',
    perMonth: 'Guests joining a month', perMonthUnit: 'guests', baseline: 'Share that returns now', ends: 'Last day of assigning', endsHint: 'If the number is not complete by then, it ends without a result.',
    basis: 'Since {{from}}, {{guests}} guests could have taken part, each counted once. Of the {{of}} whose days are over, {{returned}} returned.',
    basisYoung: 'The book is younger than four weeks: please write the guests a month yourself.', basisFew: 'Fewer than ten guests can be counted: please write the share yourself.',
    size: '{{each}} guests on each side, {{all}} together.', time: 'With {{perMonth}} guests a month this takes {{months}} months (about {{month}}).', 
    power: 'If there truly is a difference of {{points}} points, it is found in 8 of 10 cases. If there is none, one is announced in at most 1 of 20.', long: 'This takes longer than two years. Look for a larger difference, or leave it.',
    needMore: 'Write the guests a month and the share to see how many guests and months it takes.', 'impossible-difference': 'Share and difference come to more than 100 %. Choose a smaller difference.', 'too-small-a-difference': 'A difference this small cannot be found in any shop.',
    start: 'Start', fixed: 'Once started, nothing can be changed. You can stop it, but then nobody will know which is better.',
    missing: 'Please write the words.', same: 'A and B are the same words.', tooLong: '300 characters at most.', before: 'Please choose a day after today.', started: 'It has started.', stillAssigning: 'Another question is still taking guests.',
  },
  arm: { tracing: 'traced', hand: 'handwritten look', type: 'plain type', offer: 'with an offer', plain: 'without an offer', a: 'wording A', b: 'wording B', postcard: 'card', phone: 'call' },
  versus: '{{a}} or {{b}}', labelled: '{{label}}: {{words}}',
  progress: {
    assigned: '{{assigned}} of {{planned}} guests assigned', measured: 'days over for {{measured}}', until: 'result about {{month}}', ready: 'result on {{day}}', unknownUntil: 'when there is a result is not known yet',
    short: 'At this pace the number is not complete by {{day}}.', secret: 'Which side returns more is not shown before the number is complete: whoever looks early mistakes chance for an effect.',
    rule: 'Returned within {{within}} days · {{each}} on each side · difference worth knowing {{points}} points · assigning until {{ends}}',
    unsent: 'nothing sent yet: {{count}}', departed: 'something else sent: {{count}}', gone: 'deleted from the book: {{count}}', counted: 'all count on the side that chance gave',
  },
  stop: { button: 'Stop early', means: 'If you stop, nobody will know which is better.', done: '“{{title}}” is stopped.', withdraw: 'Take back', withdrawn: '“{{title}}” is taken back.' },
  over: {
    'ended-short': 'Its last day came with {{assigned}} of {{planned}} guests. They are too few to say which is better.',
    stopped: 'Stopped on {{day}}. What was stopped early has no winner.',
  },
  verdict: {
    'a-better': 'More guests returned with “{{a}}”.', 'b-better': 'More guests returned with “{{b}}”.', 'no-difference-shown': 'No difference is shown.',
    even: '{{each}} guests each, the difference is {{low}} to {{high}} points', uneven: '{{a}} and {{b}} guests, the difference is {{low}} to {{high}} points', noSame: 'This does not mean that both are the same: so many guests could not tell.',
    of: 'The difference is “{{a}}” minus “{{b}}”.', share: '{{returned}} of {{n}} ({{share}})', none: '0 guests',
    stratum: 'Group', first: 'first visit', repeat: 'came before', noSegment: 'no group yet', all: 'Together', table: 'Returns by group', points: '{{low}} to {{high}} points',
    formula: 'Differences within each group and first or later visit, averaged by weight of numbers (Mantel–Haenszel). The range is the 95 % interval of Miettinen and Nurminen with continuity correction; if it leaves out 0, there is a difference. Everybody counts on the side that chance gave, cards not sent included.',
  },
  file: { csv: 'Save the table (CSV)', print: 'Result on a sheet (A4)', columns: 'group,visit,{{a}} guests,{{a}} returned,{{b}} guests,{{b}} returned', total: 'together' },
  note: {
    title: 'Does it work? “{{title}}”', secret: 'Its wording was drawn by lot; which side it is stays hidden. You may change it.',
    open: 'By lot on the side “{{label}}”, which cannot be hidden from you. You may change it; the guest still counts on this side.',
    call: 'Chance made this a call (Does it work?).', write: 'Write the card anyway',
  },
  none: 'No question asked yet.',
};
