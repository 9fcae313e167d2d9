import { describe, expect, it } from 'vitest';
import type { Honorific } from '#shared/model/guest';
import { checkWording } from '#shared/letters/check-wording';

const guest = { familyName: '髙﨑', honorific: 'sama' as Honorific };
const good = { thanks: '先日はありがとうございました。', talk: '釣りのお話、楽しく伺いました。', recommendation: '次は鯛を。', signature: '割烹 みほん' };
const notesOn = (talk: string, to = guest) => checkWording({ ...good, talk }, to).map((note) => ('found' in note ? `${note.kind} ${note.found}` : note.kind));

describe('checkWording', () => {
  it('has nothing to say about a good card', () => expect(checkWording(good, guest)).toEqual([]));

  it.each([
    ['次回はクーポンをお持ちください。', 'discount クーポン'],
    ['次回は十％オフです。', 'discount 十％オフ'],
    ['次回は500円引きです。', 'discount 500円引き'],
    ['二割引きでご案内します。', 'discount 二割引き'],
    ['半額でご案内します。', 'discount 半額'],
    ['優待いたします。', 'discount 優待'],
    ['何か問題があったらご連絡ください。', 'invites-problems 何か問題があったら'],
    ['お気づきの点がございましたらお聞かせください。', 'invites-problems お気づきの点がございましたら'],
    ['何かございましたらお電話を。', 'invites-problems 何かございましたら'],
    ['髙﨑さんのお話、楽しく伺いました。', 'wrong-honorific 髙﨑さん'],
    ['髙﨑様、髙﨑殿のお話。', 'wrong-honorific 髙﨑殿'],
    ['髙﨑様様のお話。', 'wrong-honorific 髙﨑様様'],
    ['渡邊先生様のお話。', 'wrong-honorific 先生様'],
    ['○○のお話。', 'blank-left ○○'],
    ['{topic}、楽しく伺いました。', 'blank-left {topic}'],
    ['楽しく伺いました。。', 'doubled-punctuation 。。'],
    ['お話、、楽しく伺いました。', 'doubled-punctuation 、、'],
    ['お話,楽しく伺いました。', 'latin-punctuation ,'],
    ['お話､楽しく伺いました。', 'latin-punctuation ､'],
    ['楽しく伺いました', 'no-full-stop'],
    [' ', 'empty-slot'],
  ])('%s → %s', (talk, note) => expect(notesOn(talk)).toContain(note));

  it.each([
    '髙﨑様のお話、楽しく伺いました。', '髙﨑さまのお話。', '皆様のお話。', '三割ほど進んだとのお話。', '円熟のお話。', '問題集のお話。',
    'なるほど、と膝を打ちました！', '1,000年の杉のお話。',
  ])('no remark on %s', (talk) => expect(notesOn(talk)).toEqual([]));

  it('a teacher is 先生 in the text too', () => {
    const teacher = { familyName: '渡邊', honorific: 'sensei' as Honorific };
    expect(notesOn('渡邊先生のお話。', teacher)).toEqual([]);
    expect(notesOn('渡邊様のお話。', teacher)).toEqual(['wrong-honorific 渡邊様']);
  });

  it('小林さん is not 林さん', () => {
    const hayashi = { familyName: '林', honorific: 'sama' as Honorific };
    expect(notesOn('小林さんのお話。', hayashi)).toEqual([]);
    expect(notesOn('小林さんと林さんのお話。', hayashi)).toEqual(['wrong-honorific 林さん']);
  });

  it('names the slot', () => {
    expect(checkWording({ ...good, recommendation: '割引です。' }, guest)).toEqual([{ kind: 'discount', slot: 'recommendation', found: '割引' }]);
  });

  it('an empty signature is an empty slot; a signature needs no full stop', () => {
    expect(checkWording({ ...good, signature: '' }, guest)).toEqual([{ kind: 'empty-slot', slot: 'signature' }]);
  });

  it('150 characters are comfortable, 151 are one too many', () => {
    const others = '先日はありがとうございました。次は鯛を。割烹みほん'.length;
    const talk = (length: number) => `${'あ'.repeat(length - others - 1)}。`;
    expect(checkWording({ ...good, talk: talk(150) }, guest)).toEqual([]);
    expect(checkWording({ ...good, talk: talk(151) }, guest)).toEqual([{ kind: 'too-long', slot: 'talk', excess: 1 }]);
  });
});
