export const plansJa = {
  title: '連絡計画',
  purpose: '来店や誕生日から数えて、いつ、何をするか。保存するまでは何も変わりません。',
  event: {
    visit: 'ご来店', introduction: 'ご紹介', birthday: '誕生日', anniversary: '記念日', 'first-visit': '初来店の日', contract: '契約の日', handover: '引渡しの日', 'new-year': '年賀', season: '季節の変わり目', drying: '間があいたとき', chosen: '数字から選んだとき',
  },
  guests: { all: 'すべてのお客様', named: '選んだお客様だけ' },
  plan: {
    summary: '{{event}}から・手順{{count}}つ・{{guests}}', active: '使う', name: '名前', event: '数え始め', guests: 'どなたに', namedHint: 'お客様の画面で選びます。',
    add: '計画を加える', newName: '新しい計画', remove: 'この計画を削る', removed: '「{{name}}」を削りました。', restore: 'はじめの形に戻す', restored: '「{{name}}」をはじめの形に戻しました。', hasProblems: '直すところが{{count}}つあります。',
  },
  step: {
    title: '手順{{number}}　{{kind}}', kind: 'すること', channel: '手段', purpose: '目的', greeting: '挨拶', offer: '案内（ご同意が要ります）',
    afterDays: 'いつ', afterDaysUnit: '日後', windowDays: 'いつまで', windowDaysUnit: '日間', restDays: '間をあける', restDaysUnit: '日以上',
    when: 'どなたのとき', 'every-visit': 'いつも', 'first-visit': '初来店だけ', 'in-mourning': '喪中の方だけ', nth: '何回目だけ', nthHint: '例：10、30。空なら毎回',
    onBusinessDay: '休みの日に当たれば営業日へ移す', remove: '手順{{number}}を削る', removed: '手順{{number}}を削りました。', add: '手順を加える',
    ownName: '別の手順として数える', ordinaryWords: 'ふつうの言葉にする', words: '下書きのことば', ownWords: 'ふつうの言葉', wordsGone: '{{words}}（もうありません）',
  },
  problem: {
    unnamed: '{{number}}番目の、名前の読めない計画', otherPlan: 'ほかの計画', ofStep: '「{{plan}}」の手順{{number}}：{{said}}', ofKnownStep: '「{{plan}}」の手順{{number}}（{{kind}}）：{{said}}', notAStep: '書かれたことが読み取れません。', notAPlan: '「{{plan}}」は読み取れないので、使っていません。', tooManySteps: '「{{plan}}」の手順が{{steps}}あります。{{limit}}までにしてください。', noSteps: '「{{plan}}」に手順がありません。一つ加えるか、使うのをやめてください。',
    negativeWindow: '「いつまで」が0日より短くなっています。', planTwice: '「{{plan}}」が二つあります。あとのほうは使っていません。', stepTwice: '「{{other}}」に同じ手順があり、片方を済ませると両方が済んでしまいます。', stepTwiceHere: '同じ計画のなかに同じ手順があり、片方を済ませると両方が済んでしまいます。',
    beforeTheUnforeseen: '起きてから数えるものに、前はありません。0日以上にしてください。', unknownTemplate: 'ことば「{{template}}」は、もうありません。ふつうの言葉で下書きします。',
    afterDays: '-366（前はマイナス）から3660までの日数を書いてください。', windowDays: '0から366までの日数を書いてください。', restDays: '0から3660までの日数を書いてください。', nth: '1から150までの数を、読点で区切って書いてください。', name: '名前を書いてください。',
  },
  preview: { title: 'これから30日', count: '{{count}}件', same: 'いまと同じです。', more: 'いまより{{count}}件ふえます。', fewer: 'いまより{{count}}件へります。', was: '（いま{{count}}）', others: 'ほか{{count}}件' },
  save: { title: '保存', unsaved: 'まだ保存していません。', problems: '直すところが{{count}}つあります。', save: '保存する', discard: 'やめる', saved: '連絡計画を保存しました。', merged: '別の画面での変更と合わせて、連絡計画を保存しました。', discarded: '変更をやめました。' },
  conflict: { text: '「{{plans}}」は、別の画面でも変えられています。どちらを残しますか。', mine: 'この画面の形を残す', theirs: '別の画面の形を残す' },
  leftOut: {
    unused: '帳面にあるもののうち、次のものは意味が通らないので使っていません。ほかは今までどおりです。', back: '「{{plans}}」は、片づけるまで動きません。片づけると、はじめの形に戻ります。',
    tidy: '使っていないものを帳面から片づける', tidied: '使っていないものを片づけました。', tidiedAndBack: '片づけました。「{{plans}}」は、はじめの形に戻りました。',
  },
  template: {
    'season-spring': '春の便り', 'season-summer': '夏の便り', 'season-autumn': '秋の便り', 'season-winter': '冬の便り', birthday: '誕生日', anniversary: '記念日', 'first-visit': '初来店の日', handover: 'お引渡しの日', 'new-year': '年賀',
    'greeting-cold': '寒中見舞い', 'greeting-cold-mourning': '寒中見舞い（喪中の方へ）', 'greeting-late-cold': '余寒見舞い', 'greeting-hot': '暑中見舞い', 'greeting-late-hot': '残暑見舞い',
    hello: 'ご機嫌伺い', introduction: 'ご紹介の御礼', maintenance: '点検のご案内', renewal: '更新のご案内', plain: 'どなたにも合う言葉',
  },
} as const;
