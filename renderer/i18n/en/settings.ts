import type { settingsJa } from '../ja/settings.ts';
import type { Like } from '../like.ts';

export const settingsEn: Like<typeof settingsJa> = {
  title: 'Settings',
  purpose: 'Changes are saved at once.',
  saved: 'Saved.',
  failed: 'It could not be saved. Check the free space on the disk. What you wrote is still in the field.',
  shop: { title: 'Shop', name: 'Name of the shop', ownerName: 'Your name' },
  sender: {
    text: 'The names sign your cards; the address is printed as their sender.',
    postalCode: 'Postal code', street: 'Address', building: 'Building and room', phone: 'Phone', printPhone: 'Print the phone number too',
  },
  days: {
    title: 'Working days', dayStarts: 'When a day begins', dayStartsHint: 'What is logged before this hour belongs to the evening before.',
    hour: '{{hour}} a.m.', midnight: 'Midnight', noon: 'Noon',
    weekdays: 'Closed every', weekday: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    holidays: 'Closed on national holidays', closedDays: 'Other closed days', closedDaysHint: 'Summer, New Year and so on. A promise that falls on a closed day moves to the next open one.',
    addDay: 'Add a closed day', add: 'Add', remove: 'Remove {{day}}', already: 'This day is in the list already.',
  },
  look: {
    title: 'Look and language', language: 'Language', japanese: '日本語', english: 'English',
    theme: 'Brightness', auto: 'Like the computer', light: 'Light', dark: 'Dark',
  },
  style: { title: 'How your cards are written', text: 'You can change it for each card.', hand: 'Handwritten style', tracing: 'Tracing', type: 'Type' },
  writing: {
    title: 'The hand of your cards',
    pen: 'Pen', line: 'お待ちしています', lineOf: 'A line written with {{font}}',
    font: { 'klee-one': 'Klee', 'klee-one-600': 'Klee, heavier', 'zen-kurenaido': 'Kurenaido', yomogi: 'Yomogi', 'yuji-mai': 'Yuji Mai (brush)' },
    strength: 'How lively', strengthHint: 'How unevenly the handwritten style is written.', light: 'A little', medium: 'Medium', strong: 'A lot',
    tracingNote: 'Plain handwriting of your own reaches people better than fine print. For a ball-pen, use cards without a coating.',
    trace: 'What to trace', traceAll: 'All the words', traceGuides: 'Only where each character goes',
    grey: 'How pale', greyHint: 'The larger the number, the paler: it shows less once you have written over it.', rules: 'Lines between the columns',
    sample: '先日はお越しいただき、ありがとうございました。\nお嬢様のご卒業のお話、うかがっていて嬉しくなりました。\n春には桜鯛がよい頃です。またお待ちしております。',
    signature: '店主', cardOf: 'A card in the style “{{style}}”, as it is set now',
  },
  print: {
    title: 'Print position', text: 'If the print is off, move it back by the same amount. Right and down are plus.',
    address: 'Address side', message: 'Message side', right: 'Right', down: 'Down', unit: 'mm', drawPostalBoxes: 'Print the boxes for the postal code', drawPostalBoxesHint: 'For plain cards without printed boxes.',
  },
  data: {
    title: 'The book', folder: 'Where the book is kept', browser: 'Inside this browser (deleting the browser\'s data deletes it too)',
    counts: '{{guests}} guests, {{visits}} visits, {{touches}} cards and calls',
    sample: 'The sample shop is in this book. Clearing it away leaves everything that you wrote.', removeSample: 'Clear the sample away', removed: 'The sample has been cleared away.',
  },
  about: { title: 'This program', version: 'Version', changes: 'What has changed', licences: 'With thanks to', licencesText: 'The makers of the fonts and programs in use, and their terms.', showLicences: 'Open the list' },
};
