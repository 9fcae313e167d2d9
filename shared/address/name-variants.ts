/**
 * Characters of Japanese names that people treat as the same when they look for somebody. Each row is one character; the first form is
 * the one that all others are folded to.
 *
 * A hand list: the pairs 新字/旧字 and the 俗字 that are met in names and places (人名用漢字 with their old forms, IBM extension kanji,
 * common 国字). It is no complete 異体字 table. Compatibility ideographs (神 U+FA19 and its like) are not here: NFKC folds those.
 * It serves only to find and to compare; what is stored and printed is always the owner's own character.
 */
const rows: readonly string[] = [
  // Family names and places, the commonest first
  '高髙', '崎﨑嵜碕', '辺邊邉', '斎齋斉齊', '浜濱濵', '徳德', '瀬瀨', '吉𠮷', '沢澤', '桜櫻', '広廣', '柳栁', '島嶋嶌', '富冨', '峰峯', '国國圀', '関關',
  '条條', '竜龍', '滝瀧', '真眞', '館舘', '黒黑', '桑桒', '橋槗', '曽曾', '蔵藏', '栄榮', '円圓', '恵惠', '芦蘆', '桧檜', '恒恆', '鶴靏靍', '緑綠',
  '黄黃', '鴎鷗', '児兒', '豊豐', '学學', '実實', '寿壽', '寛寬', '将將', '荘莊庄', '弥彌', '彦彥', '応應', '慎愼', '数數', '来來', '杉椙', '栃杤',
  '槙槇', '権權', '歩步', '歳歲', '気氣', '涼凉', '清淸', '済濟', '満滿', '為爲', '猪豬', '瑶瑤', '画畫', '発發', '礼禮', '禄祿', '秋穐', '穂穗', '稲稻',
  '経經', '継繼', '総總', '縁緣', '群羣', '聡聰', '船舩', '芸藝', '薗園', '薫薰', '衛衞', '覚覺', '観觀', '読讀', '頼賴', '転轉', '遥遙', '郷鄕', '鉄鐵',
  '静靜', '顕顯', '駅驛', '髪髮', '麦麥', '麹麴', '黙默', '亀龜', '亜亞', '仏佛', '会會', '伝傳', '凛凜', '剣劍劒', '勲勳', '区區', '医醫', '参參',
  '双雙', '台臺', '喜㐂', '囲圍', '団團', '塩鹽', '壱壹', '声聲', '売賣', '変變', '奥奧', '姫姬', '嬢孃', '宝寶', '尚尙', '尭堯', '岳嶽', '岡崗', '岩巌巖',
  '帯帶', '庁廳', '弁辨瓣辯', '弐貳', '弾彈', '当當', '径徑', '従從', '徴徵', '戸戶', '抜拔', '検檢', '楽樂', '様樣', '横橫', '毎每', '浅淺', '涙淚',
  '淵渕渊', '湾灣', '灯燈', '点點', '焼燒', '状狀', '独獨', '献獻', '畳疊', '痩瘦', '県縣', '禅禪', '称稱', '穣穰', '粋粹', '糸絲', '絵繪', '緒緖',
  '聴聽', '舎舍', '艶艷', '万萬', '虎乕', '虫蟲', '蛍螢', '誉譽', '譲讓', '辞辭', '酔醉', '釈釋', '鉱鑛', '銭錢', '鋭銳', '録錄', '陥陷', '隠隱', '雑雜',
  '霊靈', '昂昻', '侠俠', '即卽', '温溫', '鶏鷄', '祢禰', '籠篭', '頬頰', '填塡', '剥剝', '繋繫', '巣巢', '廃廢', '斗鬥', '旧舊', '昼晝', '暁曉', '枢樞', '桟棧',
  '歯齒', '歴歷', '潜潛', '珍珎', '砕碎', '稚穉', '箪簞', '紘絋', '縦縱', '茎莖', '蒋蔣', '蝋蠟', '触觸', '賛贊', '軽輕',
  '逓遞', '遅遲', '醤醬', '鋳鑄', '間閒', '陰隂', '顔顏', '駆驅', '鰺鯵', '麺麵', '塁壘', '壌壤', '堕墮', '奨奬', '専專', '巻卷',
  '恋戀', '掲揭', '捜搜', '摂攝', '撃擊', '既旣', '晋晉', '暦曆', '栖棲', '桝枡', '梅楳', '檪櫟', '渋澁', '渓溪', '渇渴', '滞滯', '悦悅', '浄淨',
  '産產', '疎疏', '研硏', '税稅', '説說', '窓窗', '節莭', '脱脫', '蕊蘂', '鋪舗', '鎮鎭', '閲閱', '雁鴈', '騒騷',
  // Kana written as kanji inside names: 一ノ瀬, 一之瀬 (ノ has become の by now)
  'の之乃',
];

/** Every further form → the first form of its row. */
export const nameVariants: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) => {
    const [first = '', ...others] = row;
    return others.map((other) => [other, first] as const);
  }),
);
