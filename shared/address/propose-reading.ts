/** What stands in the field of a reading, and what else it might be. */
export interface ProposedReading {
  readonly reading: string;
  /** Taken from the dictionary and not heard: to be shown as 未確認 until he looked at it. */
  readonly isGuess: boolean;
  /** Other readings of the same name, likeliest first. */
  readonly others: readonly string[];
}

/** More than that is no choice any more. */
const mostOthers = 3;

/**
 * The reading of a name out of what was overheard while it was typed (empty or null: nothing was, it was pasted) and what the dictionary knows, likeliest first. What was heard
 * comes first: a prediction taken early (typed やま, picked 山田) is completed; what no reading begins with is kept, and the dictionary's are offered beside it.
 */
export function proposeReading(heard: string | null, known: readonly string[]): ProposedReading {
  const besides = (reading: string): readonly string[] => known.filter((other) => other !== reading).slice(0, mostOthers);
  if (heard === null || heard === '') {
    const [first = ''] = known;
    return { reading: first, isGuess: first !== '', others: besides(first) };
  }
  if (known.length === 0 || known.includes(heard)) return { reading: heard, isGuess: false, others: [] };
  const [completed, ...more] = known.filter((reading) => reading.startsWith(heard));
  if (completed !== undefined) return { reading: completed, isGuess: more.length > 0, others: more.slice(0, mostOthers) };
  return { reading: heard, isGuess: false, others: besides(heard) };
}
