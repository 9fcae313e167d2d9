import { z } from 'zod';
import { kanaFields, type Guest, type KanaField } from '#shared/model/guest';

/** Of each reading in a form, what the dictionary proposed and nobody confirmed; empty where it is his own. What he then writes over it is his. */
export const guessedKanaSchema = z.object({ familyKana: z.string(), givenKana: z.string() });
export type GuessedKana = z.infer<typeof guessedKanaSchema>;

export const noGuess: GuessedKana = { familyKana: '', givenKana: '' };

export const guessedKanaOf = ({ unconfirmedKana, familyKana, givenKana }: Pick<Guest, 'unconfirmedKana' | KanaField>): GuessedKana => ({
  familyKana: unconfirmedKana.includes('familyKana') ? familyKana : '',
  givenKana: unconfirmedKana.includes('givenKana') ? givenKana : '',
});

/** Which readings are still as they were proposed. */
export const unconfirmedOf = (values: Readonly<Record<KanaField, string>> & { readonly guessed: GuessedKana }): readonly KanaField[] =>
  kanaFields.filter((field) => values.guessed[field].trim() !== '' && values.guessed[field].trim() === values[field].trim());
