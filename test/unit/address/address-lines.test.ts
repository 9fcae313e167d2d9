import { describe, expect, it } from 'vitest';
import { addressLines, lineText } from '#shared/address/address-lines';

const vertical = (street: string, building = '') => {
  const lines = addressLines({ street, building });
  return [lineText(lines.street), lineText(lines.building)].filter((line) => line !== '').join(' / ');
};

describe('addressLines: numbers and Latin letters as a column writes them', () => {
  it.each([
    ['東京都中央区銀座1-2-3', '東京都中央区銀座一ー二ー三'],
    ['12-34-501', '十二ー三十四ー五〇一'],
    ['港区赤坂10-20', '港区赤坂十ー二十'],
    ['銀座４－１－２', '銀座四ー一ー二'],
    ['銀座4丁目1番2号', '銀座四丁目一番二号'],
    ['大通西20丁目1-1', '大通西二十丁目一ー一'],
    ['札幌市中央区北1条西2丁目3-4', '札幌市中央区北一条西二丁目三ー四'],
    ['京都市中京区河原町通三条上る恵比須町427', '京都市中京区河原町通三条上る恵比須町四二七'],
    ['恵比須町427番地', '恵比須町四二七番地'],
    ['大字川口12番地の3', '大字川口十二番地の三'],
    ['盛岡市第3地割100-1', '盛岡市第三地割一〇〇ー一'],
    ['港区六本木6-10-1', '港区六本木六ー十ー一'],
    ['千代田区三番町5', '千代田区三番町五'],
    ['四日市市三ツ谷町2-B', '四日市市三ツ谷町二ーＢ'],
    ['銀座4−1‐2', '銀座四ー一ー二'],
    ['銀座4ー1ー2', '銀座四ー一ー二'],
    ['銀座四-一-二', '銀座四ー一ー二'],
    ['1-05', '一ー〇五'],
    ['グリーンヒル', 'グリーンヒル'],
    ['ｸﾞﾘｰﾝﾋﾙ', 'グリーンヒル'],
    ['福井市大手3-17-1', '福井市大手三ー十七ー一'],
  ])('%s → %s', (street, expected) => {
    expect(vertical(street)).toBe(expected);
  });

  it.each([
    ['ABCビル3F', 'ＡＢＣビル３Ｆ'],
    ['第2ABCビル B1F', '第２ＡＢＣビル\u3000Ｂ１Ｆ'],
    ['コーポ山田201号室', 'コーポ山田二〇一号室'],
    ['メゾン青山A-101', 'メゾン青山Ａー一〇一'],
    ['タワー12階', 'タワー十二階'],
    ['St.Luke\'s Tower', 'St.Luke\'s Tower'],
    ['Tower 2-B', 'Tower\u3000二ーＢ'],
    ['ABC Plaza', 'ＡＢＣ Plaza'],
    ['Hills No.5', 'Hills No.5'],
    ['第2ビル Room 5012-B', '第二ビル\u3000Room 5012-B'],
    ['Casa 3 Apt. 12', 'Casa\u3000三\u3000Apt. 12'],
    ['Casino 5', 'Casino\u3000五'],
    ['佐藤様方', '佐藤様方'],
  ])('building %s → %s', (building, expected) => {
    expect(lineText(addressLines({ street: '', building }).building)).toBe(expected);
  });

  it('puts a building that was typed behind the number on its own line', () => {
    expect(vertical('中央区銀座4-1-2 銀座ビル3F')).toBe('中央区銀座四ー一ー二 / 銀座ビル３Ｆ');
    expect(vertical('中央区銀座4-1-2 301号室')).toBe('中央区銀座四ー一ー二 / 三〇一号室');
    expect(vertical('中央区 銀座4-1-2')).toBe('中央区\u3000銀座四ー一ー二');
  });

  it('keeps digits in the Arabic style, one or two to a cell', () => {
    expect(lineText(addressLines({ street: '銀座1-12-501', building: '' }, 'arabic').street)).toBe('銀座1ー12ー５０１');
  });
});

describe('addressLines: where a line may be broken', () => {
  it.each([
    ['銀座1-2-3', ['銀', '座', '一ー二ー三']],
    ['銀座4丁目1番2号', ['銀', '座', '四丁目一番二号']],
    ['北1条西2丁目3-4', ['北', '一条', '西', '二丁目三ー四']],
    ['葛\u{E0100}城市', ['葛\u{E0100}', '城', '市']],
    ['スーパー', ['スー', 'パー']],
    ['大字川口12番地の3', ['大', '字', '川', '口', '十二番地の三']],
  ])('%s', (street, chunks) => {
    expect(addressLines({ street, building: '' }).street).toEqual(chunks);
  });
});
