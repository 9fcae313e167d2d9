import type { GuestId } from '#shared/model/ids';
import type { Step } from '#shared/model/plan';

/** What he has chosen for the labels. */
export interface LabelChoice {
  readonly ticked: ReadonlySet<GuestId>;
  /** An offer needs the consent, a greeting does not. */
  readonly purpose: Step['purpose'];
  /** From 0: the first label that is still on the sheet. */
  readonly firstLabel: number;
}

/** Kept while the window is open, so that he may put an address right and come back. The sheet itself stands in the settings of the shop. */
let remembered: LabelChoice = { ticked: new Set(), purpose: 'greeting', firstLabel: 0 };

export const rememberedLabels = (): LabelChoice => remembered;

export function rememberLabels(choice: LabelChoice): void {
  remembered = choice;
}
