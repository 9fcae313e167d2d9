import { useEffect } from 'react';
import type { Letter, LetterStyle, Slots } from '#shared/model/letter';
import type { LetterDesk } from './letter-desk.ts';

/** Tells the desk what the book and the visit say now. */
export function useHeard(desk: LetterDesk, stored: Letter | null, draft: Slots, style: LetterStyle): void {
  useEffect(() => desk.heard(stored), [desk, stored]);
  useEffect(() => desk.redraft(draft, style), [desk, draft, style]);
}
