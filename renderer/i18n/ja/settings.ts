export const settingsJa = {
  title: '設定',
  purpose: '変えると、その場で保存されます。',
  saved: '保存しました。',
  failed: '保存できませんでした。ディスクの空きを確かめてください。書いたものは欄に残っています。',
  shop: { title: 'お店', name: '店の名前', ownerName: 'ご主人のお名前' },
  sender: {
    text: 'お名前ははがきの署名に、住所は差出人として印刷されます。',
    postalCode: '郵便番号', street: '住所', building: '建物・部屋', phone: '電話番号', printPhone: '電話番号もはがきに印刷する',
  },
  days: {
    title: '営業日', dayStarts: '一日の変わり目', dayStartsHint: 'この時刻までの記録は、前の日の営業として数えます。',
    hour: '午前{{hour}}時', midnight: '午前0時', noon: '正午',
    weekdays: '定休日', weekday: { mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土', sun: '日' },
    holidays: '祝日は休む', closedDays: '臨時の休み', closedDaysHint: '夏休みや年末年始など。約束の日が休みなら、次の営業日に送ります。',
    addDay: '休みの日を加える', add: '加える', remove: '{{day}}を外す', already: 'この日はもう入っています。',
  },
  look: {
    title: '見た目と言葉', language: '言葉', japanese: '日本語', english: 'English',
    theme: '明るさ', auto: 'パソコンに合わせる', light: '明るい', dark: '暗い',
  },
  style: { title: 'はがきの書き方', text: 'はがきごとに変えることもできます。', hand: '手書き風', tracing: 'なぞり書き', type: '活字' },
  writing: {
    title: '書きぶり',
    pen: 'ペンの字', line: 'お待ちしています', lineOf: '{{font}}で書いた一行',
    font: { 'klee-one': 'クレー', 'klee-one-600': 'クレー(太め)', 'zen-kurenaido': '紅道', yomogi: 'よもぎ', 'yuji-mai': '佑字 舞(筆)' },
    strength: '字のゆらぎ', strengthHint: '手書き風の字を、どのくらい不ぞろいにするか。', light: '控えめ', medium: 'ふつう', strong: '大きく',
    tracingNote: '整った印刷より、飾らないご自分の字が届きます。ボールペンには、表面加工のないはがきを。',
    trace: 'なぞるもの', traceAll: '全部の字', traceGuides: '字の位置の目安だけ',
    grey: '薄さ', greyHint: '数が大きいほど薄く、書いたあとに残りにくくなります。', rules: '列の線を引く',
    sample: '先日はお越しいただき、ありがとうございました。\nお嬢様のご卒業のお話、うかがっていて嬉しくなりました。\n春には桜鯛がよい頃です。またお待ちしております。',
    signature: '店主', cardOf: '{{style}}のはがき。今の書きぶりの絵',
  },
  print: {
    title: '印刷の位置', text: '印刷がずれるときは、ずれた分だけ反対へ動かします。右と下がプラスです。',
    address: '宛名の面', message: '文面の面', right: '右へ', down: '下へ', unit: 'mm', drawPostalBoxes: '郵便番号の枠も印刷する', drawPostalBoxesHint: '枠の印刷されていない無地のはがきのとき。',
  },
  data: {
    title: '帳面', folder: '帳面の置き場所', browser: 'このブラウザの中（ブラウザのデータを消すと一緒に消えます）',
    counts: 'お客様{{guests}}名・来店{{visits}}件・はがきや電話{{touches}}件',
    sample: '見本の店が入っています。ご自分で書いたものは残したまま、見本だけを片づけます。', removeSample: '見本を片づける', removed: '見本を片づけました。',
  },
  about: { title: 'このプログラム', version: '版', changes: '変わったこと', licences: '使わせていただいているもの', licencesText: '書体とプログラムの作者と、その使用条件の一覧です。', showLicences: '一覧を開く' },
} as const;
