import { useState } from 'react';

/**
 * What was picked shows at once, although saving takes a moment and only then comes back as `value`. When saving fails the pick stays in
 * sight, as typed text does, beside the message.
 */
export function usePicked<Value>(value: Value): readonly [Value, (next: Value) => void] {
  const [picked, setPicked] = useState<{ readonly value: Value; readonly over: Value } | null>(null);
  const shown = picked && Object.is(picked.over, value) ? picked.value : value;
  return [shown, (next) => setPicked({ value: next, over: value })];
}
