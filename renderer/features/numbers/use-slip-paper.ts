import { useTranslation } from 'react-i18next';
import { answerScales, type AnswerKind } from '#shared/model/answer';
import type { Paper, PaperBlock, PaperCell } from '#shared/print/paper';
import { useShop } from '../../data/shop-provider.tsx';

/** Half of an A4 page less the margins of the sheet: four slips to cut apart, each about an A6. */
const slipHeight = 112;

/** Four slips to cut from a sheet of A4, or a postcard of its own that can be handed out, or posted in an envelope. */
export type SlipFormat = 'a4' | 'postcard';

/** One question, its scale with the meaning of both ends, and lines for a word. The direction is printed, because on one of the scales low is good. */
export function useSlipPaper(): (kind: AnswerKind, format: SlipFormat) => Paper {
  const { t } = useTranslation(['numbers', 'answers', 'common']);
  const shop = useShop();
  return (kind, format) => {
    const { lowest, highest } = answerScales[kind];
    const scores = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
    const question = [
      { kind: 'text', text: t(`answers:scale.${kind}.question`), points: 13 },
      { kind: 'text', text: t('numbers:slip.circle'), tone: 'quiet', points: 9 },
      { kind: 'text', text: scores.join('  '), points: 13 },
      { kind: 'text', text: t('common:score.end', { score: lowest, words: t(`answers:scale.${kind}.low`) }), points: 10 },
      { kind: 'text', text: t('common:score.end', { score: highest, words: t(`answers:scale.${kind}.high`) }), points: 10 },
      { kind: 'text', text: t('numbers:slip.word'), points: 11 },
    ] as const;
    const missing = t('numbers:report.missing', { skipInterpolation: true, codes: '' });
    if (format === 'postcard') {
      const spaced = question.flatMap((part, index): readonly PaperBlock[] => (index === 0 ? [part] : [{ kind: 'gap', height: 2.5 }, part]));
      return { title: shop.name, foot: '', missing, format, onePage: true, blocks: [...spaced, { kind: 'rules', count: 5 }] };
    }
    const slip: PaperCell = [{ kind: 'text', text: shop.name, tone: 'quiet', points: 10 }, ...question];
    const column = { title: '', width: { share: 1 } } as const;
    return {
      title: t('numbers:slip.title'), foot: '', missing, onePage: true,
      blocks: [{ kind: 'table', columns: [column, column], rows: [{ cells: [slip, slip], height: slipHeight }, { cells: [slip, slip], height: slipHeight }], empty: '' }],
    };
  };
}
