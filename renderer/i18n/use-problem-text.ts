import { useTranslation } from 'react-i18next';
import { commonJa } from './ja/common.ts';

type ProblemCode = keyof typeof commonJa.problem;

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(commonJa.problem, code);

/** Turns the code of a parser (`not-a-date`) into the owner's words. */
export function useProblemText(): (code: string) => string {
  const { t } = useTranslation('common');
  return (code) => t(`problem.${isKnown(code) ? code : 'other'}`);
}
