import type { VisitId } from '#shared/model/ids';

/** Names a card before it has a letter: one card per visit and step. */
export type CardKey = `${string}/${string}`;

export const cardKeyOf = ({ visitId, stepId }: { readonly visitId: VisitId; readonly stepId: string }): CardKey => `${visitId}/${stepId}`;
