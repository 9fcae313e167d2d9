import { useTranslation } from 'react-i18next';
import type { CardProblem } from '#shared/print/card-problem';

/** `U+20BB7`, for a character that no font here can show. */
const codeOf = (character: string): string =>
  Array.from(character, (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** Where the pen has the usual form of the character, he is told so: it is his to choose. */
const fallbackWords = ({ usual = '' }: { readonly usual?: string }) => ({ key: usual === '' ? 'fallback-font' : 'fallback-or-usual', usual } as const);

/** What stands in the way of a card, in the owner's words. */
export function useProblemLine(): (problem: CardProblem) => string {
  const { t } = useTranslation('write');
  return (problem) => {
    if ('drawn' in problem) return t(`problem.${problem.kind}`, { character: problem.character, drawn: problem.drawn });
    switch (problem.kind) {
      case 'missing-glyph':
      case 'invisible-character':
        return t(`problem.${problem.kind}`, { character: problem.character, code: codeOf(problem.character) });
      case 'too-long':
        return t('problem.too-long', { count: problem.excess });
      case 'block-too-long':
        return t(`problem.block.${problem.block}`);
      case 'small-type':
        return t('problem.small-type', { points: problem.points });
      case 'empty':
        return t(`problem.empty.${problem.what}`);
      case 'kept-free':
        return t(`problem.kept-free.${problem.what}`);
      case 'not-a-picture':
        return t(`problem.not-a-picture.${problem.what}`);
      case 'fallback-font':
        return t(`problem.${fallbackWords(problem).key}`, { character: problem.character, usual: fallbackWords(problem).usual });
    }
  };
}
