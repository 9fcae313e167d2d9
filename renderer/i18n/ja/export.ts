export const exportJa = {
  title: '書き出す', purpose: 'お客様の記録を、ほかのソフトで使えるファイルや、綴じておける紙にします。元の記録は変わりません。',
  back: 'お客様の一覧へ', empty: 'まだ書き出すものがありません', record: '今夜のご来店を記録する',
  choose: '何を書き出しますか', make: '書き出す', stop: 'やめる', writing: '書き出しています…', comma: '、',
  kind: {
    guests: 'お客様の一覧', 'atena-shokunin': '宛名職人の住所録', fudemame: '筆まめの住所録', vcard: 'スマートフォンの連絡先', visits: 'ご来店の記録', touches: '接点の記録',
    answers: '回答の記録', json: '帳面まるごと', binder: 'お客様帳（紙）',
  },
  about: {
    guests: 'お一人一行のCSV。表計算ソフトで開けて、ご縁帖に戻すこともできます。', 'atena-shokunin': '宛名職人に取り込める形のCSVです。', fudemame: '筆まめクラウドの標準形式のCSVです。',
    vcard: 'よみがなの入ったvCard（.vcf）です。写真と来店の記録は入りません。', visits: '日付・人数・金額・お料理・会話のCSVです。', touches: 'はがき・お電話などを、送った文面とともにCSVにします。',
    answers: 'お薦め度・満足・手間の回答のCSVです。', json: '写真も含めた全部をJSONにします。見るためのもので、復元には「控え」を使います。', binder: 'お一人ずつの記録と履歴を、五十音の行ごとに分けて綴じられる、ひとつのPDF（A4）にします。',
  },
  touchPurpose: { greeting: '挨拶', offer: '案内' },
  encoding: { label: '文字の種類', hint: '迷ったらUTF-8。古いソフトで文字が化けるときだけShift_JISに。', 'utf-8': 'UTF-8', cp932: 'Shift_JIS' },
  leaveOut: '今お送りできない方を除く', leaveOutHint: '「送らないで」と言われた方、喪中の方、住所のない方です。',
  leftOut: '今お送りできない{{count}}名を除きました。',
  scope: { label: 'どなたの分を作りますか', moved: '今月動きのあった方', all: '全員' },
  apart: 'Shift_JISにない字がある{{count}}行は、字を変えずに、別のファイル（UTF-8）に入れました。', apartRow: '{{name}}（{{row}}行目）：{{characters}}',
  ended: { stopped: 'やめました。ファイルは作っていません。', nobody: '当てはまる方がいません。', 'changed-meanwhile': '書き出しの途中で記録が増えました。もう一度お試しください。' },
  binder: {
    title: 'お客様帳　{{part}}', row: '{{row}}行', other: 'その他', count: '{{count}}名', missing: '〓は、どの書体にもない字です：{{codes}}',
    company: '会社', address: '住所', contact: '電話・メール', birthday: '誕生日', introducer: 'ご紹介者', allergies: 'アレルギー', likes: 'お好み', memo: '覚え書き', visits: 'ご来店',
    stopped: '送付停止', mourning: '喪中', visitCount: '{{count}}回（初来店 {{first}}）合計 {{spend}}', monthDay: '{{month}}月{{day}}日', bornOn: '{{year}}年{{month}}月{{day}}日',
    day: '日', what: '何を', words: '内容', visit: 'ご来店', party: '{{count}}名', noHistory: '履歴はまだありません。', goesOn: '{{name}}（つづき）',
  },
} as const;
