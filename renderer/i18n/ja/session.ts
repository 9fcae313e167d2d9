export const sessionJa = {
  title: '今日の30分',
  purpose: '電話・はがき・お伺いを、一件ずつ片づけます。いつ止めても、続きから始められます。',
  begin: {
    waiting: '{{count}}件が待っています', none: '片づけるものはありません', noneText: '来店を記録すると、約束の日にここへ並びます。終わりの一枚（改善とアイデア）だけを書くこともできます。',
    minutes: '{{count}}分', start: '始める', again: 'もう一度始める', close: '終わりの一枚へ',
    unfinished: '{{day}}の途中のままです（{{taken}}件に手をつけ、{{minutes}}分）。', goOn: '続きから始める', anew: 'そこまでで終えて、新しく始める',
  },
  ask: {
    title: '前の改善', text: '「{{text}}」は、いかがでしたか。', written: '{{day}}に書きました', worked: '良くなった', 'no-change': '変わらない', 'not-done': 'できなかった', said: '書きとめました。',
  },
  timer: {
    left: '残り', over: '時間です', overText: 'ここで終えても、このまま続けても。', paused: 'お休み中', pause: '休む', resume: '再開する', spoken: '残り{{count}}分',
    sound: '終わりに音を鳴らす', end: '終える',
  },
  progress: '済{{done}}・後で{{later}}・飛ばす{{skipped}}', left: '残り{{count}}件',
  place: '{{index}}件目 / {{count}}件', previous: '前の一件', next: '次の一件',
  card: {
    now: 'いまのわけ', visit: '{{day}}のご来店から{{count}}日たちました。', today: '今日のご来店です。', late: '約束の日を{{count}}日すぎています。', lapses: '{{day}}までが頃合いです。',
    postponed: 'ご自分で今日に延ばした約束です。', postponedLate: 'ご自分で{{day}}に延ばした約束を、{{count}}日すぎています。', promisedToday: '今日が約束の日です。',
    event: {
      introduction: 'ご紹介くださった方が{{day}}に初めてお見えになりました。', birthday: '{{day}}がお誕生日です。', anniversary: '{{day}}が記念の日です。',
      'first-visit': '{{day}}は、初めてお見えになった日です。', contract: '{{day}}がご契約の日です。', handover: '{{day}}がお引き渡しの日です。',
      'new-year': '年賀の用意をする頃です。', season: '{{day}}から季節が変わります。', drying: 'いつもの間隔をすぎても、お見えになっていません。', chosen: '{{day}}に、数字の顔ぶれからお選びになった方です。',
    },
    talk: '前のお話', noTalk: 'お話は書かれていません。', dishes: 'お出ししたもの', recommendation: '次のおすすめ', touches: 'これまでの三つ', noTouches: 'まだ便りも電話もありません。',
    likes: 'お好み', allergies: '召し上がれないもの', memo: '覚え書き', visits: '来店{{count}}回', introducer: 'ご紹介者', page: 'お客様を開く',
    photo: '{{name}}のお顔', businessCard: '{{name}}の名刺',
  },
  call: { number: '電話番号', noNumber: '電話番号が書かれていません。お客様の画面で書けます。', script: 'お話しすること' },
  message: { text: '送る文', hint: '直してから写せます。', copy: '写す', copied: '写しました。貼り付けて送ったら「済」に。', notCopied: '写せませんでした。文を選んで写してください。', address: '宛先', noAddress: 'メールアドレスが書かれていません。' },
  letter: { text: 'はがきを仕上げて投函すると、この一件は済になります。' },
  action: { done: '済', later: '後で', skip: '飛ばす', memo: '電話メモ', note: 'メモ', write: '書く' },
  back: '今日の30分に戻る',
  held: { title: '止めているもの', text: '期限までに理由がなくなれば、列に戻ります。', more: '止めているもの{{count}}件を見る' },
  finished: '今日の30分を終えました。', brokenOff: '途中だった30分を、そこまでで終えました。',
  end: {
    title: 'おつかれさまでした', all: 'すべて片づきました。', done: '済', later: '後で', skipped: '飛ばす', left: '残り', minutes: '時間', minutesOf: '{{count}}分', streak: '続けた週', weeks: '{{count}}週',
    streakText: '{{count}}週続いています。', firstWeek: '今週が一週目です。',
  },
  idea: { title: '次の一手', text: '60日のあいだ使っていない案です。', none: '十二の案は、どれもこの60日のうちに使われています。', take: 'やってみる', other: 'ほかの案', taken: 'やってみること', drop: 'やめる', said: '「{{name}}」をやってみることにしました。' },
  improvement: { title: '今週の改善', text: '良くすることを一つだけ。来週の30分で、いかがでしたかと伺います。', label: '改善', placeholder: '例：お電話は二時台にかける', save: '書きとめる', saved: '書きとめました。来週、いかがでしたかと伺います。', edit: '直す' },
} as const;
