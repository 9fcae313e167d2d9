import { foldForSearch } from '#shared/address/fold-for-search';

/**
 * The family names that one meets everywhere: two guests of such a name prove little by it. The fifty commonest of the lists that insurers and name sites
 * publish (Meiji Yasuda Life 2018 and later; every list agrees on the first thirty and varies in the order). Some twenty of a hundred people bear one of them.
 */
const commonest = `佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川
前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野`;

export const commonFamilyNames: ReadonlySet<string> = new Set(commonest.split(/\s/u).map(foldForSearch));
