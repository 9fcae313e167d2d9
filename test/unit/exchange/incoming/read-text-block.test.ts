import { describe, expect, it } from 'vitest';
import { readTextBlock } from '#shared/exchange/incoming/read-text-block';

describe('the foot of a mail', () => {
  it('fills name, reading, company, department, title, address, building, telephone and mail', () => {
    expect(readTextBlock(`
────────────────
株式会社みほん商事
営業第一部 部長
見本 墨之介（みほん すみのすけ）
〒104-0061 東京都中央区銀座1-2-3
         銀座ビル5F
TEL: 03-1234-5678 / FAX: 03-1234-5679
携帯：090-1111-2222
E-mail: mihon@example.jp
https://example.jp/
────────────────`)).toEqual({
      familyName: '見本', givenName: '墨之介', familyKana: 'みほん', givenKana: 'すみのすけ',
      company: { name: '株式会社みほん商事', kana: '', department: '営業第一部', title: '部長' },
      address: { postalCode: '1040061', street: '東京都中央区銀座1-2-3', building: '銀座ビル5F', careOf: '' },
      phone: '090-1111-2222', email: 'mihon@example.jp', memo: 'FAX: 03-1234-5679\nウェブ: https://example.jp/\n電話: 03-1234-5678',
    });
  });

  it('with everything on a few lines is read too', () => {
    expect(readTextBlock('見本設計事務所　代表　硯 花子\n大阪府大阪市北区梅田2-2-2 見本ビル301号室\n〒530-0001 Mobile 080-1111-2222  Mail:hanako@example.jp')).toEqual({
      familyName: '硯', givenName: '花子', company: { name: '見本設計事務所', kana: '', department: '', title: '代表' },
      address: { postalCode: '5300001', street: '大阪府大阪市北区梅田2-2-2', building: '見本ビル301号室', careOf: '' }, phone: '080-1111-2222', email: 'hanako@example.jp',
    });
  });

  it.each(['', '   \n\n', 'ありがとうございました。\nまた伺います。', '──────'])('says nothing of what is none: %j', (text) => {
    expect(readTextBlock(text)).toEqual({});
  });
});
