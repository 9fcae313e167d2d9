import { describe, expect, it } from 'vitest';
import ideasJson from '#assets/ideas/follow-ideas.json' with { type: 'json' };
import { unusedIdeas } from '#shared/follow/unused-ideas';
import { plainDate, type PlainDate } from '#shared/lib/plain-date';
import { followIdeasSchema } from '#shared/model/follow-idea';

const ideas = followIdeasSchema.parse(ideasJson);
const today = plainDate('2026-11-23');
const idsAfter = (used: Readonly<Record<string, string>>) =>
  unusedIdeas(ideas, new Map(Object.entries(used).map(([id, on]) => [id, plainDate(on)])), today).map(({ id }) => id);

describe('the twelve ideas', () => {
  it('are those of the practice, in its order, while nothing was used', () => {
    expect(idsAfter({})).toEqual(ideas.map(({ id }) => id));
    expect(ideas.map(({ name }) => name.ja)).toEqual(['サンキューコール・レター', '究極のアフターサービス', 'ニュースレター', 'メルマガ', 'シーズンカード', 'ブログ・SNS', 'プレゼント企画', '勉強会', 'イベント・交流会', 'ハロー電話・メール', '人の紹介', 'VIP企画']);
  });
  it.each([['2026-09-24', true], ['2026-09-25', false], ['2026-11-23', false]])('one used on %s: proposed again? %s', (on, proposed) => {
    expect(idsAfter({ gift: on }).includes('gift')).toBe(proposed);
  });
  it('never used ones come first, then the longest unused', () => {
    expect(idsAfter({ thanks: '2026-08-01', newsletter: '2026-07-01' }).slice(-2)).toEqual(['newsletter', 'thanks']);
  });
  it('nothing is proposed where all twelve are in use', () => {
    expect(unusedIdeas(ideas, new Map(ideas.map(({ id }): [string, PlainDate] => [id, today])), today)).toEqual([]);
  });
});
