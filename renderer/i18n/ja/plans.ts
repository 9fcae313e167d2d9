export const plansJa = {
  title: '連絡計画',
  purpose: '来店や誕生日から数えて、いつ、何をするか。保存するまでは何も変わりません。',
  event: {
    visit: 'ご来店', introduction: 'ご紹介', birthday: '誕生日', anniversary: '記念日', 'first-visit': '初来店の日', contract: '契約の日', handover: '引渡しの日', 'new-year': '年賀', season: '季節の変わり目', drying: '間があいたとき',
  },
  guests: { all: 'すべてのお客様', named: '選んだお客様だけ' },
  plan: {
    summary: '{{event}}から・手順{{steps}}つ・{{guests}}', active: '使う', name: '名前', event: '数え始め', guests: 'どなたに', namedHint: 'お客様の画面で選びます。',
    add: '計画を加える', newName: '新しい計画', remove: 'この計画を削る', removed: '「{{name}}」を削りました。', restore: 'はじめの形に戻す', restored: '「{{name}}」をはじめの形に戻しました。', hasProblems: '直すところが{{count}}つあります。',
  },
  step: {
    title: '手順{{number}}　{{kind}}', kind: 'すること', channel: '手段', purpose: '目的', greeting: '挨拶', offer: '案内（ご同意が要ります）',
    afterDays: 'いつ', afterDaysUnit: '日後', windowDays: 'いつまで', windowDaysUnit: '日間', restDays: '間をあける', restDaysUnit: '日以上',
    when: 'どなたのとき', 'every-visit': 'いつも', 'first-visit': '初来店だけ', 'in-mourning': '喪中の方だけ', nth: '何回目だけ', nthHint: '例：10、30。空なら毎回',
    onBusinessDay: '休みの日に当たれば営業日へ移す', remove: '手順{{number}}を削る', removed: '手順{{number}}を削りました。', add: '手順を加える',
    ownName: '別の手順として数える', ordinaryWords: 'ふつうの言葉にする',
  },
  problem: {
    unnamed: '名前のない計画', notAPlan: '「{{plan}}」は読み取れないので、使っていません。', tooManySteps: '「{{plan}}」の手順が{{steps}}あります。{{limit}}までにしてください。', noSteps: '「{{plan}}」に手順がありません。一つ加えるか、使うのをやめてください。',
    negativeWindow: '期間は0日より短くできません。', planTwice: '「{{plan}}」が二つあります。あとのほうは使っていません。', stepTwice: '「{{other}}」に同じ手順があり、片方を済ませると両方が済んでしまいます。',
    beforeTheUnforeseen: '起きてから数えるものに、前はありません。0日以上にしてください。', unknownTemplate: '雛形「{{template}}」が見つかりません。ふつうの言葉で下書きします。',
    afterDays: '-366（前はマイナス）から3660までの日数を書いてください。', windowDays: '0から366までの日数を書いてください。', restDays: '0から3660までの日数を書いてください。', nth: '1から150までの数を、読点で区切って書いてください。', name: '名前を書いてください。',
  },
  preview: { title: 'これから30日', count: '{{count}}件', same: 'いまと同じです。', more: 'いまより{{count}}件ふえます。', fewer: 'いまより{{count}}件へります。', was: '（いま{{count}}）', others: 'ほか{{count}}件' },
  save: { title: '保存', unsaved: 'まだ保存していません。', problems: '直すところが{{count}}つあります。', save: '保存する', discard: 'やめる', saved: '連絡計画を保存しました。', discarded: '変更をやめました。' },
  leftOut: '帳面にある計画のうち、意味の通らないものは使っていません。',
} as const;
