export const numbersJa = {
  title: '数字',
  purpose: 'うまくいっているかを、正直に。どの数字にも、式と期間と人数が付いています。',
  unknown: 'まだ分からない',
  parts: { label: '数字の中の画面', month: '今月の三つ', answers: 'お声', groups: 'お客様の分布', words: '戻る言葉', experiments: '効き目帳', more: 'そのほか' },
  month: { label: '月', earlier: '前の月', later: '次の月', now: '今月' },
  trend: {
    month: '月', partial: '途中', partialMark: '（途中）', png: '図を保存（PNG）', csv: '表を保存（CSV）',
    pngOf: '{{title}}の図をPNGで保存', csvOf: '{{title}}の表をCSVで保存',
  },
  file: {
    downloaded: '「{{file}}」をダウンロードしました。', saved: '「{{file}}」を {{folder}} に保存しました。',
    'disk-full': 'ディスクがいっぱいで保存できません。', 'not-writable': 'その場所には書けません。ほかの場所を選んでください。',
  },
} as const;
