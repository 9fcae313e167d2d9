import type { Purpose, TouchKind } from '#shared/model/touch';

/** What answers something that the guest did himself: the table in budget.ts says what follows from it. */
const answers: ReadonlySet<TouchKind> = new Set(['thank-you-card', 'follow-up-call', 'how-was-it', 'satisfaction', 'usage-tips', 'introduction-thanks']);

/** A greeting that the guest did not call for himself. */
export const usesGreetingBudget = ({ kind, purpose }: { readonly kind: TouchKind; readonly purpose: Purpose }): boolean =>
  purpose === 'greeting' && !answers.has(kind);
