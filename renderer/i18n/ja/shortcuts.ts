export const shortcutsJa = {
  title: 'キー操作の一覧',
  note: '文字を打っているあいだは働きません。',
  group: { everywhere: 'どの画面でも', forms: '書き込む欄で', due: '予定で', session: '今日の30分で', write: '書く画面で' },
  key: {
    newVisit: '来店を記録する', write: 'はがきを書く', session: '今日の30分', search: 'お客様を探す', undo: '元に戻す（続けて押すと、その前も）', help: 'この一覧',
    next: '次の欄へ', pick: 'お客様を選ぶ', day: '日付を一日ずつ動かす',
    card: 'はがきを選ぶ', cardWriting: '書きながら次のはがきへ', mark: '印を付ける', pdf: 'PDFを作る', printed: '印刷した', posted: '投函した', glyphs: '字形を、ふだんの形にする・戻す', trace: '選んだ言葉だけなぞる',
    before: '前後の一件へ', memoCall: '電話メモを書いて済にする', copy: '送る文を写す', writeCard: 'はがきを書く', guest: 'お客様を開く', clock: '休む・再開する', end: '終える',
    move: '上下の予定へ', done: '済にする', later: '後にする', skip: '飛ばす', memo: '話したことを書いて済にする', open: '選んだお客様を開く',
  },
} as const;
