export const guestsJa = {
  title: 'お客様',
  purpose: 'お一人ずつの控えです。',
} as const;
