import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openNameReadings, readingsOf, splitFullName } from '#shared/address/name-readings';

const opened = openNameReadings(gunzipSync(readFileSync('assets/name-readings/name-readings.txt.gz')).toString('utf8'));
if (!opened.ok) throw new Error(opened.error.kind);
const names = opened.value;

/** A hundred of the commonest surnames, with the old and rare forms met on cards; readings as most bearers say them. */
const surnames = `佐藤さとう 鈴木すずき 高橋たかはし 髙橋たかはし 田中たなか 伊藤いとう 渡辺わたなべ 渡邊わたなべ 渡邉わたなべ 山本やまもと 中村なかむら 小林こばやし 加藤かとう 吉田よしだ 𠮷田よしだ 山田やまだ 佐々木ささき
山口やまぐち 松本まつもと 井上いのうえ 木村きむら 林はやし 斎藤さいとう 齋藤さいとう 斉藤さいとう 清水しみず 山崎やまざき 森もり 池田いけだ 橋本はしもと 阿部あべ 石川いしかわ 山下やました 中島なかじま 石井いしい 小川おがわ 前田まえだ
岡田おかだ 長谷川はせがわ 藤田ふじた 後藤ごとう 近藤こんどう 村上むらかみ 遠藤えんどう 青木あおき 坂本さかもと 福田ふくだ 太田おおた 西村にしむら 藤井ふじい 金子かねこ 岡本おかもと 藤原ふじわら 中野なかの 三浦みうら 原田はらだ 中川なかがわ
松田まつだ 竹内たけうち 小野おの 田村たむら 中山なかやま 和田わだ 石田いしだ 森田もりた 上田うえだ 原はら 内田うちだ 柴田しばた 酒井さかい 宮崎みやざき 横山よこやま 高木たかぎ 安藤あんどう 宮本みやもと 大野おおの 小島こじま 谷口たにぐち
工藤くどう 今井いまい 高田たかだ 増田ますだ 丸山まるやま 杉山すぎやま 村田むらた 大塚おおつか 新井あらい 小山こやま 平野ひらの 藤本ふじもと 河野こうの 上野うえの 野口のぐち 武田たけだ 松井まつい 千葉ちば 菅原すがわら 岩崎いわさき 徳永とくなが 德永とくなが 小鳥遊たかなし 東海林しょうじ`;

const givenNames = `太郎たろう 一郎いちろう 次郎じろう 健けん 誠まこと 隆たかし 修おさむ 茂しげる 実みのる 清きよし 進すすむ 勝まさる 正まさし 昭あきら 和夫かずお 幸雄ゆきお 博ひろし 浩ひろし 健一けんいち 浩一こういち 達也たつや 哲也てつや 直樹なおき
英樹ひでき 大輔だいすけ 健太けんた 翔太しょうた 拓也たくや 翔しょう 大樹だいき 雄太ゆうた 花子はなこ 幸子さちこ 和子かずこ 洋子ようこ 恵子けいこ 節子せつこ 京子きょうこ 陽子ようこ 美智子みちこ 由美子ゆみこ 久美子くみこ 真由美まゆみ 明美あけみ
裕子ゆうこ 智子ともこ 直美なおみ 香織かおり 恵めぐみ 愛あい 彩あや 美穂みほ 舞まい 麻衣まい 優花ゆうか 美咲みさき さくらさくら 遥はるか 葵あおい 七海ななみ 陽菜ひな 結衣ゆい 優奈ゆうな 美優みゆ 莉子りこ 大翔ひろと 陽葵ひまり 心愛ここあ 希空のあ
結愛ゆあ 凛りん 紬つむぎ 芽依めい 咲良さくら 結月ゆづき 蓮れん 悠真ゆうま 陽翔はると 湊みなと 樹いつき 律りつ 颯真そうま 蒼空そら 大和やまと 朝陽あさひ 琥太郎こたろう 龍之介りゅうのすけ 瑛太えいた 奏太かなた 楓かえで 千尋ちひろ 薫かおる 純一じゅんいち
恭子きょうこ 信子のぶこ 光子みつこ 秀明ひであき 義雄よしお 和也かずや 亮りょう 学まなぶ`;

