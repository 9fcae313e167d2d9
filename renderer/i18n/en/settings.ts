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
    title: 'Printing',
    present: 'Print setting in use', unnamed: 'Usual setting', name: 'Name of this setting', nameHint: 'One for each printer, kind of card and way of feeding, such as “inkjet card, from the back”.',
    add: 'Make a copy', newName: 'Setting {{number}}', drop: 'Remove “{{name}}”', dropped: '“{{name}}” has been removed.',
    cardKind: 'Kind of card', cardKindHint: 'On plain cards the postal boxes and the words 郵便はがき are printed too.',
    kind: { official: 'Official postcard', 'new-year': 'New Year card', plain: 'Plain card' },
    byHand: 'Move by numbers', text: 'If the print is off, move it back by the same amount. Right and down are plus.',
    address: 'Address side', message: 'Message side', right: 'Right', down: 'Down', unit: 'mm', scaleAcross: 'Width', scaleAlong: 'Height', rotated: 'Fed with its foot first (printed upside down)',
    senderBoxes: 'Boxes of the sender\'s postal code', senderBoxesHint: 'They differ from card to card. For digits that miss their boxes.',
  },
  calibration: {
    title: 'Calibration',
    print: '1. Make the calibration sheet and print it once at full size on paper as large as your cards.',
    side: 'Sides to set', both: 'Both', address: 'Address side', message: 'Message side', make: 'Make the calibration sheet',
    measure: '2. Hold it with the arrow upwards and measure from the edge of the paper to the lines of the crosses. Without any error each is 10 mm.',
    left: 'Upper left cross: from the left edge', top: 'Upper left cross: from the upper edge', right: 'Lower right cross: from the right edge', bottom: 'Lower right cross: from the lower edge',
    turned: 'The arrow points to the foot of the card, away from stamp and boxes',
    apply: 'Set it by these numbers', applied: 'The print position has been set by your numbers.',
    'scale-out-of-range': 'That would be a size of {{percent}} %. See that your print dialog says “postcard” and “actual size (100 %)”.',
    'offset-out-of-range': 'That would be {{millimetres}} mm off. Look at the numbers again.',
  },
  sheet: {
    fullSize: 'Print it at actual size (100 %).',
    strip: 'Make a strip of greys', underlayCard: 'Make an underlay (card)', underlayA4: 'Make an underlay (A4)',
    trySheets: 'The strip has six greys on one card. An underlay is a page of dark lines to lay under your paper.',
  },
  data: {
    title: 'The book', folder: 'Where the book is kept', browser: 'Inside this browser (deleting the browser\'s data deletes it too)',
    counts: '{{guests}} guests, {{visits}} visits, {{touches}} cards and calls',
    sample: 'The sample shop is in this book. Clearing it away leaves everything that you wrote.', removeSample: 'Clear the sample away', removed: 'The sample has been cleared away.',
  },
  about: { title: 'This program', version: 'Version', changes: 'What has changed', licences: 'With thanks to', licencesText: 'The makers of the fonts and programs in use, and their terms.', showLicences: 'Open the list' },
};
