export const recordJa = {
  title: '記録する',
  purpose: '今夜お越しのお客様を記録します。',
} as const;
