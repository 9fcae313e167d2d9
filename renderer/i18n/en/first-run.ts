import type { firstRunJa } from '../ja/first-run.ts';
import type { Like } from '../like.ts';

export const firstRunEn: Like<typeof firstRunJa> = {
  welcome: 'Welcome to Goencho',
  purpose: 'A book to log who came, to send them a card of thanks, and to keep the next promise.',
  step: 'Step {{current}} of {{total}}',
  start: {
    title: 'How would you like to begin?',
    sample: { title: 'Try a sample shop', text: 'A shop with some 60 invented guests to try everything on. It can be cleared away in one step.' },
    empty: { title: 'Start empty', text: 'An empty book, to be filled from tonight\'s guests on.' },
    import: { title: 'Start from an address list', text: 'Brings in your guests from a file (CSV, Excel, vCard) that another program or your phone has exported.' },
    failed: 'The sample could not be loaded. Check the free space on the disk and choose again.',
  },
  shop: {
    title: 'Your shop',
    text: 'Used for the signature and the sender of your cards. You can change it in the settings at any time.',
    name: 'Name of the shop', namePlaceholder: '割烹 縁',
    owner: 'Your name', ownerPlaceholder: '山田 太郎',
    next: 'Next',
  },
  style: {
    title: 'How your cards are written',
    text: 'Choose one. You can change it for each card.',
    hand: { title: 'Handwritten style', text: 'A pen face, every character a little different.' },
    tracing: { title: 'Tracing', text: 'Printed pale, for you to go over with your own pen.' },
    type: { title: 'Type', text: 'Plain and even.' },
    picture: 'A card printed in the style “{{style}}”',
    finish: 'Begin with this style',
    recommended: 'recommended',
  },
  pictureSample: {
    text: '先日はお越しいただき、ありがとうございました。\nお嬢様のご卒業のお話、うかがっていて嬉しくなりました。\n春には桜鯛がよい頃です。またお待ちしております。',
    signature: '店主',
  },
  saveFailed: 'It could not be saved. Check the free space on the disk and press again.',
};
