import type { numbersJa } from '../ja/numbers.ts';
import type { Like } from '../like.ts';

export const numbersEn: Like<typeof numbersJa> = {
  title: 'Figures',
  purpose: 'Is it working? Honestly: every figure says how it is counted, over which period and on how many guests it rests.',
  unknown: 'not known yet',
  parts: { label: 'Screens of the figures', month: 'Three of the month', voices: 'Voices', groups: 'Groups of guests', words: 'Words that bring back', experiments: 'Experiments', more: 'More' },
  empty: { title: 'There is nothing to count yet', text: 'Once visits are recorded, return rate and introductions grow here. For the first 90 days “not known yet” is the right answer.', button: 'Record a visit' },
  period: {
    label: 'Period', earlier: 'One earlier', later: 'One later', span: 'Length', month: 'a month', quarter: 'three months', year: 'a year',
    from: '{{from}} – {{to}}', until: '{{from}} – {{to}} (up to today)',
  },
  formula: {
    'return-rate': { name: 'Return rate', how: 'Of the guests whose first visit fell in the period, the share with a second visit within 90 days.' },
    'introduction-rate': { name: 'Introductions', how: 'Of the new guests of the period, the share with a recorded introducer.' },
    nps: { name: 'NPS', how: 'Per cent of 9–10 minus per cent of 0–6. From −100 to 100.' },
    csat: { name: 'Satisfaction (CSAT)', how: 'Mean of the answers from 1 to 5. High is good.' },
    ces: { name: 'Effort (CES)', how: 'Mean of the answers from 1 to 7. Low is easy, and good.' },
    'visit-frequency': { name: 'Visits per guest', how: 'Days with a visit per guest who came, over the year up to the end of the period.' },
    'spend-per-head': { name: 'Spend per head', how: 'Sum of the visits with an amount, divided by their people.' },
    'spend-per-visit': { name: 'Spend per party', how: 'Sum of the visits with an amount, divided by their number.' },
    dormancy: { name: 'Gone quiet', how: 'Of the guests with a visit in the half-year before the period, the share that has passed half a year without one by its end.' },
    'visits-per-year': { name: 'Visits per year', how: 'Of guests known for a year or longer.' },
    'relation-years': { name: 'Years of relation', how: 'From the first visit to half a year after the last one.' },
    'lifetime-value': { name: 'LTV (brought so far)', how: 'Spend per party × visits per year × years of relation. What was, not a forecast.' },
    'acquisition-cost': { name: 'CAC (cost of a new guest)', how: 'Cost ÷ new guests who came that way.' },
    'value-to-cost': { name: 'LTV ÷ CAC', how: 'How many times the cost a guest has brought.' },
    'new-guests': { name: 'New guests', how: 'First visits within a year.' },
    'visits-of-returners': { name: 'Visits of returners', how: 'How often guests who returned within 90 days came further in their first year, on average.' },
    'repeat-claim': { name: 'If the return rate rose by 5 points', how: 'New guests × 5 % × visits of returners × spend per party.' },
  },
  basis: {
    guests: '{{count}} guests', guests_one: '{{count}} guest', 'new-guests': '{{count}} new guests', 'new-guests_one': '{{count}} new guest', visits: '{{count}} parties', visits_one: '{{count}} party',
    heads: '{{count}} people', heads_one: '{{count}} person', answers: '{{count}} answers', answers_one: '{{count}} answer',
  },
  basisName: { guests: 'guests', 'new-guests': 'new guests', visits: 'parties', heads: 'people', answers: 'answers' },
  figure: {
    of: '{{count}} of {{basis}}', rests: 'from {{basis}}', range: 'with chance allowed for, {{low}} to {{high}}', notYet: 'still open: it may yet rise', soFar: 'still open (up to today)',
    leftOut: '{{count}} parties without an amount are not in it', leftOut_one: '{{count}} party without an amount is not in it', points: '{{value}}', times: '{{value}} times', years: '{{value}} years', ratio: '{{value}} ×', score: '{{value}}',
    complete: 'In the newest month whose 90 days are over ({{month}}) it is {{value}}',
  },
  reason: {
    'nothing-yet': 'there is nothing to count yet', 'too-few': '{{basis}}: too few (it takes ten)', 'no-amounts': 'no visit has an amount',
    'no-costs': 'no cost is entered yet', 'no-new-guests': 'money was spent and nobody came', 'cost-is-zero': 'the cost is 0, so nothing can be divided', 'missing-part': 'a figure that it is made of is not known yet',
    longer: 'Over three months or a year it may show.',
  },
  target: {
    label: 'Target', own: 'my own', ownValue: 'My own target', at: 'target {{value}}', atLeast: '{{value}} or more', atMost: '{{value}} or less',
    judge: { reached: 'The target is reached', missed: 'Not there yet', unsure: 'Reached or not: chance decides' },
    kind: { target: 'target', star: 'the star of this way', strict: 'high target', lenient: 'lenient target', average: 'said to be average' },
    origin: {
      'return-40': 'lower end of the usual target (40–60 %)', 'return-60': 'upper end of the usual target (40–60 %)', 'return-80': 'after the kappo that passed 80 % with handwritten cards',
      'return-restaurant': 'restaurants', 'return-retail': 'retail', 'return-beauty': 'beauty', 'return-b2b': 'business',
      'introduction-10': 'usual target of after-follow', 'nps-20': 'usual target of after-follow', 'nps-50': 'strict target', 'csat-4': 'usual target of after-follow',
      'ces-2': 'usual target of after-follow (low is good)', 'dormancy-1': 'at most 1 % a month', 'dormancy-5': 'at most 5 % a month (lenient)', 'value-to-cost-3': 'three times the cost',
    },
    averages: 'Said to be average: {{list}} (no source is given; to compare, not to aim at)', average: '{{name}} {{from}}–{{to}}',
  },
  trend: {
    title: '{{name}} over time', month: 'Month', partial: 'still open', partialMark: ' (open)', png: 'Save the picture (PNG)', csv: 'Save the table (CSV)',
    pngOf: 'Save the picture (PNG): {{title}}', csvOf: 'Save the table (CSV): {{title}}', show: 'Show over time', chosen: 'Shown below',
    none: 'At this length no period has enough to count. A longer one, chosen above, may draw a line.',
    key: '● a period that is over, ○ one that may still move, dashes the target.',
  },
  beside: 'How the shop is doing',
  monthEnd: {
    title: 'End of the month', purpose: 'Look at three figures, choose one thing to do better. Next month you are asked whether it worked.',
    ask: 'Decided in {{month}}', how: 'How did it go?', worked: 'It worked', 'no-change': 'No change', 'not-done': 'Not done', answered: '{{result}} ({{day}})',
    idea: 'One improvement for {{month}}', hint: 'For instance: name the next season when seeing guests off.', voices: 'The voices behind it', save: 'Decide it', saved: 'Decided. You will be asked next month.', again: 'Decide anew',
    report: 'Report of the month (A4)', missing: 'Write just one thing.',
  },
  file: {
    downloaded: '“{{file}}” was downloaded.', saved: '“{{file}}” was saved in {{folder}}.',
    'disk-full': 'The disk is full; it could not be saved.', 'not-writable': 'Nothing can be written there. Please choose another place.',
  },
};
