import { describe, expect, it } from 'vitest';
import { usualForm } from '#shared/address/usual-form';

describe('usualForm', () => {
  it.each([['𠮷', '吉'], ['鷗', '鴎'], ['彥', '彦'], ['邉', '辺'], ['\ufa19', '神'], ['\ufa1b', '福']])('%s → %s', (character, usual) => expect(usualForm(character)).toBe(usual));

  it.each([...'吉あA乃之巌齊斉庄𠀋'])('%s has none, or it would be another name', (character) => expect(usualForm(character)).toBeNull());
});
