import { describe, expect, it } from 'vitest';
import { dishOf, recommendationOf, topicOf } from '#shared/letters/noted-phrase';

const topics: readonly (readonly [note: string, topic: string | null])[] = [
  ['お孫さんの七五三', 'お孫さんの七五三のお話'],
  ['お孫さんの七五三。写真を見せてくださった', 'お孫さんの七五三のお話'],
  ['釣りの話', '釣りのお話'],
  ['釣りの話で盛り上がった', '釣りのお話'],
  ['京都旅行のお話を伺った', '京都旅行のお話'],
  ['娘さんが春から大学', '娘さんが春から大学とのお話'],
  ['来月から札幌に行く', '来月から札幌に行くとのお話'],
  ['来月退院とのこと', '来月退院のお話'],
  ['来月から札幌に行くとのこと', '来月から札幌に行くとのお話'],
  ['ゴルフを始めた', 'ゴルフを始めたとのお話'],
  ['会社が忙しい', '会社が忙しいとのお話'],
  ['新婚旅行はイタリア', '新婚旅行はイタリアとのお話'],
  ['犬を飼い始めました', '犬を飼い始めましたとのお話'],
  ['我が家の改築', '我が家の改築のお話'],
  ['自由が丘の新居', '自由が丘の新居のお話'],
  ['お祝い', 'お祝いのお話'],
  ['ご主人の釣り', 'ご主人の釣りのお話'],
  ['京都のぶどう', '「京都のぶどう」のお話'],
  ['ふぐ', '「ふぐ」のお話'],
  ['孫自慢', '孫自慢'],
  ['学生時代の昔話', '学生時代の昔話'],
  ['昔話で盛り上がった', '昔話'],
  ['社長就任のご相談', '社長就任のご相談'],
  ['「また来る」', 'また来るとのお話'],
  ['転勤について', '転勤のお話'],
  ['Jリーグ', 'Jリーグのお話'],
  ['奥様の絵画教室、秋に個展をなさる、会場は区民ホール、搬入は金曜', '奥様の絵画教室のお話'],
  ['', null],
  ['  \n ', null],
  ['。', null],
  ['話', null],
];

describe('topicOf', () => {
  it.each(topics)('%s → %s', (note, topic) => expect(topicOf(note)).toBe(topic));

  it('does not cut a long note in the middle: it says that it is too long', () => {
    expect(topicOf('あ'.repeat(37))).toBe('too-long');
  });
});

describe('recommendationOf', () => {
  it.each([
    ['寒鰤の照り焼き', 'noun', '寒鰤の照り焼き'],
    ['寒鰤の照り焼きをおすすめ。', 'noun', '寒鰤の照り焼き'],
    ['次は個室', 'noun', '個室'],
    ['次回は鱧の落としを', 'noun', '鱧の落とし'],
    ['秋の松茸ご飯がおすすめ', 'noun', '秋の松茸ご飯'],
    ['うなぎ', 'noun', 'うなぎ'],
    ['鮎が始まったら連絡する', 'sentence', '鮎が始まったら連絡する'],
    ['蟹が入ったらお知らせします', 'sentence', '蟹が入ったらお知らせします'],
  ] as const)('%s → %s %s', (note, form, text) => expect(recommendationOf(note)).toEqual({ form, text }));

  it.each(['', '　', '。'])('nothing noted (%j)', (note) => expect(recommendationOf(note)).toBeNull());
});

describe('dishOf', () => {
  it.each([
    ['鰆の幽庵焼き、蟹しんじょう', '鰆の幽庵焼き'],
    ['おまかせ会席\n鯛の兜煮', 'おまかせ会席'],
    ['、、', null],
    ['', null],
    ['あ'.repeat(25), null],
  ])('%j → %s', (dishes, dish) => expect(dishOf(dishes)).toBe(dish));
});
