import type { PlainDate } from '#shared/lib/plain-date';
import type { Answer, AnswerKind } from '#shared/model/answer';
import { fewest, knownFigure, meanFigure, unknownFigure, type About, type Figure } from '#shared/numbers/figure';
import type { Period } from '#shared/numbers/period';
import { z95 } from '#shared/numbers/wilson-interval';

type Voice = Pick<Answer, 'kind' | 'score' | 'on'>;

/**
 * NPS: per cent of 9–10 minus per cent of 0–6, -100 to 100 points. The interval is the adjusted Wald interval for a difference of two
 * shares of the same people (Bonett and Price, J. Educ. Behav. Stat. 37, 2012: one answer added to each group, two in all), since the plain one is too narrow with
 * few answers.
 */
export function npsOf(answers: readonly Voice[], period: Period, today: PlainDate): Figure {
  const scores = scoresIn(answers, 'nps', period, today);
  const about: About = { formula: 'nps', unit: 'points', basis: 'answers', period, over: period.to < today };
  const n = scores.length;
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  const reason = n === 0 ? 'nothing-yet' : n < fewest ? 'too-few' : null;
  if (reason !== null) return unknownFigure(about, reason, { numerator: promoters - detractors, denominator: n, n });
  return knownFigure(about, { value: 100 * (promoters - detractors) / n, numerator: promoters - detractors, denominator: n, n, ...npsInterval(promoters, detractors, n) });
}

function npsInterval(promoters: number, detractors: number, n: number): { readonly low: number; readonly high: number } {
  const [up, down] = [(promoters + 1) / (n + 2), (detractors + 1) / (n + 2)];
  const half = z95 * Math.sqrt((up + down - (up - down) ** 2) / (n + 2));
  return { low: 100 * Math.max(-1, up - down - half), high: 100 * Math.min(1, up - down + half) };
}

/** CSAT: mean of 1–5, high is good. */
export const csatOf = (answers: readonly Voice[], period: Period, today: PlainDate): Figure => meanScore('csat', answers, period, today);

/** CES: mean of 1–7, LOW is good. */
export const cesOf = (answers: readonly Voice[], period: Period, today: PlainDate): Figure => meanScore('ces', answers, period, today);

function meanScore(kind: 'csat' | 'ces', answers: readonly Voice[], period: Period, today: PlainDate): Figure {
  const scores = scoresIn(answers, kind, period, today);
  return meanFigure({ formula: kind, unit: 'score', basis: 'answers', period, over: period.to < today }, scores.reduce((sum, score) => sum + score, 0), scores.length);
}

const scoresIn = (answers: readonly Voice[], asked: AnswerKind, { from, to }: Period, today: PlainDate): readonly number[] =>
  answers.flatMap(({ kind, score, on }) => (kind === asked && on >= from && on <= to && on <= today ? [score] : []));