const pairs = (table: string): readonly (readonly [name: string, reading: string])[] =>
  table.split(/\s+/u).map((pair) => {
    const at = pair.search(/[\u3041-\u309f]+$/u);
    return [pair === 'さくらさくら' ? 'さくら' : pair.slice(0, at), pair === 'さくらさくら' ? 'さくら' : pair.slice(at)];
  });

describe.each([['surname', names.surnames, pairs(surnames), 0.93], ['given name', names.givenNames, pairs(givenNames).filter(([name]) => /\p{Script=Han}/u.test(name)), 0.85]] as const)('%s', (_kind, table, expected, share) => {
  test('the first reading is the usual one, and the usual one is among the first three', () => {
    const wrong = expected.filter(([name, reading]) => readingsOf(table, name)[0] !== reading);
    const missing = expected.filter(([name, reading]) => !readingsOf(table, name).slice(0, 3).includes(reading));
    console.log(`${expected.length - wrong.length} of ${expected.length} first, ${expected.length - missing.length} among three; ${wrong.map(([name, reading]) => `${name}: ${readingsOf(table, name)[0]} for ${reading}`).join(', ')}`);
    expect(expected.length).toBeGreaterThanOrEqual(98);
    expect(1 - wrong.length / expected.length).toBeGreaterThan(share);
    expect(1 - missing.length / expected.length).toBeGreaterThan(0.96);
  });
});

test.each([
  ['原田太郎', '原田', '太郎'], ['髙橋花子', '髙橋', '花子'], ['林健一', '林', '健一'], ['佐々木陽葵', '佐々木', '陽葵'], ['長谷川さくら', '長谷川', 'さくら'], ['小鳥遊翔', '小鳥遊', '翔'],
  ['五十嵐律', '五十嵐', '律'], ['森誠', '森', '誠'], ['山田 太郎', '山田', '太郎'], ['山田　花子', '山田', '花子'], ['勅使河原一郎', '勅使河原', '一郎'],
  // A variation selector belongs to the character before it.
  ['渡邉\u{E0100}一郎', '渡邉\u{E0100}', '一郎'], ['葛\u{E0100}城太郎', '葛\u{E0100}城', '太郎'], ['辻\u{E0100}本誠', '辻\u{E0100}本', '誠'],
  // A family name alone, though its parts are names as well.
  ['佐々木', '佐々木', ''], ['長谷川', '長谷川', ''], ['佐藤', '佐藤', ''], ['大久保', '大久保', ''], ['勅使河原', '勅使河原', ''],
  // Where two ways are names.
  ['大久保実', '大久保', '実'], ['佐々木実', '佐々木', '実'], ['東海林太郎', '東海林', '太郎'], ['海老原一', '海老原', '一'], ['山口美紀', '山口', '美紀'],
])('%s is %s and %s', (full, family, given) => {
  expect(splitFullName(names, full)).toEqual({ family, given });
});

test.each(['', '花', '見本商事', 'Yamada', '三井住友銀行', '東京海上日動', '中央会計事務所', '田中内科医院', 'ホテルオークラ', '山田クリニック', '京都商工会議所', '佐藤ご夫妻', '田中家', '割烹さくら', 'ヤマダハナコ'])('「%s」 stays whole', (full) => {
  expect(splitFullName(names, full)).toBeNull();
});

test.each(['', 'goencho-name-readings 1\t1\t1\n原\tはら\n', 'goencho-name-readings 2\t1\t1\n原\tはら\n一\tはじめ\n'])('what is no dictionary, or cut off, is refused: %j', (text) => {
  expect(openNameReadings(text)).toEqual({ ok: false, error: { kind: 'not-name-readings' } });
});
