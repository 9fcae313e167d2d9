export const homeJa = {
  tonight: '今夜のお客様の紙',
  title: '今日',
  purpose: '{{day}}　今日することはここにあります。',
  record: { title: '記録する', text: '今夜のお客様を書きとめる' },
  write: { title: '書く', text: 'お礼や季節のはがきを仕上げて出す', count: '{{count}}枚' },
  session: { title: '今日の30分', text: '電話と約束を片づける', count: '{{count}}件' },
  due: {
    title: '今日の約束', all: 'すべて見る', cards: 'はがき{{count}}枚', calls: 'お電話{{count}}件', others: 'お伺い{{count}}件', held: '止めているもの{{count}}件',
    overdue: '{{count}}日おくれ', today: '今日',
  },
  noneDue: { title: '今日の約束はありません', text: '来店を記録すると、翌営業日の礼状、翌週のお電話と、約束がここに並びます。' },
  empty: { title: '最初のお客様を書きとめましょう', text: 'お名前と、その夜の話をひとこと。翌日にはお礼のはがきの下書きができています。', button: '記録する' },
  low: '{{name}}（{{by}}まで）', monthEnd: '{{month}}のしめくくりがまだです。', toNumbers: '数字を見る',
  backup: { make: '控えを取る', none: '控え（バックアップ）はまだありません。', last: '最後の控え：{{when}}', notWitnessed: '見張り番の記録が書けていません。ディスクの空きを確かめてください。帳面そのものは無事です。' },
  unread: '設定に、読み取れないところがあります。そこは、はじめの値で動いています。', unreadOpen: '設定を開く',
  sample: { text: '見本の店が入っています。', button: '見本を片づける', removed: '見本を片づけました。', failed: '片づけられませんでした。ディスクの空きを確かめてください。' },
} as const;
