export const firstRunJa = {
  welcome: 'ご縁帖へようこそ',
  purpose: 'お越しくださった方を記録し、お礼のはがきを出し、次の約束を忘れないための帳面です。',
  step: '{{total}}つのうち{{current}}つめ',
  start: {
    title: 'どちらで始めますか',
    sample: { title: '見本の店で試す', text: '架空のお客様60名ほどが入った店で、ひととおり触れます。あとで一度に片づけられます。' },
    empty: { title: '空で始める', text: '何も入っていない帳面に、今夜のお客様から書いていきます。' },
    import: { title: '住所録から始める', text: '宛名ソフトやスマートフォンから書き出したファイル（CSV・Excel・vCard）で、お客様を入れて始めます。' },
    failed: '見本を入れられませんでした。ディスクの空きを確かめて、もう一度選んでください。',
  },
  shop: {
    title: 'お店のお名前',
    text: 'はがきの署名と差出人になります。あとで設定からいつでも直せます。',
    name: '店の名前', namePlaceholder: '割烹 縁',
    owner: 'ご主人のお名前', ownerPlaceholder: '山田 太郎',
    next: '次へ',
  },
  style: {
    title: 'はがきの書き方',
    text: '一つ選んでください。はがきごとに変えることもできます。',
    hand: { title: '手書き風', text: 'ペンの字で、一字ずつ少しずつ違えて印刷します。' },
    tracing: { title: 'なぞり書き', text: '薄い字で印刷し、ご自分のペンでなぞります。' },
    type: { title: '活字', text: '整った字で、すっきり印刷します。' },
    picture: '「{{style}}」で印刷したはがきの見本',
    finish: 'この書き方で始める',
    recommended: 'おすすめ',
  },
  pictureSample: {
    text: '先日はお越しいただき、ありがとうございました。\nお嬢様のご卒業のお話、うかがっていて嬉しくなりました。\n春には桜鯛がよい頃です。またお待ちしております。',
    signature: '店主',
  },
  saveFailed: '保存できませんでした。ディスクの空きを確かめて、もう一度押してください。',
} as const;
