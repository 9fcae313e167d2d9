export const calendarJa = {
  title: 'カレンダー',
  purpose: '誕生日・記念日と、はがきの投函の期限、季節の便りの時期を見わたします。',
  print: '今月の一覧を紙に出す',
  before: '前の月', after: '次の月', toToday: '今日',
  today: '今日', holiday: '祝日', closed: 'お休み', listSeparator: '、',
  weekday: {
    sun: { short: '日', long: '日曜日' }, mon: { short: '月', long: '月曜日' }, tue: { short: '火', long: '火曜日' }, wed: { short: '水', long: '水曜日' },
    thu: { short: '木', long: '木曜日' }, fri: { short: '金', long: '金曜日' }, sat: { short: '土', long: '土曜日' },
  },
  cell: { birthdays: '誕生日{{count}}', anniversaries: '記念日{{count}}', deadlines: '投函{{count}}' },
  birthday: 'お誕生日', birthdayWithAge: 'お誕生日（{{count}}歳）', yearsOf: '{{name}}（{{count}}年）',
  anniversary: { wedding: '結婚記念日', contract: '契約の日', handover: 'お引渡しの日', other: '記念日' },
  postBy: '{{day}}までに投函',
  postToday: 'この日までに投函',
  nothing: 'この日の誕生日・記念日・投函の期限はありません。',
  span: '{{from}}〜{{to}}',
  season: {
    'mid-winter': '寒中見舞い', 'late-winter': '余寒見舞い', 'mid-summer': '暑中見舞い', 'late-summer': '残暑見舞い',
    'mourning-notice': '喪中欠礼のはがきが届くころ', 'new-year': '年賀状の投函',
  },
  quarter: {
    title: 'この四半期', hint: '季節便りは年に4回が目安です。', season: '季節便り', maintenance: 'メンテナンス案内', offer: '限定オファー', column: '担当者コラム',
    kind: '便りの種類', sent: '{{count}}通お出ししました', none: 'まだありません',
    week: '{{start}}〜{{end}}日', day: '{{day}}日', planned: '予定{{count}}', held: '止めているもの{{count}}', ahead: '予定は二か月先まで出ます。週を押すと、お名前が下に出ます。',
    list: '{{kind}}　{{days}}', more: '残り{{count}}件も見る', write: '書く', due: '予定へ',
  },
  letters: {
    label: '{{year}}年の季節便り', spring: '春の便り', summer: '夏の便り', autumn: '秋の便り', winter: '冬の便り', from: '{{day}}から',
    planned: '書くもの{{count}}通', held: '止めているもの{{count}}通', none: 'お出しした便りはありません',
  },
  file: {
    title: 'スマートフォンのカレンダーへ', hint: '毎週の「今日の30分」、誕生日・記念日、季節の便りの時期と、それぞれの投函の期限（これから一年）を、Google・Apple・Outlookのカレンダーに取り込めます。', button: 'カレンダー用ファイルを保存',
    private: 'お客様のお名前が入っています。取り込む先にご注意ください。',
    session: '今日の30分', sessionNote: 'ご縁帖を開いて、約束を片づける時間です。', birthday: '{{name}} お誕生日', anniversary: '{{name}} {{what}}', seasonNote: '季節の便りの時期です。投函は{{day}}までに。', seasonPostNote: '読まれる時期は{{from}}から{{to}}です。',
    postBy: '投函の期限：{{what}}', postByNote: '{{day}}に間に合うよう、この日までに投函してください。',
    readAgain: 'カレンダー用ファイルを取り込み直す', readAgainNote: 'ご縁帖の「カレンダー」で保存し直すと、先一年の投函の期限が入ります。',
  },
} as const;
